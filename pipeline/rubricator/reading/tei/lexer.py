"""The tokens of a well-formed XML document, each with its place; together they are the document.

Well-formedness is checked before, so that a token is known by how it begins. Source: XML 1.0, 2 and 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rubricator.source import Span


class Kind(Enum):
    """What a token is; ``OTHER`` has no text: comments, processing instructions, the document type."""

    START = auto()
    EMPTY = auto()
    END = auto()
    TEXT = auto()
    REFERENCE = auto()
    CDATA = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token and its span in the document; ``name`` is that of a tag or of what is referred to, else empty."""

    kind: Kind
    span: Span
    name: str = ""


_TOKEN = re.compile(
    r"""
    (?P<TEXT>[^<&]+)
  | &(?P<REFERENCE>[^;]+);
  | </(?P<END>[^\s>]+)\s*>
  | (?P<COMMENT><!--.*?-->)
  | <!\[CDATA\[(?P<CDATA>.*?)\]\]>
  | (?P<INSTRUCTION><\?.*?\?>)
  | (?P<DOCTYPE><!DOCTYPE(?:[^"'\[>]|"[^"]*"|'[^']*')*+
      (?:\[(?:<!--.*?-->|<\?.*?\?>|"[^"]*"|'[^']*'|[^\]"'])*?\]\s*)?>)
  | <(?P<START>[^\s/>]+)(?:[^"'>]|"[^"]*"|'[^']*')*+>
    """,
    re.VERBOSE | re.DOTALL,
)
_KINDS = {kind.name: kind for kind in Kind}


def tokens(document: str) -> Iterator[Token]:
    """Yield the tokens of a well-formed document in order; a CDATA section's name is its text."""
    for match in _TOKEN.finditer(document):
        group = match.lastgroup or ""
        kind = _KINDS.get(group, Kind.OTHER)
        span = Span(*match.span())
        if kind is Kind.TEXT or kind is Kind.OTHER:
            yield Token(kind, span)
        elif kind is Kind.START and document[span.end - 2] == "/":
            yield Token(Kind.EMPTY, span, match[group])
        else:
            yield Token(kind, span, match[group])


_ATTRIBUTE = re.compile(r"""([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')""")


def attributes_of(tag: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a start tag as written: names with their prefixes, values with their references."""
    for match in _ATTRIBUTE.finditer(tag):
        yield match[1], match[2][1:-1]
