"""The characters of an XML document, decoded so that encoding them again gives the same bytes.

Source: XML 1.0, 4.3.3 and appendix F.
"""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.doctypes import codec_of


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
    codec = codec_of(document)
    decoded = Decoded(document.decode(codec), codec)
    if decoded.encode(decoded.text) != document:
        raise UnicodeError(f"the encoding {codec} has several ways to write what stands in the document")
    return decoded
