"""Writes what cases.md expects anew: ``python tests/reading/markdown/regenerate.py``; then review the diff."""

from __future__ import annotations

import re
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS.parent / "pipeline"), str(TESTS), str(TESTS / "reading")]

from reading.markdown.test_cases import result  # noqa: E402

_CASE = re.compile(
    r"(?P<text>^~~~ markdown\n(?P<source>.*?)^~~~\n)(?:~~~ (?:outline|saying|findings)\n.*?^~~~\n)*",
    re.MULTILINE | re.DOTALL,
)


def fresh(match: re.Match[str]) -> str:
    """Return a case with what is expected as it is now."""
    blocks = {kind: text for kind, text in result(match["source"]).items() if text}
    return match["text"] + "".join(f"~~~ {kind}\n{text}~~~\n" for kind, text in blocks.items())


if __name__ == "__main__":
    path = Path(__file__).with_name("cases.md")
    path.write_text(_CASE.sub(fresh, path.read_text(encoding="utf-8")), encoding="utf-8")
