"""What an element of a schema inherits from those around it. Source: RELAX NG specification 4.3, 4.9, 4.18."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.addresses import is_absolute
from rubricator.relaxng.errors import fault
from rubricator.relaxng.tree import SchemaElement

if TYPE_CHECKING:
    from rubricator.relaxng.simplification.scopes import Scope

LIBRARY = Rule(
    "RNG110",
    Severity.ERROR,
    "A datatypeLibrary that is no absolute URI",
    "The attribute datatypeLibrary names a library of types by an absolute URI without #, or is empty for the types string "
    "and token of RELAX NG itself.",
    hint='For the types of W3C XML Schema write datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes".',
    wrong='<grammar datatypeLibrary="XMLSchema-datatypes">…</grammar>',
    right='<grammar datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">…</grammar>',
    reference="RELAX NG 4.3",
)
RULES = (LIBRARY,)


@dataclass(frozen=True, slots=True)
class Context:
    """``namespace`` is the inherited ``ns``, ``library`` the inherited ``datatypeLibrary``, None if that is
    at fault.

    ``scope`` is the grammar that references look into, None outside of any; ``chain`` the addresses of the files being
    read, outermost first.
    """

    namespace: str
    library: str | None
    scope: Scope | None
    chain: tuple[str, ...]

    def inside(self, element: SchemaElement, faults: list[Diagnostic]) -> Context:
        """Return the context of what is inside an element; a fault of its attributes is added to ``faults``."""
        attributes = element.attributes
        if "ns" not in attributes and "datatypeLibrary" not in attributes:
            return self
        library = attributes.get("datatypeLibrary", self.library)
        if library and library != self.library and not is_absolute(library):
            faults.append(fault(element.place, LIBRARY, f"The datatypeLibrary “{library}” is no absolute URI."))
            library = None
        return replace(self, namespace=attributes.get("ns", self.namespace), library=library)

    def of_file(self, root: SchemaElement) -> Context:
        """Return the context of the root of a file that is referred to: ``ns`` is inherited, ``datatypeLibrary`` is not."""
        return replace(self, library="", chain=(*self.chain, root.file))
