"""Patterns made of patterns. Source: RELAX NG specification 4.12 to 4.15, 4.20, 4.21."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubricator.relaxng.nodes import Node
from rubricator.relaxng.simplification.contexts import Context
from rubricator.relaxng.simplification.documentation import documented_children
from rubricator.relaxng.tree import SchemaElement

if TYPE_CHECKING:
    from rubricator.relaxng.simplification.building import Builder


def empty(builder: Builder, source: SchemaElement, _context: Context, _words: str) -> Node:
    """Return what takes nothing more."""
    return builder.forms.empty(source)


def not_allowed(builder: Builder, source: SchemaElement, _context: Context, _words: str) -> Node:
    """Return what is never right."""
    return builder.forms.not_allowed(source)


def choice(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return a choice, its members documented by what follows them."""
    if not source.annotations:
        return builder.forms.choice(source, builder.each(source.children, context))
    members = [builder.build(child, context, words) for child, words in documented_children(source)]
    return builder.forms.choice(source, members)


def group(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return patterns one after the other."""
    return builder.all_of(source, source.children, context)


def interleave(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return patterns in any order."""
    return builder.forms.interleave(source, builder.each(source.children, context))


def mixed(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return an interleave with text (4.13)."""
    content = builder.all_of(source, source.children, context)
    return builder.forms.interleave(source, [content, builder.forms.text(source)])


def optional(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return a choice with empty (4.14)."""
    content = builder.all_of(source, source.children, context)
    return builder.forms.choice(source, (content, builder.forms.empty(source)))


def zero_or_more(builder: Builder, source: SchemaElement, context: Context, words: str) -> Node:
    """Return a choice of a repetition and empty (4.15)."""
    repeated = one_or_more(builder, source, context, words)
    return builder.forms.choice(source, (repeated, builder.forms.empty(source)))


def one_or_more(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return a repetition."""
    return builder.forms.one_or_more(source, builder.all_of(source, source.children, context))


def list_of(builder: Builder, source: SchemaElement, context: Context, _words: str) -> Node:
    """Return words separated by white space."""
    return builder.forms.list_of(source, builder.all_of(source, source.children, context))
