"""From an expression to what matches strings against it."""

from __future__ import annotations

from collections.abc import Callable

from rubricator.relaxng.datatypes.regex.derivatives import Automaton
from rubricator.relaxng.datatypes.regex.expression import Expression


def matching(expression: Expression) -> Callable[[str], bool]:
    """Return what is true for the strings of an expression."""
    return Automaton(expression).matches
