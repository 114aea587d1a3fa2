"""Text of documents in Markdown, as GitHub reads it."""

from __future__ import annotations

import re

from rubricator.validation.reports.characters import visible

_SIGN = re.compile(r"[&<>\\`*_\[\]|~$]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_TICKS = re.compile("`+")


def escaped(text: str) -> str:
    """Return a text of which no sign means anything in Markdown or HTML; a name of an attribute is nobody's account."""
    signs = _SIGN.sub(lambda sign: _ENTITIES.get(sign[0], f"\\{sign[0]}"), visible(text))
    return signs.replace("@", "@<!-- -->")


def code(text: str) -> str:
    """Return a text as a code span, in one line: white space is folded."""
    folded = visible(" ".join(text.split()))
    fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(folded)), default=0) + 1)
    return f"{fence} {folded} {fence}"
