"""Document type declarations: what they declare, and documents written out without them.

Nothing outside a document is read: neither a DTD in another file nor an entity there. Source: XML 1.0 (fifth edition), 2.8, 3.3.2,
4.1 to 4.4, and appendix F.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import NoReturn
from xml.parsers import expat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("<".encode("utf-16-le"), "utf-16-le"),
    ("<".encode("utf-16-be"), "utf-16-be"),
)
_ENCODING = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")
_EXTERNAL = re.compile(
    r"""<!DOCTYPE\s+[^\s\[>]+\s+((?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*(?:"[^"]*"|'[^']*'))\s*\Z"""
)
_PARAMETER = re.compile(r"%([^;\s]+);")
_REFERENCE = re.compile(r"&[^#;][^;]*;")
_MOST_ADDED = 10_000_000
_MOST_REFERRING = 1_000
_IN_TEXT = MappingProxyType({ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"})
_IN_VALUES = MappingProxyType({**_IN_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"})


class DoctypeError(Exception):
    """Something that a document type declaration may not have or do here; ``line`` and ``column`` count from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        """Make an error with the message and the place."""
        super().__init__(message)
        self.line, self.column = line, column


@dataclass(frozen=True, slots=True)
class Doctype:
    """A declaration: ``name`` is that of the root element, ``system_id`` the address of a DTD in another file, None without one.

    ``end`` is the offset, in bytes, of what follows these.
    """

    name: str
    system_id: str | None
    end: int


def codec_of(document: bytes) -> str:
    """Return the codec by the byte order mark, the form of the first character, or the declaration; else UTF-8.

    With it a byte order mark is a character of the text.
    """
    for mark, codec in _MARKS:
        if document.startswith(mark):
            return codec
    declared = _ENCODING.match(document)
    return declared[1].decode("ascii") if declared else "utf-8"


def doctype_of(document: bytes) -> Doctype | None:
    """Return the declaration of a document, None if it has none that can be read."""
    found: list[Doctype] = []
    parser = expat.ParserCreate()

    def declared(name: str, system_id: str | None, *_: object) -> None:
        found.append(Doctype(name, system_id, parser.CurrentByteIndex))
        raise StopIteration

    def begun(*_: object) -> None:
        raise StopIteration

    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = begun
    with suppress(StopIteration, expat.ExpatError, ValueError, LookupError):
        parser.Parse(document, True)
    return found[0] if found else None


def without_external(document: bytes, doctype: Doctype | None) -> bytes:
    """Return a document with blanks in place of the address of a DTD in another file; lines and columns stay the same.

    What it declares itself is then all that there is, so that an entity that it does not declare is an error wherever it
    stands. With a DTD that is not read a parser passes over such entities, in attributes without a word.
    """
    if doctype is None or doctype.system_id is None:
        return document
    codec = codec_of(document)
    before = document[: doctype.end].decode(codec)
    found = _EXTERNAL.search(before, before.rfind("<!DOCTYPE"))
    if found is None:
        return document
    blanked = re.sub(r"[^\r\n]", " ", found[1])
    kept = document[len(before[: found.end(1)].encode(codec)) :]
    return (before[: found.start(1)] + blanked).encode(codec) + kept


class Declarations:
    """Watches a parser read a declaration, and tells of each reference to a parameter entity.

    What such an entity stands for is not read, and a parser does not read the declarations after it either, without a word.
    """

    def __init__(self, parser: expat.XMLParserType, parameter: Callable[[str], None]) -> None:
        """Watch a parser; ``parameter`` is called with the name of each parameter entity that is referred to."""
        self.open = False
        self._parser, self._parameter = parser, parameter
        parser.StartDoctypeDeclHandler = self._start
        parser.EndDoctypeDeclHandler = self._end

    def _start(self, *_: object) -> None:
        self.open = True
        self._parser.DefaultHandlerExpand = self._other

    def _end(self) -> None:
        self.open = False
        self._parser.DefaultHandlerExpand = None

    def _other(self, characters: str) -> None:
        if reference := _PARAMETER.fullmatch(characters):
            self._parameter(reference[1])


def written_out(document: bytes, deepest: int) -> str:
    """Return a document without its declaration, with its entities written out and the defaults of its attributes given.

    Raises DoctypeError for what may not be declared, and for what grows beyond all measure or is nested more than
    ``deepest``; and ExpatError, UnicodeError or LookupError for what is not XML.
    """
    text = without_external(document, doctype_of(document)).decode(codec_of(document)).removeprefix("\ufeff")
    return _Writer(len(text) + _MOST_ADDED, deepest).write(text)


def without_doctype(document: bytes, deepest: int) -> bytes:
    """Return a document as it is if it has no declaration, else written out as above, in UTF-8; raises the same errors."""
    return written_out(document, deepest).encode() if doctype_of(document) else document


class _Writer:
    """Writes what expat reads, and nothing of the declaration."""

    def __init__(self, longest: int, deepest: int) -> None:
        self._parts: list[str] = []
        self._length, self._longest = 0, longest
        self._depth, self._deepest = 0, deepest
        self._referring = 0
        self._parser = parser = expat.ParserCreate()
        self._declarations = Declarations(parser, self._parameter)
        parser.buffer_text = parser.ordered_attributes = True
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.ProcessingInstructionHandler = self._instruction

    def write(self, text: str) -> str:
        self._parser.Parse(text, True)
        return "".join(self._parts)

    def _add(self, written: str) -> None:
        self._length += len(written)
        if self._length > self._longest:
            self._refuse(f"its entities make it longer by more than {_MOST_ADDED:,} characters")
        self._parts.append(written)

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        self._depth += 1
        if self._depth > self._deepest:
            self._refuse(f"its elements are nested more than {self._deepest} deep")
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        written = "".join(f' {one}="{value.translate(_IN_VALUES)}"' for one, value in pairs)
        self._add(f"<{name}{written}>")

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._add(f"</{name}>")

    def _text(self, text: str) -> None:
        self._add(text.translate(_IN_TEXT))

    def _comment(self, text: str) -> None:
        if not self._declarations.open:
            self._add(f"<!--{text}-->")

    def _instruction(self, target: str, data: str) -> None:
        if not self._declarations.open:
            self._add(f"<?{target} {data}?>")

    def _parameter(self, name: str) -> None:
        self._refuse(f"the parameter entity %{name}; is referred to, which is not read")

    def _entity(self, name: str, _parameter: bool, value: str | None, *identifiers: str | None) -> None:
        if value is None and identifiers[-1] is None:
            self._refuse(f"the entity {name} stands in another file, which is not read")
        # Nested in each other by tens of thousands, they exhaust expat's stack.
        self._referring += _REFERENCE.search(value or "") is not None
        if self._referring > _MOST_REFERRING:
            self._refuse(f"more than {_MOST_REFERRING} entities refer to others")

    def _refuse(self, message: str) -> NoReturn:
        raise DoctypeError(message, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)
