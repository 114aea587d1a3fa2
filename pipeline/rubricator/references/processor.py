"""The processor of the Citation Style Language: pandoc, as the extra brings it, so that no other version answers."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from rubricator.references.extra import MissingExtraError, folder_of


class ProcessorError(Exception):
    """The processor could not use the style; ``str()`` is what it says."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as plain text on a line, and as a fragment of XHTML with what the style sets in italics and the like."""

    text: str
    markup: str


def make_reference(items: str, style: Path, language: str | None = None) -> Reference | None:
    """Return the reference to the one item of a CSL-JSON array, None if the style makes none of it.

    ``language`` (BCP 47) is that of the words that the style adds: without it the style's own, or English. Raises
    ProcessorError, MissingExtraError.
    """
    page = html.fragment_fromstring(_run(items, style, language), create_parent="div")
    # A style that numbers references has the number apart.
    for entry in page.find_class("csl-right-inline") or page.find_class("csl-entry"):
        if text := " ".join(str(entry.text_content()).split()):
            return Reference(text, _markup(entry))
    return None


def _markup(entry: html.HtmlElement) -> str:
    """Return what is in an element, with its namespace nowhere: it is put into a page."""
    inner = etree.tostring(entry, method="xml", encoding="unicode", with_tail=False).strip()
    return " ".join(inner[inner.index(">") + 1 : inner.rindex("<")].split())


def _run(items: str, style: Path, language: str | None) -> str:
    # In its sandbox it reads the style, and nothing that an item or a style may name.
    command = [
        str(_program()),
        "--sandbox",
        "--from=csljson",
        "--to=html",
        "--wrap=none",
        "--citeproc",
        f"--csl={style}",
    ]
    if language:
        command.append(f"--metadata=lang={language}")
    run = subprocess.run(command, input=items, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise ProcessorError(" ".join(run.stderr.split()) or f"exit status {run.returncode}")
    return run.stdout


def _program() -> Path:
    path = folder_of("pypandoc") / "files" / ("pandoc.exe" if sys.platform == "win32" else "pandoc")
    if not path.is_file():
        raise MissingExtraError
    return path
