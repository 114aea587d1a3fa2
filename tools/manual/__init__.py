"""The part of the documentation that is made from the code when the site is built; an extension of Sphinx.

A page says where what is to stand by a comment of its own, ``<!-- made: findings -->``; on GitHub nothing is seen of it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol

from manual.pages import with_contents, with_titles

INDEX = "docs/index"
CASES = "tests/"
"""Where pages stand that others lead to and that are no part of the table of contents."""

LEXERS = {"tei": "xml", "header": "xml", "rng": "xml", "findings": "text"}
"""What fences of ours are called, and as what they are coloured."""


class Sphinx(Protocol):
    """What is used of ``sphinx.application.Sphinx``."""

    def connect(self, event: str, callback: Callable[..., Any]) -> int:
        """Have a function called at an event."""

    def add_lexer(self, alias: str, lexer: type[Any]) -> None:
        """Make known how to colour fences with a name."""


def setup(app: Sphinx) -> dict[str, bool]:
    """Have Sphinx read each page with what is made for it."""
    # Of Pygments there are no types; whoever builds the site has it.
    lexers = import_module("pygments.lexers")
    for ours, name in LEXERS.items():
        app.add_lexer(ours, type(lexers.get_lexer_by_name(name)))
    app.connect("source-read", read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def read(app: Sphinx, page: str, source: list[str]) -> None:
    """Put what is made into a page as it is read; ``source`` has its text as its one entry."""
    # Imported here: it loads the whole program.
    from manual.made import with_parts

    text = with_parts(with_titles(source[0]))
    if page.startswith(CASES):
        text = f"---\norphan: true\n---\n\n{text}"
    source[0] = with_contents(text) if page == INDEX else text
