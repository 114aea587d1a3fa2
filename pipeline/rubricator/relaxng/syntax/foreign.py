"""A file whose root is no element of RELAX NG: what it is instead, if that can be told."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.tree import RELAXNG, SCHEMATRON, Annotation, Place
from rubricator.source import Position

NO_SCHEMA = Rule(
    "RNG102",
    Severity.ERROR,
    "No RELAX NG schema",
    "The root of a schema is <grammar>, or another pattern, in RELAX NG's namespace.",
    hint=f'Declare the namespace on the root element: xmlns="{RELAXNG}".',
    wrong="<grammar>…</grammar>",
    right=f'<grammar xmlns="{RELAXNG}">…</grammar>',
    reference="RELAX NG 3",
)
RULES = (NO_SCHEMA,)

_OTHERS = {
    "http://www.w3.org/2001/XMLSchema": "a W3C XML Schema",
    SCHEMATRON: "a Schematron schema",
    "http://www.ascc.net/xml/schematron": "a Schematron schema (of the old version 1.5)",
    "http://www.tei-c.org/ns/1.0": "a TEI document, perhaps an ODD",
    "http://www.w3.org/1999/xhtml": "a web page",
}


def no_relaxng(root: Annotation, address: str) -> Diagnostic:
    """Return the finding for a root that is in another namespace, or in none."""
    local, namespace = local_of(root.name), namespace_of(root.name)
    place = Place(address, Position(root.line, root.column))
    if namespace in _OTHERS:
        message = f"The file is {_OTHERS[namespace]}, not a RELAX NG schema: its root is <{local}>."
        return fault(place, NO_SCHEMA, message, "Name the RELAX NG schema made from it, or for it, instead.")
    where = f"in the namespace {namespace}" if namespace else "in no namespace"
    return fault(place, NO_SCHEMA, f"The root <{local}> is {where}, not in RELAX NG's.")
