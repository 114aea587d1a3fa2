"""The Markdown files of the documentation, and what is in them, as GitHub reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
_ABOUT_THE_PROJECT = ("README.md", "DESIGN.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md")
_READER = MarkdownIt("commonmark").enable("table")


def pages() -> list[Path]:
    """Return the files that people read, in the order of their names."""
    docs = [path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts]
    return [*sorted(docs), *(ROOT / name for name in _ABOUT_THE_PROJECT)]


def name_of(page: Path) -> str:
    """Return a page as the tests call it."""
    return page.relative_to(ROOT).as_posix()


def parsed(text: str) -> list[Token]:
    """Return the blocks of a text."""
    return _READER.parse(text)


def tokens_of(page: Path) -> list[Token]:
    """Return the blocks of a page."""
    return parsed(page.read_text(encoding="utf-8"))


def links_of(page: Path) -> Iterator[str]:
    """Yield the addresses of links and images that lead to files of the project or to places in them."""
    for token in tokens_of(page):
        for child in token.children or ():
            address = str(child.attrs.get("href") or child.attrs.get("src") or "")
            if address and not re.match(r"[a-z][a-z+.-]*:", address):
                yield address


def anchors_of(page: Path) -> set[str]:
    """Return the names by which the headings of a page can be linked to: GitHub's, which MyST has too."""
    seen: Counter[str] = Counter()
    anchors = set()
    tokens = tokens_of(page)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            words = "".join(child.content for child in inline.children or ())
            slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    return anchors
