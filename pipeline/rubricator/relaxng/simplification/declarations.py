"""Elements and attributes. Source: RELAX NG specification 4.8, 4.12, 4.19, 4.20."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.patterns import Declaration
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.documentation import default_value, documentation
from rubricator.relaxng.simplification.naming import attribute_names, element_names, split
from rubricator.relaxng.tree import SchemaElement

if TYPE_CHECKING:
    from rubricator.relaxng.simplification.building import Builder


def element(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return an element, its content to be built later."""
    child, content = split(source)
    names = element_names(source, child, context, builder.faults)
    pattern = builder.patterns.element(names, Declaration(source.place, documentation(source) or words))
    node = Node(Kind.ELEMENT, source, pattern)
    builder.later(node, pattern, content, context)
    return node


def attribute(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return an attribute, with text if nothing is said of its value (4.12); notAllowed if its value is (4.20)."""
    child, content = split(source)
    names = attribute_names(source, child, context, builder.faults)
    value = builder.all_of(source, content, context) if content else builder.forms.text(source)
    if value.pattern is builder.patterns.not_allowed:
        return value
    declaration = Declaration(source.place, documentation(source) or words, default_value(source))
    return Node(Kind.ATTRIBUTE, source, builder.patterns.attribute(names, value.pattern, declaration), (value,))
