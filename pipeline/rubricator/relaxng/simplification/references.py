"""References, and the grammars they look into. Source: RELAX NG specification 4.6, 4.17 to 4.19."""

from __future__ import annotations

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
    """Return the node of a definition, built when it is first asked for (4.17)."""
    if definition.node is None:
        builder.opened.append(definition)
        nodes = [_component(builder, component) for component in definition.components]
        combined = builder.forms.interleave if definition.combine == "interleave" else builder.forms.choice
        definition.node = nodes[0] if len(nodes) == 1 else combined(definition.components[0].source, nodes)
        builder.opened.pop()
    return definition.node


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
        ring = [opened.title for opened in builder.opened[builder.opened.index(definition) :]]
        shown = [*ring, ring[0]] if len(ring) < _LONGEST else [*ring[: _LONGEST - 2], "…", ring[-1], ring[0]]
        message = f"{ring[0]} contains itself, without an element between: {' → '.join(shown)}."
        builder.faults.append(fault(source.place, CIRCLE, message))
    return builder.forms.not_allowed(source)
