"""Other files: what an externalRef stands for, and what a grammar has through include and div.

Source: RELAX NG specification 4.5, 4.6, 4.7, 4.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import LOOP, MOST_BYTES, TOO_MUCH, UNRESOLVED, Resolver, Unresolved, loop
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.scopes import START, Component
from rubricator.relaxng.syntax import read_schema
from rubricator.relaxng.tree import SchemaElement

FRAGMENT = Rule(
    "RNG111",
    Severity.ERROR,
    "A reference to a part of a file",
    "<include> and <externalRef> take a whole file: the address may not point into it with #.",
    hint="Remove the # and what follows it.",
    wrong='<include href="tei_all.rng#p"/>',
    right='<include href="tei_all.rng"/>',
    reference="RELAX NG 4.5",
)
NOT_INCLUDED = Rule(
    "RNG112",
    Severity.ERROR,
    "A file included that is no grammar",
    "<include> takes the definitions of another schema, whose root must be <grammar>.",
    hint="Use <externalRef> for a schema that is a single pattern.",
    wrong='<include href="paragraph.rng"/> where paragraph.rng is <element name="p">…</element>',
    right='<externalRef href="paragraph.rng"/>',
    reference="RELAX NG 4.7",
)
NOTHING_REPLACED = Rule(
    "RNG113",
    Severity.ERROR,
    "A definition that replaces nothing",
    "What stands inside <include> replaces definitions of the included schema, which must have one of the same name.",
    hint="Correct the name, or put the definition beside <include> instead of inside.",
    wrong='<include href="tei_all.rng"><define name="pp">…</define></include>',
    right='<include href="tei_all.rng"><define name="p">…</define></include>',
    reference="RELAX NG 4.7",
)
RULES = (FRAGMENT, NOT_INCLUDED, NOTHING_REPLACED)


@dataclass(slots=True)
class Files:
    """The files that a schema refers to, each read once; what is wrong with them is added to ``faults``."""

    resolver: Resolver
    faults: list[Diagnostic]
    sources: list[Resource] = field(default_factory=list)
    roots: list[SchemaElement] = field(default_factory=list)
    _known: dict[str, SchemaElement | tuple[Diagnostic, ...]] = field(default_factory=dict)
    _bytes: int = 0

    def root(self, reference: SchemaElement, context: Context) -> SchemaElement | None:
        """Return the root of the file that an ``include`` or ``externalRef`` names, None if it cannot be had."""
        href = reference.attributes["href"].strip()
        if "#" in href:
            self.faults.append(fault(reference.place, FRAGMENT, f"The address “{href}” points into a file."))
            return None
        resource = self.resolver(href, reference.base)
        if isinstance(resource, Unresolved):
            self.faults.append(fault(reference.place, UNRESOLVED, resource.message, resource.hint))
            return None
        if ring := loop(context.chain, resource.address):
            self.faults.append(fault(reference.place, LOOP, ring))
            return None
        if not self._has_room(reference, resource):
            return None
        if resource.address not in self._known:
            self._known[resource.address] = self._read(resource)
        root = self._known[resource.address]
        if isinstance(root, tuple):
            self.faults.extend(root)
            return None
        return root

    def _has_room(self, reference: SchemaElement, resource: Resource) -> bool:
        """Count what is read, and say once that it is too much."""
        before, self._bytes = self._bytes, self._bytes + len(resource.data)
        if before <= MOST_BYTES < self._bytes:
            message = f"What is included here and before is more than {MOST_BYTES // 1_000_000} MB."
            self.faults.append(fault(reference.place, TOO_MUCH, message))
        return self._bytes <= MOST_BYTES

    def _read(self, resource: Resource) -> SchemaElement | tuple[Diagnostic, ...]:
        """Return the root of a file, or what is wrong with its syntax."""
        self.sources.append(resource)
        try:
            root = read_schema(resource.data, resource.address)
        except SchemaError as error:
            return error.diagnostics
        self.roots.append(root)
        return root

    def components(self, parent: SchemaElement, context: Context) -> Iterator[Component]:
        """Yield every start and define of a grammar, its divs and its includes; ``context`` is that inside ``parent``."""
        for child in parent.children:
            match child.name:
                case "start" | "define":
                    yield Component(child, context.inside(child, self.faults))
                case "div":
                    yield from self.components(child, context.inside(child, self.faults))
                case "include":
                    yield from self._included(child, context.inside(child, self.faults))

    def _included(self, include: SchemaElement, context: Context) -> Iterator[Component]:
        """Yield what an included grammar has and the include does not replace, and then what it replaces it with."""
        own = list(self.components(include, context))
        root = self.root(include, context)
        if root is None:
            yield from own
            return
        if root.name != "grammar":
            message = f"{root.file} is no grammar: its root is <{root.name}>."
            self.faults.append(fault(include.place, NOT_INCLUDED, message))
            return
        theirs = list(self.components(root, context.of_file(root).inside(root, self.faults)))
        names = {component.name for component in theirs}
        self.faults.extend(
            _replaces_nothing(component, names, root) for component in own if component.name not in names
        )
        replaced = {component.name for component in own}
        yield from (component for component in theirs if component.name not in replaced)
        yield from own


def _replaces_nothing(component: Component, names: set[str], root: SchemaElement) -> Diagnostic:
    what = "start" if component.name == START else f"definition of “{component.name}”"
    near = get_close_matches(component.name, names - {START}, 1)
    hint = f"Write “{near[0]}”, if that is meant." if near else ""
    return fault(component.source.place, NOTHING_REPLACED, f"{root.file} has no {what} that could be replaced.", hint)
