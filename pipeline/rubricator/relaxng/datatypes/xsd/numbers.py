"""Numbers and boolean. Source: XML Schema Part 2, 3.2.2 to 3.2.5 and 3.3.13 to 3.3.25."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.xsd.base import Base, lexical

if TYPE_CHECKING:
    from decimal import Decimal

NOT_A_NUMBER = "NaN"
"""The value of NaN: in XML Schema it is equal to itself."""


def _boolean(text: str, _namespaces: Namespaces) -> bool:
    return text in ("true", "1")


def _decimal(text: str, _namespaces: Namespaces) -> Decimal:
    # Most runs need only the lexical spaces, and the module takes long to load.
    from decimal import Decimal

    return Decimal(text)


def _less(one: Decimal, other: Decimal) -> bool:
    return one < other


def _double(text: str, _namespaces: Namespaces) -> float | str:
    return NOT_A_NUMBER if text == NOT_A_NUMBER else float(text)


def _float(text: str, namespaces: Namespaces) -> float | str:
    """Return the nearest number of single precision."""
    number = _double(text, namespaces)
    if isinstance(number, str):
        return number
    try:
        rounded: float = struct.unpack("f", struct.pack("f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")
    return rounded


def _less_float(one: float | str, other: float | str) -> bool:
    return not isinstance(one, str) and not isinstance(other, str) and one < other


def _integer(name: str, expression: str = r"[+\-]?[0-9]+", bounds: tuple[int, int] | None = None) -> Base:
    limits = (str(bounds[0]), str(bounds[1])) if bounds else None
    return Base(name, lexical(expression), value=_decimal, less=_less, bounds=limits, is_decimal=True)


_DECIMAL = r"[+\-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
_FLOAT = rf"{_DECIMAL}(?:[Ee][+\-]?[0-9]+)?|-?INF|NaN"
_NON_NEGATIVE = r"\+?[0-9]+|-0+"

NUMBERS = (
    Base("boolean", lexical("true|false|0|1"), value=_boolean),
    Base("decimal", lexical(_DECIMAL), value=_decimal, less=_less, is_decimal=True),
    Base("float", lexical(_FLOAT), value=_float, less=_less_float),
    Base("double", lexical(_FLOAT), value=_double, less=_less_float),
    _integer("integer"),
    _integer("nonPositiveInteger", r"-[0-9]+|\+?0+"),
    _integer("negativeInteger", "-0*[1-9][0-9]*"),
    _integer("long", bounds=(-(2**63), 2**63 - 1)),
    _integer("int", bounds=(-(2**31), 2**31 - 1)),
    _integer("short", bounds=(-(2**15), 2**15 - 1)),
    _integer("byte", bounds=(-(2**7), 2**7 - 1)),
    _integer("nonNegativeInteger", _NON_NEGATIVE),
    _integer("unsignedLong", _NON_NEGATIVE, (0, 2**64 - 1)),
    _integer("unsignedInt", _NON_NEGATIVE, (0, 2**32 - 1)),
    _integer("unsignedShort", _NON_NEGATIVE, (0, 2**16 - 1)),
    _integer("unsignedByte", _NON_NEGATIVE, (0, 2**8 - 1)),
    _integer("positiveInteger", r"\+?0*[1-9][0-9]*"),
)
