"""The characters of an XML document, decoded so that encoding them again gives the same bytes.

Source: XML 1.0, 4.3.3 and appendix F.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

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


def decode(document: bytes) -> Decoded:
    """Decode a well-formed document. Raises UnicodeError if the same bytes would not come back.

    That befalls none of the encodings that XML parsers know, where every character is written in one way only.
    """
    codec = _codec(document)
    decoded = Decoded(document.decode(codec), codec)
    if decoded.encode(decoded.text) != document:
        raise UnicodeError(f"the encoding {codec} has several ways to write what stands in the document")
    return decoded


def _codec(document: bytes) -> str:
    """Return the codec by the byte order mark, the form of the first character, or the declaration; else UTF-8."""
    for mark, codec in _MARKS:
        if document.startswith(mark):
            return codec
    declared = _DECLARED.match(document)
    return declared[1].decode("ascii") if declared else "utf-8"
