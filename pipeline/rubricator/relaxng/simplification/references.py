"""References, and the grammars they look into. Source: RELAX NG specification 4.6, 4.17 to 4.19."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.nodes import Node
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.documentation import documentation
from rubricator.relaxng.simplification.scopes import START, Component, Definition, Scope
from rubricator.relaxng.tree import SchemaElement

if TYPE_CHECKING:
    from rubricator.relaxng.simplification.building import Builder

OUTSIDE = Rule(
    "RNG124",
    Severity.ERROR,
    "A reference outside of a grammar",
    "<ref> refers to a definition of the grammar around it, <parentRef> to one of the grammar around that.",
    hint="Put the pattern into a <grammar> that has the definition; in an outermost grammar use <ref>.",
    wrong='<element name="p"><ref name="text"/></element>',
    right='<grammar><start>…<ref name="text"/>…</start><define name="text">…</define></grammar>',
    reference="RELAX NG 4.18",
)
CIRCLE = Rule(
    "RNG125",
    Severity.ERROR,
    "A definition that contains itself",
    "A definition may come back to itself only through an element: otherwise what it stands for would have no end.",
    hint="Remove the reference, or use <zeroOrMore> where a repetition is meant.",
    wrong='<define name="items"><ref name="item"/><optional><ref name="items"/></optional></define>',
    right='<define name="items"><oneOrMore><ref name="item"/></oneOrMore></define>',
    reference="RELAX NG 4.19",
)
RULES = (OUTSIDE, CIRCLE)

_LONGEST = 6
"""How many definitions of a circle a message names."""


def external_ref(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return the pattern of another file (4.6)."""
    root = builder.files.root(source, context)
    return builder.forms.not_allowed(source) if root is None else builder.build(root, context.of_file(root), words)


def grammar(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return the start of a grammar (4.18)."""
    scope = Scope(source, context.scope)
    builder.scopes.append(scope)
    inner = Context(context.namespace, context.library, scope, context.chain)
    scope.define(builder.files.components(source, inner), builder.faults)
    start = scope.definitions.get(START)
    return builder.forms.not_allowed(source) if start is None else body(builder, start)


def ref(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return a reference into the grammar around it."""
    if context.scope is None:
        return _outside(builder, source, "no <grammar> stands around it")
    return _reference(builder, source, context.scope)


def parent_ref(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return a reference into the grammar around the grammar around it."""
    if context.scope is None or context.scope.parent is None:
        return _outside(builder, source, "no grammar stands around its own")
    return _reference(builder, source, context.scope.parent)


def body(builder: Builder, definition: Definition) -> Node:
    """Return the node of a definition, built when it is first asked for (4.17).

    What it refers to is built before it, so that a chain of references is a loop here, not a recursion.
    """
    waiting = [] if definition.node else [definition]
    seen: set[Definition] = set()
    while waiting:
        last = waiting[-1]
        if last.node is not None or last in builder.opened:
            waiting.pop()
        elif last in seen:
            last.node = _built(builder, waiting.pop())
        else:
            seen.add(last)
            waiting += [found for found in _referred(last) if found.node is None and found not in seen]
    assert definition.node is not None
    return definition.node


def _built(builder: Builder, definition: Definition) -> Node:
    builder.opened.append(definition)
    nodes = [_component(builder, component) for component in definition.components]
    builder.opened.pop()
    if len(nodes) == 1:
        return nodes[0]
    combined = builder.forms.interleave if definition.combine == "interleave" else builder.forms.choice
    return combined(definition.components[0].source, nodes)


def _referred(definition: Definition) -> Iterator[Definition]:
    """Yield what a definition refers to in its own grammar, outside of elements."""
    for component in definition.components:
        scope = component.context.scope
        waiting = list(component.source.children)
        while waiting and scope is not None:
            source = waiting.pop()
            if source.name == "ref":
                found = scope.definitions.get(source.attributes["name"].strip())
                if found is not None:
                    yield found
            elif source.name not in ("element", "grammar"):
                waiting += source.children


def _component(builder: Builder, component: Component) -> Node:
    source = component.source
    return builder.all_of(source, source.children, component.context, documentation(source))


def _reference(builder: Builder, source: SchemaElement, scope: Scope) -> Node:
    definition = scope.find(source, builder.faults)
    if definition is None:
        return builder.forms.not_allowed(source)
    if definition.node is None and definition in builder.opened:
        return _circle(builder, source, definition)
    return builder.forms.reference(source, body(builder, definition))


def _outside(builder: Builder, source: SchemaElement, why: str) -> Node:
    message = f"“{source.attributes['name'].strip()}” cannot be looked up: {why}."
    builder.faults.append(fault(source.place, OUTSIDE, message))
    return builder.forms.not_allowed(source)


def _circle(builder: Builder, source: SchemaElement, definition: Definition) -> Node:
    if builder.reached:
        ring = [other.title for other in _ring(definition)]
        shown = ring if len(ring) <= _LONGEST else [*ring[: _LONGEST - 2], "…", *ring[-2:]]
        way = f": {' → '.join(shown)}" if shown else ""
        message = f"{definition.title} contains itself, without an element between{way}."
        builder.faults.append(fault(source.place, CIRCLE, message))
    return builder.forms.not_allowed(source)


def _ring(definition: Definition) -> list[Definition]:
    """Return the shortest way from a definition to itself; none if it leads through a grammar inside of this one."""
    came_from: dict[Definition, Definition] = {}
    waiting = deque([definition])
    while waiting and definition not in came_from:
        last = waiting.popleft()
        for found in _referred(last):
            if found not in came_from:
                came_from[found] = last
                waiting.append(found)
    if definition not in came_from:
        return []
    ring = [definition]
    while len(ring) == 1 or ring[-1] is not definition:
        ring.append(came_from[ring[-1]])
    return ring[::-1]
