"""Writes the results in the cases of pages anew: ``python tests/reading/regenerate_pages.py``; then review the diff."""

from __future__ import annotations

import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1] / "pipeline"), str(HERE)]

from paged import alto_file, page_file, results  # noqa: E402

from rubricator.reading.export import read  # noqa: E402

_CASE = re.compile(
    r"(?P<input>^~~~ (?P<kind>page|alto)\n(?P<source>.*?)^~~~\n)~~~ read\n.*?^~~~\n(?P<more>(?:~~~ (?:facsimile|findings)\n.*?^~~~\n)*)",
    re.MULTILINE | re.DOTALL,
)
_FILES = {"page": page_file, "alto": alto_file}


def fresh(match: re.Match[str]) -> str:
    """Return a case with its results as they are now."""
    transcription, findings = read("page.xml", _FILES[match["kind"]](match["source"]))
    assert transcription is not None, findings
    blocks = results(transcription, findings, "~~~ facsimile" in match["more"])
    return match["input"] + "".join(f"~~~ {kind}\n{text}~~~\n" for kind, text in blocks.items())


if __name__ == "__main__":
    for path in (HERE / "page" / "cases.md", HERE / "alto" / "cases.md"):
        path.write_text(_CASE.sub(fresh, path.read_text(encoding="utf-8")), encoding="utf-8")
