"""Strings stand alone: a value, data or list is the whole content of its element or attribute.

Source: RELAX NG specification 7.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault, sentence
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import ALL_OF, CROWDED_STRING, ContentType, Knowledge, is_crowded
from rubricator.relaxng.restrictions.sites import Site, described, sites

CROWDED = Rule(
    "RNG145",
    Severity.ERROR,
    "A value beside other content",
    "A <data>, <value> or <list> describes all the text of an element or attribute at once: no element, no other text and "
    "no second value can stand beside it, and it cannot be repeated.",
    hint="Use <text/> where elements stand between the words, and <list> for several values separated by spaces.",
    wrong='<element name="date"><data type="date"/><ref name="note"/></element>',
    right='<element name="date"><text/><ref name="note"/></element>',
    reference="RELAX NG 7.2",
)
RULES = (CROWDED,)

_STRINGS = frozenset({Kind.DATA, Kind.VALUE, Kind.LIST})
_HOLDERS = frozenset({Kind.ELEMENT, Kind.ATTRIBUTE})


def strings(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the strings beside other content in an element or attribute; in the exception of data they are wrong anyhow (7.1.4)."""
    if node.kind not in _HOLDERS or not any(knowledge.of(child).found & CROWDED_STRING for child in node.children):
        return
    for pattern in _crowded(node, knowledge):
        if pattern.kind is Kind.ONE_OR_MORE:
            yield _repeated(pattern)
        else:
            yield _beside(pattern, knowledge)


def _crowded(holder: Node, knowledge: Knowledge) -> Iterator[Node]:
    seen: set[Node] = set()
    waiting = list(holder.children)
    while waiting:
        node = waiting.pop()
        if node in seen or not knowledge.of(node).found & CROWDED_STRING:
            continue
        seen.add(node)
        members = [knowledge.of(child) for child in node.children]
        if (node.kind in ALL_OF and is_crowded(members)) or (
            node.kind is Kind.ONE_OR_MORE and members[0].content is ContentType.SIMPLE
        ):
            yield node
        else:
            waiting.extend(node.children)


def _repeated(repetition: Node) -> Diagnostic:
    site = next(sites(repetition.children, lambda node: node.kind in _STRINGS))
    message = sentence(f"{described(site.node)} is repeated{site.way}, outside of a <list>")
    return fault(site.written.source.place, CROWDED, message, "Put a <list> around the repetition.")


def _beside(pattern: Node, knowledge: Knowledge) -> Diagnostic:
    filled = [child for child in pattern.children if knowledge.of(child).content is not ContentType.EMPTY]
    # Of two strings the second is one too many.
    string = [child for child in filled if knowledge.of(child).content is ContentType.SIMPLE][-1]
    other = next(child for child in filled if child is not string)
    site = next(sites((string,), lambda node: node.kind in _STRINGS))
    message = sentence(f"{described(site.node)} stands{site.way} beside {described(_content(other).node)}")
    return fault(site.written.source.place, CROWDED, message)


def _content(pattern: Node) -> Site:
    """Return the first thing in a pattern that fills the content of an element."""
    return next(sites((pattern,), lambda node: node.kind in _STRINGS or node.kind in (Kind.ELEMENT, Kind.TEXT)))
