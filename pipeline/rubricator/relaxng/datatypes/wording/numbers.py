"""What is wrong with a number, a boolean or a duration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.relaxng.datatypes.wording.characters import shortened
from rubricator.relaxng.datatypes.xsd.base import Base

_BOUNDS = {
    "nonPositiveInteger": ("", "0"),
    "negativeInteger": ("", "-1"),
    "nonNegativeInteger": ("0", ""),
    "positiveInteger": ("1", ""),
}


def bounds_of(base: Base) -> tuple[str, str]:
    """Return the least and the greatest value of a type, empty where there is none."""
    return base.bounds or _BOUNDS.get(base.name, ("", ""))


def fault_in_integer(base: Base, text: str) -> str:
    """Return what is wrong with a whole number."""
    if re.fullmatch(r"[+\-]?[0-9]+", text):
        # What is written as a number and still is none of the type has the wrong sign.
        least, greatest = bounds_of(base)
        return f"it is less than {least}" if least else f"it is more than {greatest}"
    if re.fullmatch(r"[+\-]?[0-9]*[.,][0-9]*", text):
        return "it has to be a whole number"
    return _no_number(text, "whole number")


def _no_number(text: str, what: str) -> str:
    if not text:
        return "it is empty"
    spaced = re.fullmatch(r"[+\-]?[0-9 ]+(?:[.,][0-9 ]*)?", text)
    return "there is a space in it" if spaced else f"“{shortened(text)}” is no {what}"


def fault_in_number(text: str) -> str:
    """Return what is wrong with a number."""
    if re.fullmatch(r"[+\-]?[0-9]+,[0-9]+", text):
        return "the decimal sign is a point, not a comma"
    if re.fullmatch(r"[+\-]?inf(inity)?", text, re.IGNORECASE):
        return "infinity is written INF or -INF"
    return _no_number(text, "number")


def fault_in_boolean(text: str) -> str:
    """Return what is wrong with a truth value."""
    if text.lower() in ("true", "false"):
        return f"{text.lower()} is written in small letters"
    return "it is empty" if not text else ""


_ORDER = "YMD", "HMS"
_MISPLACED = {"Y": "Y stands before T", "D": "D stands before T", "H": "H stands after T", "S": "S stands after T"}
_FIELDS = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([A-Za-z])")


def fault_in_duration(text: str) -> str:
    """Return what is wrong with a duration."""
    return next(_faults_in_duration(text), "")


def _faults_in_duration(text: str) -> Iterator[str]:
    positive = text.removeprefix("-")
    if not positive.startswith("P"):
        yield "it has to begin with P" if positive else "it is empty"
        return
    date, clock, time = positive[1:].partition("T")
    if not date and not time:
        yield "nothing is counted in it: it needs a number with Y, M, D, or after T with H, M, S"
    elif clock and not time:
        yield "after T there has to be a number with H, M or S"
    for part, letters in ((date, _ORDER[0]), (time, _ORDER[1])):
        yield from _faults_in_fields(part, letters)


def _faults_in_fields(part: str, letters: str) -> Iterator[str]:
    fields = _FIELDS.findall(part)
    if "".join(number + letter for number, letter in fields) != part:
        yield f"“{shortened(part)}” has to be numbers, each with its letter"
    for number, letter in fields:
        if letter == "W":
            yield "there are no weeks: write days"
        elif letter not in letters:
            yield _MISPLACED.get(letter, f"{letter} is no unit")
        elif "." in number and letter != "S":
            yield "only seconds can have a fraction"
    order = [letters.find(letter) for _, letter in fields]
    if order != sorted(set(order)):
        yield f"the order is {', '.join(letters)}, each once"
