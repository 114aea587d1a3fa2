"""What a schema declares at its head: prefixes of namespaces and of datatype libraries, and the default namespace.

Source: RELAX NG Compact Syntax 4 and A.1 (the type Environment).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rubricator.relaxng.names import XML
from rubricator.relaxng.tree import RELAXNG

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
PREDECLARED: Mapping[str, str | None] = {"xml": XML}


@dataclass(frozen=True, slots=True)
class Environment:
    """The declarations of a schema. A namespace that is inherited from the schema that includes this one is None.

    ``context`` are the namespace declarations in scope of every element of the translation: what is inherited or empty
    has none, and the default namespace is RELAX NG's.
    """

    namespaces: Mapping[str, str | None] = field(default_factory=lambda: PREDECLARED)
    datatypes: Mapping[str, str] = field(default_factory=lambda: {"xsd": XSD})
    default: str | None = None
    context: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        declared = {prefix: namespace for prefix, namespace in self.namespaces.items() if namespace}
        object.__setattr__(self, "context", {"": RELAXNG, **declared})


def ns_attribute(namespace: str | None) -> dict[str, str]:
    """Return the attributes of an element that has its namespace from here; none if it is inherited."""
    return {} if namespace is None else {"ns": namespace}
