"""Simplification: a schema as written becomes patterns in the simple form. Source: RELAX NG specification, section 4."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.nodes import Kind, reached
from rubricator.relaxng.patterns import Element
from rubricator.relaxng.resources import Resolver
from rubricator.relaxng.restrictions import check
from rubricator.relaxng.simplification.building import Builder
from rubricator.relaxng.simplification.documentation import schematron
from rubricator.relaxng.simplification.identifiers import conflicts
from rubricator.relaxng.simplification.inclusion import Files
from rubricator.relaxng.tree import SchemaElement

TOO_DEEP = Rule(
    "RNG126",
    Severity.ERROR,
    "A schema nested too deep",
    "Patterns stand inside each other, or definitions refer to each other, hundreds of levels deep without an element between.",
    hint="Divide the pattern into elements, or repeat with <oneOrMore> instead of nesting.",
    wrong="<group><group><group>… a thousand times …</group></group></group>",
    right="<oneOrMore>…</oneOrMore>",
    reference="RELAX NG 4.12",
)
RULES = (TOO_DEEP,)


def simplify(root: SchemaElement, resolver: Resolver) -> Grammar:
    """Return the grammar of a schema; ``resolver`` finds the files that it refers to.

    ``Grammar.sources`` are those files: the schema's own bytes are for the caller to add. Raises SchemaError with every
    fault found: those of section 4, or, where there is none, those of section 7.
    """
    try:
        return _simplified(root, resolver)
    except RecursionError:
        raise SchemaError((fault(root.place, TOO_DEEP, "The schema is nested too deep to be read."),)) from None


def _simplified(root: SchemaElement, resolver: Resolver) -> Grammar:
    faults: list[Diagnostic] = []
    files = Files(resolver, faults)
    builder = Builder(files, faults)
    start = builder.start(root)
    _stop_at(faults)
    nodes = tuple(reached(start))
    _stop_at(check(start, nodes))
    return Grammar(
        start=start.pattern,
        elements=tuple(
            node.pattern for node in nodes if isinstance(node.pattern, Element) and node.kind is Kind.ELEMENT
        ),
        patterns=builder.patterns,
        schematron=tuple(found for file in (root, *files.roots) for found in schematron(file)),
        sources=tuple(files.sources),
        identifier_conflicts=conflicts(nodes),
    )


def _stop_at(faults: Sequence[Diagnostic]) -> None:
    """Raise what is wrong, file by file; in one that is referred to more than once the same may have been found as often."""
    if faults:
        files = {finding.file: number for number, finding in reversed(list(enumerate(faults)))}
        raise SchemaError(tuple(sorted(dict.fromkeys(faults), key=lambda found: (files[found.file], found.position))))
