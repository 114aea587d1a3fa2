"""The words of a document, written one by one, each with its place in the file."""

from __future__ import annotations

import re

from rubricator.reading.decoding import for_xml
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import SPACE, Text

_PIECE = re.compile(r"\S+|\s+")
_ASCII_SPACE = re.compile(r"[ \t-\r]+")


def write_words(characters: str, text: Text, cursor: Cursor) -> None:
    """Write words; white space between them is one space, but for characters that are others than those of ASCII."""
    for match in _PIECE.finditer(characters):
        piece = match[0]
        if piece.isspace():
            text.set_apart(_ASCII_SPACE.sub("", piece) or SPACE)
        else:
            text.write(for_xml(piece), cursor.find(piece))
