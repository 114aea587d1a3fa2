"""How a grammar lies in a file: tables of rows, in which a pattern refers to patterns of lower numbers only.

JSON, because it can hold data alone: a file from a stranger may be wrong, but it cannot do anything. The tables:

- ``scopes``: namespace declarations, prefix → namespace.
- ``datatypes``: library, name, parameters.
- ``names``: name classes, each a ``NameKind`` and what it holds; of name classes, their numbers.
- ``elements``: the numbers of the name class, and the declaration: file, line, column, documentation, default value.
- ``patterns``: each a ``Kind`` and its parts. The elements come first in the numbering, then notAllowed, empty and text.
- ``contents``: of every element the number of its content, since only through elements patterns are recursive.
- ``start``: the number of the pattern where a document starts.
- ``schematron``: the embedded rules: name, attributes, scope, line, column, children.
- ``conflicts``: why identifiers cannot be checked: file, line, column, code, severity, message, hint, reference.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

Row = list[Any]
Tables = Mapping[str, Any]


class Kind(IntEnum):
    """The patterns that have parts; the numbers are those in the file."""

    CHOICE = 0
    GROUP = 1
    INTERLEAVE = 2
    ONE_OR_MORE = 3
    LIST = 4
    DATA = 5
    VALUE = 6
    ATTRIBUTE = 7


class NameKind(IntEnum):
    """The name classes; the numbers are those in the file."""

    NAME = 0
    NS_NAME = 1
    ANY_NAME = 2
    CHOICE = 3
