"""The processor of the Citation Style Language: pandoc, as the extra brings it, so that no other version answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from rubricator.references.extra import MissingExtraError, folder_of

ENGLISH = "en-US"


class ProcessorError(Exception):
    """The processor could not use the style; ``str()`` is what it says."""


def as_text(items: str, style: Path, language: str = ENGLISH) -> str:
    """Return the reference to the one item of a CSL-JSON array as a line of text; empty if the style makes none of it.

    ``language`` (BCP 47) is that of the words that the style adds, unless it has one of its own. Raises ProcessorError,
    MissingExtraError.
    """
    return " ".join(_run(items, style, language, "plain").split())


def as_html(items: str, style: Path, language: str = ENGLISH) -> str:
    """Return it as a fragment of HTML, with what the style sets in italics and the like; empty if there is none."""
    page = _run(items, style, language, "html")
    return " ".join(page.partition('role="listitem">')[2].partition("</div>")[0].split())


def _run(items: str, style: Path, language: str, to: str) -> str:
    arguments = [
        "--from=csljson",
        f"--to={to}",
        "--wrap=none",
        "--citeproc",
        f"--csl={style}",
        f"--metadata=lang={language}",
    ]
    # In its sandbox it reads the style, and nothing that an item or a style may name.
    command = [str(_program()), "--sandbox", *arguments]
    run = subprocess.run(command, input=items, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise ProcessorError(" ".join(run.stderr.split()) or f"exit status {run.returncode}")
    return run.stdout


def _program() -> Path:
    path = folder_of("pypandoc") / "files" / ("pandoc.exe" if sys.platform == "win32" else "pandoc")
    if not path.is_file():
        raise MissingExtraError
    return path
