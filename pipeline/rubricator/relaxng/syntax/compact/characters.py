"""From bytes to characters: encoding, newlines and escapes, with the way back to where a character was written.

Source: RELAX NG Compact Syntax A.2.1 to A.2.4.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from itertools import accumulate

from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.syntax.compact.faults import CHARACTERS
from rubricator.relaxng.tree import Place
from rubricator.source import Position

ESCAPED_NEWLINE = "\0"
"""Stands for a line feed written as an escape, which is a character and ends no line; NUL itself is refused."""

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile(r"\\x+\{([0-9A-Fa-f]*)(\}?)")
_LARGEST = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a schema, their escapes replaced.

    ``line_starts`` are the offsets in ``text`` at which lines begin. ``escapes`` are the offsets of the characters that
    were written as escapes, ``widths`` by how many characters all escapes up to that one were longer in the file.
    """

    address: str
    text: str
    line_starts: tuple[int, ...]
    escapes: tuple[int, ...] = ()
    widths: tuple[int, ...] = (0,)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, at which the character at an offset of ``text`` was written."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        column = offset - start + 1
        if self.escapes:
            column += self.widths[bisect_left(self.escapes, offset)] - self.widths[bisect_left(self.escapes, start)]
        return line, column

    def place(self, offset: int) -> Place:
        """Return the place of a character for a message."""
        return Place(self.address, Position(*self.position(offset)))


def read_characters(data: bytes, address: str) -> Characters:
    """Return the characters of a file; raises SchemaError where they cannot be read."""
    written = _with_lines(_decoded(data, address), address)
    if stray := _NOT_XML.search(written.text):
        message = f"The character U+{ord(stray[0]):04X} cannot stand in a schema."
        raise SchemaError((fault(written.place(stray.start()), CHARACTERS, message, "Remove the character."),))
    return _unescaped(written) if "\\x" in written.text else written


def _decoded(data: bytes, address: str) -> str:
    encoding = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = _with_lines(_normalised(data[: error.start].decode(encoding, "replace")), address)
        message = (
            f"The file is not {encoding.removesuffix('-sig').upper()}: it has bytes here that stand for no character."
        )
        raise SchemaError((fault(before.place(len(before.text)), CHARACTERS, message),)) from None
    return _normalised(text)


def _normalised(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _with_lines(text: str, address: str) -> Characters:
    lengths = (len(line) + 1 for line in text.split("\n"))
    return Characters(address, text, tuple(accumulate(lengths, initial=0))[:-1])


def _unescaped(written: Characters) -> Characters:
    """Replace every escape by its character; faults are reported together."""
    pieces: list[str] = []
    escapes: list[int] = []
    widths, faults, end = [0], [], 0
    for escape in _ESCAPE.finditer(written.text):
        character = _character(escape)
        if character is None:
            faults.append(fault(written.place(escape.start()), CHARACTERS, *_explanation(escape)))
            continue
        pieces += (written.text[end : escape.start()], character)
        end = escape.end()
        escapes.append(escape.start() - widths[-1])
        widths.append(widths[-1] + len(escape[0]) - 1)
    if faults:
        raise SchemaError(tuple(faults))
    pieces.append(written.text[end:])
    lines = _with_lines("".join(pieces), written.address)
    return Characters(written.address, lines.text, lines.line_starts, tuple(escapes), tuple(widths))


def _character(escape: re.Match[str]) -> str | None:
    digits, closed = escape.groups()
    if not digits or not closed or (number := int(digits, 16)) > _LARGEST:
        return None
    character = chr(number)
    if character == "\n":
        return ESCAPED_NEWLINE
    return character if character == "\r" or not _NOT_XML.match(character) else None


def _explanation(escape: re.Match[str]) -> tuple[str, str]:
    digits, closed = escape.groups()
    if digits and closed:
        return f"{escape[0]} is no character that XML can carry.", "Look up the number of the character in Unicode."
    return f"The escape {escape[0]} is not complete.", "Write a number in hexadecimal and a closing brace: \\x{E9}."
