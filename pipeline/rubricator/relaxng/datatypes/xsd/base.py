"""A built-in type before any parameter is applied: its lexical space, its values, and what can be measured on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from rubricator.relaxng.datatypes.datatype import IdType, Namespaces
from rubricator.relaxng.datatypes.whitespace import strip

Matcher = Callable[[str], re.Match[str] | bool | None]
"""Returns something true for the strings it takes."""

# A value is whatever its own type makes of it; the facets of that type know what to do with it.
ToValue = Callable[[str, Namespaces], Any]


@cache
def matcher(expression: str) -> Callable[[str], re.Match[str] | None]:
    """Return what matches a whole string against a regular expression of Python's; compiled once a process."""
    return re.compile(expression).fullmatch


def lexical(expression: str) -> Callable[[], Matcher]:
    """Return a lexical space given by a regular expression, which is compiled when first asked for."""
    return partial(matcher, expression)


def _itself(text: str, _namespaces: Namespaces) -> Hashable:
    return text


@dataclass(frozen=True, slots=True)
class Base:
    """A built-in type.

    ``normalise`` does the white space. ``lexical`` makes what says whether a normalised string is in the lexical space
    (None: every string is); ``value`` gives what such a string stands for, None if nothing. ``length`` measures a value,
    ``less`` says whether one is surely less than another; None where the type has no length or order. ``bounds`` are the
    least and the greatest value allowed. ``contextual``: values depend on the declarations in scope.
    """

    name: str
    lexical: Callable[[], Matcher] | None
    normalise: Callable[[str], str] = strip
    value: ToValue = _itself
    length: Callable[[Any], int] | None = None
    less: Callable[[Any, Any], bool] | None = None
    bounds: tuple[str, str] | None = None
    is_decimal: bool = False
    contextual: bool = False
    id_type: IdType = IdType.NONE
