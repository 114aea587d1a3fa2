"""Reads literate case files: headings, each with two or more fenced blocks side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_CASE = re.compile(r"^## (?P<name>.+?)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^~~~ ?(?P<kind>[\w./-]+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """A case: its heading, and its fenced blocks by kind, or by the name of a file that lies beside what is tested."""

    name: str
    blocks: dict[str, str]

    @property
    def files(self) -> dict[str, str]:
        """The blocks that are files, by name."""
        return {kind: text for kind, text in self.blocks.items() if "." in kind}


def cases(path: Path) -> list[Case]:
    """Return the cases of a file, in order."""
    text = path.read_text(encoding="utf-8")
    return [
        Case(case["name"], {block["kind"]: block["text"] for block in _BLOCK.finditer(case["body"])})
        for case in _CASE.finditer(text)
    ]
