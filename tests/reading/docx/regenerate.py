"""Writes what cases.md expects anew: ``python tests/reading/docx/regenerate.py``; then review the diff."""

from __future__ import annotations

import re
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS.parent / "pipeline"), str(TESTS), str(TESTS / "reading")]

from literate import cases  # noqa: E402
from reading.docx.test_docx_cases import result  # noqa: E402

_RESULT = re.compile(r"^~~~ (?:outline|said|findings)\n.*?^~~~\n", re.MULTILINE | re.DOTALL)
_CASE = re.compile(r"^## (?P<name>.+?)\n.*?(?=^#{1,2} |\Z)", re.MULTILINE | re.DOTALL)


def fresh(path: Path) -> str:
    """Return the cases of a file with what is expected as it is now."""
    results = {case.name: result(case) for case in cases(path)}

    def case(match: re.Match[str]) -> str:
        blocks = {kind: text for kind, text in results[match["name"]].items() if text}
        written = "".join(f"~~~ {kind}\n{text}~~~\n" for kind, text in blocks.items())
        return f"{_RESULT.sub('', match[0]).rstrip()}\n{written}\n"

    return _CASE.sub(case, path.read_text(encoding="utf-8")).rstrip() + "\n"


if __name__ == "__main__":
    path = Path(__file__).with_name("cases.md")
    path.write_text(fresh(path), encoding="utf-8")
