"""From characters to tokens, by one regular expression. Source: RELAX NG Compact Syntax A.2.5."""

from __future__ import annotations

import re
from itertools import accumulate

from rubricator.relaxng.syntax.compact.characters import ESCAPED_NEWLINE
from rubricator.relaxng.syntax.names import is_ncname

KEYWORDS = frozenset(
    "attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed "
    "parent start string text token".split()
)
END = ""
"""The token at the end of the file."""

_START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NCNAME = rf"[{_START}][{_START}\-.0-9\xb7\u0300-\u036f\u203f\u2040]*+"
_TOKEN = re.compile(
    rf"""
    ( (?: [ \t\n\0]++ | \#(?!\#)[^\n\0]*+ )*+ )
    ( {_NCNAME} (?: : (?: \* | {_NCNAME} ) )?
    | \"\"\" (?: \"{{0,2}}[^\"] )*+ \"\"\" | \"[^\"\n]*+\"
    | \'\'\' (?: \'{{0,2}}[^\'] )*+ \'\'\' | \'[^\'\n]*+\'
    | \|= | &= | >> | [][{{}}()=|,&?*+~-]
    | \\{_NCNAME}
    | \#\#[^\n\0]*+ (?: [\n\0][ \t]*+\#\#[^\n\0]*+ )*+
    | \Z
    | .
    )""",
    re.VERBOSE | re.DOTALL,
)
_NAME = re.compile(rf"\\?{_NCNAME}")
_PREFIXED = re.compile(f"{_NCNAME}:{_NCNAME}")
_ANY_NAME = re.compile(rf"\\?{_NCNAME}(:(\*|{_NCNAME}))?")
_TRIPLE = ('"""', "'''")
_DOCUMENTATION_LINE = re.compile(r"#+ ?([^\n\0]*)")


def tokens_of(text: str) -> tuple[list[str], list[int]]:
    """Return the tokens of a schema as written, at least two ``END`` last, and the offset at which each begins.

    White space and comments are none. A character that begins no token is a token by itself, which no rule takes.
    """
    found: list[tuple[str, str]] = _TOKEN.findall(text)
    offsets = list(accumulate((len(part) for pair in found for part in pair), initial=0))
    return [*(token for _, token in found), END], offsets[1::2] + offsets[-1:]


def is_identifier(token: str) -> bool:
    """Return whether a token is a name without prefix, and no keyword unless it is written with a backslash."""
    return is_name(token) and token not in KEYWORDS


def is_name(token: str) -> bool:
    """Return whether a token is a name without prefix; a keyword is one too."""
    return _NAME.fullmatch(token) is not None


def is_prefixed(token: str) -> bool:
    """Return whether a token is a name with a prefix."""
    return _PREFIXED.fullmatch(token) is not None


def is_permitted(token: str) -> bool:
    """Return whether a token is no name, or one that documents can have: of other letters XML permits fewer than we read."""
    if token.isascii() or not _ANY_NAME.fullmatch(token):
        return True
    prefix, _, local = token.removeprefix("\\").rpartition(":")
    return all(part in ("", "*") or is_ncname(part) for part in (prefix, local))


def is_literal(token: str) -> bool:
    """Return whether a token is a segment of a literal."""
    return len(token) > 1 and token[0] in "\"'"


def segment(token: str) -> str:
    """Return what a segment of a literal stands for."""
    inner = token[3:-3] if token.startswith(_TRIPLE) else token[1:-1]
    return inner.replace(ESCAPED_NEWLINE, "\n")


def documentation(token: str) -> str:
    """Return the text of ``##`` comments that stand in lines one after the other."""
    return "\n".join(_DOCUMENTATION_LINE.findall(token))
