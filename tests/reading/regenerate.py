"""Writes the outlines and findings of cases.md anew: ``python tests/reading/regenerate.py``; then review the diff."""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "pipeline"), str(Path(__file__).parents[1])]

from reading.outline import outline  # noqa: E402
from rubricator.reading import read  # noqa: E402

_CASE = re.compile(
    r"(?P<text>^~~~ text\n(?P<source>.*?)^~~~\n)~~~ outline\n.*?^~~~\n(?:~~~ findings\n.*?^~~~\n)?",
    re.MULTILINE | re.DOTALL,
)


def fresh(match: re.Match[str]) -> str:
    """Return a case with its outline and findings as they are now."""
    transcription, findings = read("case.txt", match["source"].encode())
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    return f"{match['text']}~~~ outline\n{outline(transcription)}~~~\n" + (
        f"~~~ findings\n{found}~~~\n" if found else ""
    )


if __name__ == "__main__":
    path = Path(__file__).with_name("cases.md")
    path.write_text(_CASE.sub(fresh, path.read_text(encoding="utf-8")), encoding="utf-8")
