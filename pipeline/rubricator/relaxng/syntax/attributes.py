"""The attributes of a schema's elements. Source: RELAX NG specification 3."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.addresses import stray_percent
from rubricator.relaxng.errors import fault
from rubricator.relaxng.names import SEPARATOR, local_of
from rubricator.relaxng.syntax.full_syntax import Model
from rubricator.relaxng.syntax.names import NAME, is_ncname, is_qname, name_faults
from rubricator.relaxng.syntax.spelling import meant
from rubricator.relaxng.tree import RELAXNG, SchemaElement

ATTRIBUTE = Rule(
    "RNG104",
    Severity.ERROR,
    "A wrong or missing attribute in a schema",
    "Each of RELAX NG's elements has its attributes, all of them without a prefix, and every element may have ns and "
    "datatypeLibrary. Attributes of other namespaces are annotations and may stand anywhere.",
    hint="Correct the attribute, or remove it.",
    wrong='<element nme="p"><text/></element>',
    right='<element name="p"><text/></element>',
    reference="RELAX NG 3",
)
RULES = (ATTRIBUTE,)

_QUALIFIED = ("element", "attribute")
_COMBINE = ("choice", "interleave")
_RELAXNG = RELAXNG + SEPARATOR


def intended(element: SchemaElement, model: Model) -> Collection[str]:
    """Return the names of the attributes that an element has, misspelled ones as they were meant."""
    known = model.attributes
    if known.issuperset(element.attributes):
        return element.attributes
    return {name if name in known else meant(name, known) for name in element.attributes}


def attribute_faults(element: SchemaElement, model: Model, present: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong about the attributes of an element: unknown, missing, or with a value that cannot be.

    ``present`` are their names as they were meant: an attribute that is misspelled is not missing as well.
    """
    for name, value in element.attributes.items():
        if name in model.attributes:
            yield from _value_faults(element, name, value)
        else:
            yield _unknown(element, name, model.attributes)
    yield from (_missing(element, name) for name in model.required if name not in present)
    yield from (_prefixed(element, name) for name in element.foreign if name.startswith(_RELAXNG))


def _unknown(element: SchemaElement, name: str, known: Collection[str]) -> Diagnostic:
    suggestion = meant(name, known)
    hint = f"Did you mean {suggestion}?" if suggestion else f"Possible are {', '.join(sorted(known))}."
    return fault(element.place, ATTRIBUTE, f"<{element.name}> has no attribute {name}.", hint)


def _missing(element: SchemaElement, name: str) -> Diagnostic:
    return fault(element.place, ATTRIBUTE, f"<{element.name}> lacks the attribute {name}.", f'Add {name}="…".')


def _prefixed(element: SchemaElement, name: str) -> Diagnostic:
    local = local_of(name)
    message = f"The attribute {local} of <{element.name}> has a prefix for RELAX NG's namespace."
    return fault(element.place, ATTRIBUTE, message, f"Write {local} without the prefix.")


def _value_faults(element: SchemaElement, name: str, value: str) -> Iterator[Diagnostic]:
    match name:
        case "type" if ":" in value:
            message = f"Types have no prefix: “{value}” in the attribute type of <{element.name}> is no name."
            yield fault(element.place, NAME, message, "Leave the prefix out, and name the library in datatypeLibrary.")
        case "name" | "type":
            where = f"the attribute {name} of <{element.name}>"
            yield from name_faults(element, where, value, is_qname if element.name in _QUALIFIED else is_ncname)
        case "combine" if value.strip(" \t\n\r") not in _COMBINE:
            message = f"combine is “{value.strip()}”, but definitions are combined by choice or interleave."
            yield fault(element.place, ATTRIBUTE, message, 'Write combine="choice" or combine="interleave".')
        case "href" if (percent := stray_percent(value)) is not None:
            message = f"href is no address: a % stands for itself in “{value}”."
            yield fault(element.place, ATTRIBUTE, message, f"Write %25 for the % at character {percent + 1}.")
