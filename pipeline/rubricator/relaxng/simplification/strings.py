"""Text, and strings of a type. Source: RELAX NG specification 4.4, 4.12, 4.16, 4.20."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.documentation import documentation
from rubricator.relaxng.simplification.types import namespaces
from rubricator.relaxng.tree import SchemaElement

if TYPE_CHECKING:
    from rubricator.relaxng.simplification.building import Builder


def text(builder: Builder, source: SchemaElement, _context: Context, _words: str) -> Node:
    """Return text of any kind."""
    return builder.forms.text(source)


def data(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return the strings of a type, but for exceptions."""
    datatype = builder.types.of_data(source, context)
    last = source.children[-1] if source.children else None
    except_ = _exception(builder, last, context) if last is not None and last.name == "except" else None
    if datatype is None:
        return builder.forms.not_allowed(source)
    without = None if except_ is None else except_.pattern
    pattern = builder.patterns.data(datatype, without, documentation(source) or words)
    return Node(Kind.DATA, source, pattern, () if except_ is None else (except_,))


def _exception(builder: Builder, source: SchemaElement, context: Context) -> Node | None:
    """Return what data is not to be, None if that is notAllowed (4.20)."""
    node = builder.forms.choice(source, builder.each(source.children, context.inside(source, builder.faults)))
    return None if node.pattern is builder.patterns.not_allowed else node


def value(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return one string of a type."""
    datatype = builder.types.of_value(source, context)
    if datatype is None:
        return builder.forms.not_allowed(source)
    scope = namespaces(source, context)
    pattern = builder.patterns.value(datatype, source.text, scope, documentation(source) or words)
    return Node(Kind.VALUE, source, pattern)
