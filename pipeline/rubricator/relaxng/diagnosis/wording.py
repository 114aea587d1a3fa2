"""How messages are worded: lists of names, quotations, what the schema says of an element, and the length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

LIMIT = 400
"""The characters that a message and its hint may have together."""

_LISTED = 5
_QUOTED = 40
_DOCUMENTED = 110
_SECTION = re.compile(r"\s*\[[^\[\]]*\]\s*\Z")
_SENTENCE = re.compile(r"\.\s+(?=[A-Z])")
_NOTHING_TO_SEE = re.compile(r"\s*\((?:see|cf\.)?\s*\)")
_GLOSS = re.compile(r"\A\s*\([^()]*\)\s*")


def either(words: Iterable[str], last: str = "or", limit: int = _LISTED) -> str:
    """Return words as people list them: ``a, b or c``; of more than the limit the first ones: ``a, b, c …``."""
    some = [*dict.fromkeys(words)]
    if len(some) > limit:
        return f"{', '.join(some[:limit])} …"
    return f" {last} ".join([", ".join(some[:-1]), some[-1]] if some[1:] else some)


def every(words: Sequence[str]) -> str:
    """Return words as people list them: ``a, b and c``."""
    return either(words, "and", len(words))


def beginning(text: str) -> str:
    """Return the first words of a text in quotation marks: ``“stray words …”``."""
    folded = " ".join(text.split())
    if len(folded) <= _QUOTED:
        return f"“{folded}”"
    cut = folded[:_QUOTED]
    return f"“{cut.rpartition(' ')[0] or cut} …”"


def clipped(value: str, limit: int = 60) -> str:
    """Return a value that is not too long for a message, white space as one space."""
    folded = re.sub(r"[\t\r\n]", " ", value)
    return folded if len(folded) <= limit else f"{folded[:limit]}…"


def gist(documentation: str) -> str:
    """Return the first sentence of what a schema says of something, without gloss and numbers of sections, shortened."""
    text = " ".join(documentation.split())
    while (shorter := _SECTION.sub("", text)) != text:
        text = shorter
    text = _NOTHING_TO_SEE.sub("", text)
    text = _SENTENCE.split(_GLOSS.sub("", text), maxsplit=1)[0].rstrip(".:;")
    return text if len(text) <= _DOCUMENTED else f"{text[:_DOCUMENTED].rpartition(' ')[0]} …"


def fit(message: str, hint: str) -> tuple[str, str]:
    """Return message and hint shortened until they fit into the limit together; the hint gets at most half."""
    hint = shortened(hint, max(LIMIT // 2, LIMIT - len(message) - 1))
    return shortened(message, LIMIT - len(hint) - 1), hint


def shortened(text: str, limit: int) -> str:
    """Return a text that is no longer than a limit, cut at its end."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
