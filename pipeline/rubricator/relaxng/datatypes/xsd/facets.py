"""Parameters of a type. Source: XML Schema Part 2, 4.3; Guidelines for W3C XML Schema Datatypes with RELAX NG, 3."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rubricator.relaxng.datatypes.datatype import DatatypeFault
from rubricator.relaxng.datatypes.regex.expression import Expression
from rubricator.relaxng.datatypes.regex.parsing import parse
from rubricator.relaxng.datatypes.regex.reading import PatternError
from rubricator.relaxng.datatypes.whitespace import strip
from rubricator.relaxng.datatypes.xsd.base import Base, matcher


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parameter ``pattern``: as written, and read."""

    text: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class Limit:
    """A parameter that restricts values: its name, as written, and whether a value of the type meets it."""

    name: str
    text: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Facets:
    """What a string has to be besides being of the type: all of it."""

    patterns: tuple[Pattern, ...] = ()
    limits: tuple[Limit, ...] = ()


def facets_of(base: Base, params: Sequence[tuple[str, str]]) -> Facets | DatatypeFault:
    """Return the parameters of a type, the bounds that the type itself has before them."""
    least, greatest = base.bounds or ("", "")
    own = (("minInclusive", least), ("maxInclusive", greatest)) if base.bounds else ()
    patterns: list[Pattern] = []
    limits: list[Limit] = []
    for name, text in (*own, *params):
        made = _pattern(text) if name == "pattern" else _limit(base, limits, name, text)
        match made:
            case DatatypeFault():
                return made
            case Pattern():
                patterns.append(made)
            case Limit():
                limits.append(made)
    return Facets(tuple(patterns), tuple(limits))


def _pattern(text: str) -> Pattern | DatatypeFault:
    try:
        return Pattern(text, parse(text))
    except PatternError as error:
        message = f"“{text}” is no pattern: {error.message} (character {error.offset + 1})"
        return DatatypeFault(message, error.hint)


def _limit(base: Base, before: Sequence[Limit], name: str, text: str) -> Limit | DatatypeFault:
    if name in _LENGTHS:
        return _length_limit(base, name, text)
    if name in _BOUNDS:
        return _bound(base, before, name, text)
    if name in _DIGITS:
        return _digits_limit(base, name, text)
    return DatatypeFault(f"the type {base.name} has no parameter {name}", _NOT_ALLOWED.get(name) or _similar(name))


_NOT_ALLOWED = {
    "enumeration": "use a choice of value elements instead",
    "whiteSpace": "leave it out: use the type token, normalizedString or string for collapse, replace or preserve",
}


def _length_limit(base: Base, name: str, text: str) -> Limit | DatatypeFault:
    measure, number = base.length, _whole_number(text)
    if measure is None:
        return DatatypeFault(f"the type {base.name} has no length, so no parameter {name}")
    if number is None:
        return DatatypeFault(f"{name} is “{text}”, but has to be a whole number of 0 or more")
    meets = _LENGTHS[name]
    return Limit(name, text, lambda value: meets(measure(value), number))


_LENGTHS: dict[str, Callable[[int, int], bool]] = {
    "length": lambda length, number: length == number,
    "minLength": lambda length, number: length >= number,
    "maxLength": lambda length, number: length <= number,
}


def _bound(base: Base, before: Sequence[Limit], name: str, text: str) -> Limit | DatatypeFault:
    less = base.less
    if less is None:
        return DatatypeFault(f"the values of {base.name} have no order, so no parameter {name}")
    normal = base.normalise(text)
    if base.lexical and not base.lexical()(normal):
        return DatatypeFault(f"{name} is “{text}”, which is not of the type {base.name}")
    bound, meets = base.value(normal, {}), _BOUNDS[name]
    for limit in before:
        if not limit.holds(bound):
            return DatatypeFault(f"{name} is “{text}”, which {limit.name} “{limit.text}” does not allow")
    return Limit(name, text, lambda value: meets(value, bound, less))


Less = Callable[[Any, Any], bool]

# Not the other way round: of two values without an order, such as dates with and without a zone, no bound is met.
_BOUNDS: dict[str, Callable[[Any, Any, Less], bool]] = {
    "minInclusive": lambda value, bound, less: value == bound or less(bound, value),
    "minExclusive": lambda value, bound, less: less(bound, value),
    "maxInclusive": lambda value, bound, less: value == bound or less(value, bound),
    "maxExclusive": lambda value, bound, less: less(value, bound),
}


def _digits_limit(base: Base, name: str, text: str) -> Limit | DatatypeFault:
    number = _whole_number(text)
    if not base.is_decimal:
        return DatatypeFault(f"the type {base.name} has no digits to count, so no parameter {name}")
    least, count = _DIGITS[name]
    if number is None or number < least:
        return DatatypeFault(f"{name} is “{text}”, but has to be a whole number of {least} or more")
    most = number
    return Limit(name, text, lambda value: count(value) <= most)


def _total_digits(value: Any) -> int:
    return len("".join(map(str, value.as_tuple().digits)).lstrip("0")) or 1


def _fraction_digits(value: Any) -> int:
    return int(max(-value.as_tuple().exponent, 0))


_DIGITS: dict[str, tuple[int, Callable[[Any], int]]] = {
    "totalDigits": (1, _total_digits),
    "fractionDigits": (0, _fraction_digits),
}


def _whole_number(text: str) -> int | None:
    """Return the number of 0 or more that a text writes, None if none."""
    digits = strip(text)
    if not matcher(r"\+?[0-9]+\.?|-0+\.?")(digits):
        return None
    return int(digits.strip("+-.").lstrip("0")[:10] or 0)


def _similar(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, ["pattern", *_LENGTHS, *_BOUNDS, *_DIGITS], 1)
    return f"use {close[0]}" if close else ""
