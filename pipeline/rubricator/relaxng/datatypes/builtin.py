"""The built-in datatype library: string and token, without parameters. Source: RELAX NG specification 4.4, 6.2.9."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rubricator.relaxng.datatypes.datatype import IdType, Namespaces
from rubricator.relaxng.datatypes.whitespace import collapse, preserve


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A type that takes every string; two are the same value if they are equal once normalised."""

    name: str
    normalise: Callable[[str], str]
    library: str = ""
    params: tuple[tuple[str, str], ...] = ()
    id_type: IdType = IdType.NONE
    form: str = "any text"
    depends_on_namespaces: bool = False

    def allows(self, _text: str, _namespaces: Namespaces) -> bool:
        """Return that the string is allowed."""
        return True

    def value(self, text: str, _namespaces: Namespaces) -> str:
        """Return the string with its white space as the type has it."""
        return self.normalise(text)

    def fault(self, _text: str, _namespaces: Namespaces) -> str:
        """Return that nothing is wrong."""
        return ""


TYPES = {builtin.name: builtin for builtin in (BuiltIn("string", preserve), BuiltIn("token", collapse))}
