"""Grammars and their definitions, and how several of one name are combined. Source: RELAX NG specification 4.17, 4.18."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault, line_of
from rubricator.relaxng.nodes import Node
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.tree import SchemaElement

COMBINE_MISSING = Rule(
    "RNG120",
    Severity.ERROR,
    "A name defined twice",
    "Of several definitions of one name, all but one must say how they are combined: as alternatives (choice) or in any "
    "order (interleave).",
    hint='Remove one of the definitions, or give it combine="choice".',
    wrong='<define name="hi">…</define> <define name="hi">…</define>',
    right='<define name="hi">…</define> <define name="hi" combine="choice">…</define>',
    reference="RELAX NG 4.17",
)
COMBINE_DIFFERS = Rule(
    "RNG121",
    Severity.ERROR,
    "Definitions combined in two ways",
    "All definitions of one name must be combined in the same way: choice or interleave.",
    hint="Give all of them the same combine.",
    wrong='<define name="a" combine="choice">…</define> <define name="a" combine="interleave">…</define>',
    right='<define name="a" combine="choice">…</define> <define name="a" combine="choice">…</define>',
    reference="RELAX NG 4.17",
)
NO_START = Rule(
    "RNG122",
    Severity.ERROR,
    "A grammar without a start",
    "A grammar says with <start> what the root of a document is.",
    hint='Add a start, such as <start><ref name="TEI"/></start>.',
    wrong='<grammar><define name="TEI">…</define></grammar>',
    right='<grammar><start><ref name="TEI"/></start><define name="TEI">…</define></grammar>',
    reference="RELAX NG 4.18",
)
UNDEFINED = Rule(
    "RNG123",
    Severity.ERROR,
    "A reference to what is not defined",
    "The grammar has no definition of this name. In a schema made from an ODD that is often a class, macro or element of a "
    "module that was left out.",
    hint="Correct the name, or define it.",
    wrong='<ref name="model.pLik"/>',
    right='<ref name="model.pLike"/>',
    reference="RELAX NG 4.18",
)
RULES = (COMBINE_MISSING, COMBINE_DIFFERS, NO_START, UNDEFINED)

START = ""
"""Stands for the start of a grammar among the names of its definitions."""


@dataclass(frozen=True, slots=True)
class Component:
    """A ``start`` or ``define``, and what it inherits."""

    source: SchemaElement
    context: Context

    @property
    def name(self) -> str:
        """The name it defines, that of the start being ``START``."""
        return START if self.source.name == "start" else self.source.attributes["name"].strip()

    @property
    def combine(self) -> str:
        """How it is combined with others: ``choice``, ``interleave`` or empty."""
        return self.source.attributes.get("combine", "").strip()


@dataclass(slots=True, eq=False)
class Definition:
    """All components of one name. ``node`` is what they stand for, once it is built."""

    name: str
    components: list[Component] = field(default_factory=list)
    node: Node | None = None

    @property
    def title(self) -> str:
        """What it is called in a message."""
        return "<start>" if self.name == START else f"“{self.name}”"

    @property
    def combine(self) -> str:
        """How the components are combined, empty if there is only one."""
        return next((component.combine for component in self.components if component.combine), "")


@dataclass(slots=True, eq=False)
class Scope:
    """A grammar: its definitions by name, and the grammar that it stands in.

    It is not ``complete`` where an include failed: then nobody knows what else is defined.
    """

    source: SchemaElement
    parent: Scope | None
    definitions: dict[str, Definition] = field(default_factory=dict)
    complete: bool = True

    def define(self, components: Iterable[Component], faults: list[Diagnostic]) -> None:
        """Take in the components of the grammar, in the course of which includes may fail."""
        known = len(faults)
        for component in components:
            self.definitions.setdefault(component.name, Definition(component.name)).components.append(component)
        self.complete = len(faults) == known
        for definition in self.definitions.values():
            if len(definition.components) > 1:
                faults.extend(_badly_combined(definition))
        if START not in self.definitions and self.complete:
            faults.append(fault(self.source.place, NO_START, "The grammar has no <start>."))

    def find(self, reference: SchemaElement, faults: list[Diagnostic]) -> Definition | None:
        """Return what a ``ref`` refers to, or a ``parentRef`` for which this is the grammar outside; None if it has none."""
        name = reference.attributes["name"].strip()
        found = self.definitions.get(name)
        if found is None and self.complete:
            near = get_close_matches(name, [known for known in self.definitions if known != START], 1)
            hint = f"Write “{near[0]}”, if that is meant." if near else ""
            faults.append(fault(reference.place, UNDEFINED, f"“{name}” is not defined in this grammar.", hint))
        return found


def _badly_combined(definition: Definition) -> list[Diagnostic]:
    """Return what is wrong with several components of one name, at most one finding."""
    what = definition.title
    alone = [component for component in definition.components if not component.combine]
    if len(alone) > 1:
        other = alone[0].source
        message = f"{what} is defined twice without combine, also in {line_of(other.place, alone[1].source.place)}."
        return [fault(alone[1].source.place, COMBINE_MISSING, message)]
    for component in definition.components:
        if component.combine and component.combine != definition.combine:
            message = f"{what} is combined by {component.combine} here, and by {definition.combine} elsewhere."
            return [fault(component.source.place, COMBINE_DIFFERS, message)]
    return []
