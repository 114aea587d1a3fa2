"""A document as a stream of events, from expat: what both passes over a document have in common.

Nothing outside the document is read: neither an external DTD subset nor an external entity. Default attributes of the internal
subset are given as if they were written. Entities of the internal subset are expanded, within expat's limits.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from rubricator.relaxng.names import SEPARATOR

Document = bytes | Path
"""A document: its bytes, or the file that has them."""

_FIRST, _LARGEST = 1 << 16, 1 << 24
"""Bytes read at once. They grow, since expat reads a tag from its beginning again with every chunk: a value of 50 MB in
small ones would take minutes."""


_REFERRING = 1_000
"""How many entities of a document may refer to others. expat calls itself for every one that is nested in another: tens of
thousands would exhaust the stack, which ends the process."""

_TOO_MUCH = expat.errors.codes[expat.errors.XML_ERROR_AMPLIFICATION_LIMIT_BREACH]


def new_parser() -> expat.XMLParserType:
    """Return a parser whose names are expanded names, and which gives text in whole runs and attributes in order."""
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.buffer_size = _FIRST
    bound_entities(parser)
    return parser


def bound_entities(parser: expat.XMLParserType) -> None:
    """Let a parser raise ExpatError where a document nests its entities deeper than the stack may allow."""
    referring = 0

    def declare(_name: str, _is_parameter: bool, value: str | None, *_: str | None) -> None:
        nonlocal referring
        referring += value is not None and "&" in value
        if referring > _REFERRING:
            raise too_much(parser, f"more than {_REFERRING} entities refer to others")

    parser.EntityDeclHandler = declare


def too_much(parser: expat.XMLParserType, reason: str) -> expat.ExpatError:
    """Return the error of a document whose declarations make more of it than its size allows for."""
    error = expat.ExpatError(reason)
    error.code, error.lineno, error.offset = _TOO_MUCH, parser.CurrentLineNumber, parser.CurrentColumnNumber
    return error


def feed(parser: expat.XMLParserType, document: Document) -> None:
    """Parse a document to its end. Raises ExpatError, OSError, and what a handler raises."""
    try:
        for chunk in chunks(document):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    finally:
        # It refers to the parser: apart, the parser and its names need not wait for the garbage collector.
        parser.EntityDeclHandler = None


def chunks(document: Document) -> Iterator[bytes]:
    """Yield the bytes of a document in pieces. Raises OSError."""
    with io.BytesIO(document) if isinstance(document, bytes) else document.open("rb") as file:
        size = _FIRST
        while chunk := file.read(size):
            yield chunk
            size = min(2 * size, _LARGEST)
