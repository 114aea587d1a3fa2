"""Which files are pages of the documentation, in which order, and how what stands in them is understood on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

PAGES = [
    "docs/**.md",
    "DESIGN.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "benchmarks/README.md",
    "tests/encoding/insertions.md",
    "tests/encoding/notes.md",
]
"""Patterns of the files, from the top folder: the documentation, and what it leads to."""

_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<body>(?:(?!## ).*\n?)*)", re.MULTILINE)
_NAMED = re.compile(r"\[(?:[\w./-]*/)?(?P<name>[\w-]+\.md)\](?=\((?:[\w./-]*/)?(?P=name)[)#])")
_ENTRY = re.compile(r"^[*-] \[[^]]*\]\((?P<page>[^)#]+)\.md\)", re.MULTILINE)


def with_titles(page: str) -> str:
    """Return a page in which a file that is linked under its own name has no name: it gets its title there."""
    return _NAMED.sub("[]", page)


def with_contents(index: str) -> str:
    """Return the index with the table of contents that Sphinx wants: that of the lists of pages in its sections."""
    return index + "".join(_toctree(title, pages) for title, pages in sections(index))


def sections(index: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the title of each section that has a list of pages, and the pages, relative to the index."""
    for section in _SECTION.finditer(index):
        if pages := _ENTRY.findall(section["body"]):
            yield section["title"], pages


def _toctree(title: str, pages: list[str]) -> str:
    return "\n".join(["", "```{toctree}", ":hidden:", f":caption: {title}", "", *pages, "```", ""])
