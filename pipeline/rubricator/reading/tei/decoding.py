"""The characters of an XML document, decoded so that encoding them again gives the same bytes.

Source: XML 1.0, 4.3.3 and appendix F.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

IRREVERSIBLE = Rule(
    "ANN001",
    Severity.ERROR,
    "An encoding that cannot be written back",
    "Annotation leaves every byte of the document as it is. In the encoding of this one the same character can be "
    "written in several ways, so the bytes could not be given back.",
    hint="save the file as UTF-8, and say so in its first line",
    wrong='<?xml version="1.0" encoding="UTF-7"?>',
    right='<?xml version="1.0" encoding="UTF-8"?>',
    reference="XML 1.0, 4.3.3",
)
RULES = (IRREVERSIBLE,)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("<".encode("utf-16-le"), "utf-16-le"),
    ("<".encode("utf-16-be"), "utf-16-be"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document's characters, a byte order mark and carriage returns included, and the codec they are written in."""

    text: str
    codec: str

    def encode(self, text: str) -> bytes:
        """Return characters as bytes in the document's encoding; what it lacks becomes character references."""
        return text.encode(self.codec, "xmlcharrefreplace")


def decode(name: str, document: bytes) -> tuple[Decoded | None, tuple[Diagnostic, ...]]:
    """Decode a well-formed document; None, with the reason, if its bytes could not be given back."""
    codec = _codec(document)
    try:
        text = document.decode(codec)
        exact = text.encode(codec) == document
    except (UnicodeError, LookupError):
        exact = False
    if exact:
        return Decoded(text, codec), ()
    message = f"The encoding {codec} of this file cannot be written back byte for byte."
    return None, (at_position(name, Position(1, 1), IRREVERSIBLE, message),)


def _codec(document: bytes) -> str:
    """Return the codec by the byte order mark, the form of the first character, or the declaration; else UTF-8."""
    for mark, codec in _MARKS:
        if document.startswith(mark):
            return codec
    declared = _DECLARED.match(document)
    return declared[1].decode("ascii") if declared else "utf-8"
