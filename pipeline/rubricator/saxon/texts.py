"""The text of a document's file, as Saxon may be given it: well-formed, not too deep, without a document type declaration."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.parsers import expat

from rubricator.doctypes import DoctypeError, codec_of, doctype_of, written_out
from rubricator.saxon.errors import TransformError

# Beyond this Saxon's recursive templates could exhaust the native stack, which no handler can catch.
_DEEPEST = 5000
_OTHER_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_UNREADABLE = "its encoding cannot be read: {}; save it as UTF-8"


def text_of(document: bytes, base_uri: str) -> str:
    """Return the text of a document's file. Raises TransformError for one that is not well-formed."""
    plain = plain_text(document)
    if plain is not None:
        return plain
    without_doctype(document, base_uri)
    return document.decode(codec_of(document)).removeprefix("\ufeff")


def plain_text(document: bytes) -> str | None:
    """Return the text of a document in UTF-8 that has no document type declaration and cannot be deep; None for any other."""
    if b"<!DOCTYPE" in document or _OTHER_ENCODING.match(document) or document.count(b"</") > _DEEPEST:
        return None
    try:
        return document.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=1)
def without_doctype(document: bytes, base_uri: str) -> str:
    """Return the text of a document that expat has read: its messages have a place. Raises TransformError.

    It is kept, since the document's reader and its stylesheet both want it.
    """
    if doctype_of(document) is None:
        return document.decode(_Reader(base_uri).encoding_of(document))
    try:
        return written_out(document, _DEEPEST)
    except DoctypeError as error:
        raise TransformError(str(error), base_uri, error.line, error.column) from None
    except expat.ExpatError as error:
        raise _not_well_formed(error, base_uri) from None
    except (ValueError, LookupError) as error:
        raise TransformError(_UNREADABLE.format(error), base_uri, 1, 1) from None


class _Reader:
    """Reads a document with expat: its encoding as it declares it, and how deep it goes."""

    def __init__(self, base_uri: str) -> None:
        self.base_uri = base_uri
        self.encoding = ""
        self.depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def encoding_of(self, document: bytes) -> str:
        """Return the encoding to decode a document with, which has been read to its end. Raises TransformError."""
        try:
            self.parser.Parse(document, True)
        except expat.ExpatError as error:
            raise _not_well_formed(error, self.base_uri) from None
        except (ValueError, LookupError) as error:
            raise self.refusal(_UNREADABLE.format(error)) from None
        if document.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        return self.encoding if self.encoding and self.encoding.lower() != "utf-8" else "utf-8-sig"

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or ""

    def start(self, *_: object) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.refusal(f"its elements are nested more than {_DEEPEST} deep")

    def end(self, _name: str) -> None:
        self.depth -= 1

    def refusal(self, message: str) -> TransformError:
        where = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return TransformError(message, self.base_uri, *where)


def _not_well_formed(error: expat.ExpatError, base_uri: str) -> TransformError:
    message = f"not well-formed XML: {expat.ErrorString(error.code)}"
    return TransformError(message, base_uri, error.lineno, error.offset + 1)
