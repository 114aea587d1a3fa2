"""Characters that a report cannot hold as they are: control characters, and halves of a pair in the name of a file.

The controls of writing direction are among them: they could make what follows a quotation look otherwise than it is.
"""

from __future__ import annotations

import re

_NONCHARACTERS = r"\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_DIRECTIONS = r"\u202a-\u202e\u2066-\u2069"
_UNPRINTABLE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_DIRECTIONS}{_NONCHARACTERS}]")
_BREAK = re.compile(r"[\t\n\r\x85\u2028\u2029]")
_LINE_END = re.compile(r"\r\n?")


def visible(text: str) -> str:
    """Return a text as one line that commands nothing to a terminal: what ends a line, and a tab, becomes a space."""
    return printable(_BREAK.sub(" ", text))


def printable(text: str) -> str:
    """Return a text that XML, HTML and JSON can hold: line ends are LF, other control characters escaped as in Python."""
    return _UNPRINTABLE.sub(_escape, _LINE_END.sub("\n", text))


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "backslashreplace").decode("ascii")
