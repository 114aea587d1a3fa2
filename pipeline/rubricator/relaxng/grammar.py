"""A schema in the simple form: where a document starts, every element pattern, and what the schema carries besides."""

from __future__ import annotations

from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.patterns import Element, Pattern
from rubricator.relaxng.tree import Annotation


@dataclass(frozen=True, slots=True)
class Resource:
    """A file that a schema was read from: its address, and its bytes as they were."""

    address: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Grammar:
    """The simple form of a schema (section 5).

    ``elements`` are the element patterns reachable from ``start``, in the order in which they are reached. ``schematron``
    are the embedded elements of the Schematron namespace, outermost ones, in the schema's order. ``sources`` are all files
    read, the schema itself first. ``identifier_conflicts`` tell why ID and IDREF cannot be checked in documents (RELAX NG DTD
    Compatibility 3); they can if there is none.
    """

    start: Pattern
    elements: tuple[Element, ...]
    patterns: Patterns
    schematron: tuple[Annotation, ...] = ()
    sources: tuple[Resource, ...] = ()
    identifier_conflicts: tuple[Diagnostic, ...] = ()
