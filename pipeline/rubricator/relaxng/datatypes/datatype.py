"""What a pattern needs to know of a datatype: which strings it takes, and when two of them are the same value."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Namespaces = Mapping[str, str]
"""The namespace declarations in scope where a value stands (prefix, empty for the default, → namespace)."""


class IdType(StrEnum):
    """What a value means to the ID checks of RELAX NG DTD Compatibility, section 3."""

    NONE = "none"
    ID = "ID"
    IDREF = "IDREF"
    IDREFS = "IDREFS"


class Datatype(Protocol):
    """A type with its parameters applied; equal and hashable by library, name and parameters, since patterns are interned."""

    @property
    def library(self) -> str:
        """The URI of the library, empty for RELAX NG's own."""

    @property
    def name(self) -> str:
        """The name of the type in its library: ``token``, ``date``."""

    @property
    def params(self) -> tuple[tuple[str, str], ...]:
        """The parameters (facets) as given, in order."""

    @property
    def id_type(self) -> IdType:
        """What a value means to the ID checks."""

    def allows(self, text: str, namespaces: Namespaces) -> bool:
        """Return whether a string, as it stands in the document, is in the lexical space and meets every facet."""

    def value(self, text: str, namespaces: Namespaces) -> Hashable | None:
        """Return the value a string stands for, None if it is not of the type; equal values compare equal."""

    def fault(self, text: str, namespaces: Namespaces) -> str:
        """Return why a string is not allowed, in a scholar's words, without a full stop: ``13 is no month``.

        Empty if it is allowed, or if nothing better can be said than that it has not the form of ``form``.
        """

    @property
    def form(self) -> str:
        """The form of the type in words for a message: ``YYYY-MM-DD``, ``a whole number of 0 or more``."""

    @property
    def depends_on_namespaces(self) -> bool:
        """Whether the answer depends on the declarations in scope (QName, NOTATION)."""


@dataclass(frozen=True, slots=True)
class DatatypeFault:
    """Why a type cannot be made: an unknown library or type, or a parameter that it does not take."""

    message: str
    hint: str = ""
