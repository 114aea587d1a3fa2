"""Characters that a report cannot hold as they are: control characters, and halves of a pair in the name of a file."""

from __future__ import annotations

import re

_BROKEN = re.compile(r"[\t\n\r\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """Return a text as one line that commands nothing to a terminal.

    White space that moves on becomes a space, another control character its escape as Python writes it.
    """
    return _CONTROL.sub(_escape, _BROKEN.sub(" ", text))


def printable(text: str) -> str:
    """Return a text with only the characters that XML 1.0 can hold; others become their escape as Python writes it."""
    return _NO_XML.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "backslashreplace").decode("ascii")
