"""The ends of definitions, which old pages leave out and libxml2 does not find: it puts each ``dd`` into the one before.

There are pages whose thousands of paragraphs are all of them such, and they would be nested as deep.
"""

from __future__ import annotations

import re
from collections import Counter

_TAG = re.compile(r"<(?P<end>/?)(?P<name>d[dlt]|[uo]l|table|t[dh]|blockquote|center)(?=[\s/>])", re.IGNORECASE)
_ITEMS = frozenset(("dd", "dt"))


def with_ends_of_definitions(text: str) -> str:
    """Return a page in which every definition ends where the next begins, as browsers read it (HTML, 13.2.6.4.7)."""
    around = _Around()
    return _TAG.sub(lambda tag: f"</dd>{tag[0]}" if around.lacks_end_before(tag) else tag[0], text)


class _Around:
    """The lists, tables and quotations that are open at a place of a page, and whether a definition is right in each."""

    def __init__(self) -> None:
        self._names = [""]
        self._with_definition = [False]
        self._open: Counter[str] = Counter()

    def lacks_end_before(self, tag: re.Match[str]) -> bool:
        """Go on behind a tag; return whether a definition begins there and the one before is still open."""
        name, ends = tag["name"].lower(), bool(tag["end"])
        if name in _ITEMS:
            begins = name == "dd" and not ends
            lacks = begins and self._with_definition[-1]
            self._with_definition[-1] = begins
            return lacks
        if not ends:
            self._enter(name)
        elif self._open[name]:
            self._leave(name)
        return False

    def _enter(self, name: str) -> None:
        self._names.append(name)
        self._with_definition.append(False)
        self._open[name] += 1

    def _leave(self, name: str) -> None:
        """Leave the last element of a name, and all that are open in it."""
        left = ""
        while left != name:
            left = self._names.pop()
            self._with_definition.pop()
            self._open[left] -= 1
