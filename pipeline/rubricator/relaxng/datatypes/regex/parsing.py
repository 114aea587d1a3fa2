"""Reads a regular expression of XML Schema. Source: XML Schema Part 2, appendix F."""

from __future__ import annotations

from rubricator.relaxng.datatypes.regex.characters import ANY_BUT_LINE_BREAKS
from rubricator.relaxng.datatypes.regex.classes import brackets, escape
from rubricator.relaxng.datatypes.regex.expression import (
    EMPTY,
    Choice,
    Expression,
    One,
    Sequence,
    Union,
    literal,
    repeat,
)
from rubricator.relaxng.datatypes.regex.reading import PatternError, Reader

_QUANTITIES: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_NOT_LITERAL = frozenset(r".\?*+(){}|[]")


def parse(text: str) -> Expression:
    """Return the expression that a text writes. Raises PatternError."""
    reader = Reader(text)
    expression = _choice(reader)
    if reader.next:
        raise reader.unexpected()
    return expression


def _choice(reader: Reader) -> Expression:
    branches = [_branch(reader)]
    while reader.take("|"):
        branches.append(_branch(reader))
    if len(branches) == 1:
        return branches[0]
    # One set is looked at once for a character, and is easier to speak of.
    sets = [branch.of for branch in branches if isinstance(branch, One)]
    return One(Union(tuple(sets))) if len(sets) == len(branches) else Choice(tuple(branches))


def _branch(reader: Reader) -> Expression:
    pieces: list[Expression] = []
    while reader.next and reader.next not in "|)":
        pieces.append(_piece(reader))
    if not pieces:
        return EMPTY
    return pieces[0] if len(pieces) == 1 else Sequence(tuple(pieces))


def _piece(reader: Reader) -> Expression:
    atom = _atom(reader)
    if reader.next == "{":
        return repeat(atom, *_quantity(reader))
    quantity = _QUANTITIES.get(reader.next)
    if quantity is None:
        return atom
    reader.take_one()
    return repeat(atom, *quantity)


def _quantity(reader: Reader) -> tuple[int, int | None]:
    """Read {n}, {n,} or {n,m}."""
    opened = reader.at
    reader.take("{")
    least = _number(reader)
    most: int | None = least
    if reader.take(","):
        most = None if reader.next == "}" else _number(reader)
    reader.want("}", opened)
    if most is not None and most < least:
        raise PatternError(f"{least} is more than {most}", opened, f"write {{{most},{least}}}")
    return least, most


def _number(reader: Reader) -> int:
    start = reader.at
    while reader.next and reader.next in "0123456789":
        reader.take_one()
    if start == reader.at:
        raise PatternError("a number is missing", start, "write {n}, {n,} or {n,m}; for {,m} write {0,m}")
    digits = reader.text[start : reader.at].lstrip("0")
    # More than anyone has characters is as good as any number; and int() refuses what has too many digits.
    return int(digits or 0) if len(digits) < 10 else 10**9


def _atom(reader: Reader) -> Expression:
    match reader.next:
        case "(":
            return _group(reader)
        case "[":
            return One(brackets(reader))
        case "\\":
            return One(escape(reader))
        case ".":
            reader.take_one()
            return One(ANY_BUT_LINE_BREAKS)
        case character if character in _NOT_LITERAL:
            raise reader.unexpected()
        case _:
            return One(literal(reader.take_one()))


def _group(reader: Reader) -> Expression:
    opened = reader.open("(")
    if reader.next == "?":
        raise PatternError("(? is not known in XML Schema", opened, "write a plain group: (…)")
    inside = _choice(reader)
    reader.close(")", opened)
    return inside
