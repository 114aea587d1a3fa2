"""Writes all but the pages of the cases anew: ``python tests/reading/html/regenerate.py``; then review the diff."""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[3] / "pipeline"), *(str(Path(__file__).parents[i]) for i in (2, 1))]

from outline import outline  # noqa: E402
from saying import saying  # noqa: E402

from rubricator.reading import read  # noqa: E402

_CASE = re.compile(r"(?P<page>^~~~ html\n(?P<html>.*?)^~~~\n)(?:~~~ \w+\n.*?^~~~\n)*", re.MULTILINE | re.DOTALL)


def fresh(match: re.Match[str]) -> str:
    """Return a case with everything that is read of it as it is now."""
    transcription, findings = read("case.html", match["html"].encode())
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    shown = {"outline": outline(transcription), "saying": saying(transcription), "findings": found}
    return match["page"] + "".join(f"~~~ {kind}\n{text}~~~\n" for kind, text in shown.items() if text)


if __name__ == "__main__":
    for path in Path(__file__).parent.glob("*.md"):
        path.write_text(_CASE.sub(fresh, path.read_text(encoding="utf-8")), encoding="utf-8")
