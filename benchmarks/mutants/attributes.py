"""Faults in the name of an attribute, attributes that an element does not take, and identifiers given twice."""

from __future__ import annotations

import random

from mutants.document import Attribute, Document, Node
from mutants.mutant import Fault, fault, word
from mutants.slips import mistyped

REMOVE = r"\b(remove|move|take|rename|delete|instead|use)\b"

FOREIGN = (
    ("id", "a1", "xml:id"),
    ("lang", "en", "xml:lang"),
    ("class", "red", "rend|type|rendition|remove|Remove"),
    ("href", "a.xml", "target|ref|remove|Remove"),
    ("style2", "x", "style|remove|Remove"),
    ("name", "Anna", "remove|Remove|n"),
    ("datum", "1928", "remove|Remove"),
    ("colour", "red", "remove|Remove"),
)
"""Attributes that TEI does not have, a value, and what is meant by them."""

OWNED = (
    ("when", "1928-10-21"),
    ("target", "#a"),
    ("place", "foot"),
    ("unit", "page"),
    ("reason", "illegible"),
    ("level", "m"),
    ("who", "#anna"),
    ("url", "page1.png"),
    ("key", "anna"),
    ("hand", "#h1"),
    ("cols", "2"),
    ("role", "sender"),
    ("ref", "#anna"),
)
"""Attributes that some elements of TEI take, and a value that they take."""


def misspelled_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Mistype the name of an attribute."""
    node, attribute = _attribute(document, chance)
    if attribute is None or len(attribute.name) < 3:
        return None
    prefix, _, local = attribute.name.rpartition(":")
    name = f"{prefix}:{mistyped(local, chance)}" if prefix else mistyped(local, chance)
    if node.attribute(name):
        return None
    data = _renamed(document, attribute, name)
    return _at(
        fault("misspelled attribute", document, node.start, data, name, word(attribute.name)), document, attribute
    )


def miscased_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Write the name of an attribute in the wrong case."""
    node, attribute = _attribute(document, chance)
    if attribute is None or ":" in attribute.name:
        return None
    name = chance.choice([attribute.name.lower(), attribute.name.upper(), attribute.name.capitalize()])
    if name == attribute.name:
        return None
    data = _renamed(document, attribute, name)
    return _at(fault("miscased attribute", document, node.start, data, name, word(attribute.name)), document, attribute)


def unknown_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Give an element an attribute that TEI does not have."""
    node, (name, value, repair) = chance.choice(document.nodes), chance.choice(FOREIGN)
    return _added("unknown attribute", document, node, name, value, rf"(?<![\w:])(?:{repair})(?![\w:])")


def misplaced_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Give an element an attribute that only others take."""
    node, (name, value) = chance.choice(document.nodes), chance.choice(OWNED)
    return _added("misplaced attribute", document, node, name, value, REMOVE)


def missing_prefix(document: Document, chance: random.Random) -> Fault | None:
    """Leave the prefix of an attribute out: ``id`` for ``xml:id``."""
    node, attribute = _attribute(document, chance, "xml:id", "xml:lang")
    if attribute is None:
        return None
    name = attribute.name.partition(":")[2]
    data = _renamed(document, attribute, name)
    return _at(
        fault("attribute without prefix", document, node.start, data, name, word(attribute.name)), document, attribute
    )


def missing_attribute(document: Document, chance: random.Random) -> Fault | None:
    """Leave an attribute out; the schema says whether it was required."""
    node, attribute = _attribute(document, chance)
    if attribute is None or attribute.name.startswith("xmlns"):
        return None
    data = document.edited((attribute.start, attribute.end, b""))
    if b"\n" in document.data[attribute.start : attribute.end]:
        return None
    return fault("missing attribute", document, node.start, data, node.name, word(attribute.name))


def double_identifier(document: Document, chance: random.Random) -> Fault | None:
    """Give an element the xml:id of one before it."""
    owners = [node for node in document.nodes if node.attribute("xml:id")]
    if not owners:
        return None
    first, second = chance.choice(owners), chance.choice(document.nodes)
    if document.nodes.index(second) <= document.nodes.index(first):
        return None
    given, own = first.attribute("xml:id"), second.attribute("xml:id")
    assert given is not None
    value = given.value.strip()
    if own is None:
        at = second.start + 1 + len(second.name.encode())
        data = document.edited((at, at, f' xml:id="{value}"'.encode()))
    else:
        at = own.start
        data = document.edited((own.start, own.end, f' xml:id="{value}"'.encode()))
        if b"\n" in document.data[own.start : own.end]:
            return None
    place = rf"\bline {document.line(first.start)}\b|\b{document.line(first.start)}:\d|\b{document.line(given.name_start)}:\d|\bline {document.line(given.name_start)}\b"
    found = fault("double identifier", document, second.start, data, value, place)
    return Fault(found.kind, data, found.lines | {document.line(at)}, found.culprits, found.repairs)


def _attribute(document: Document, chance: random.Random, *names: str) -> tuple[Node, Attribute | None]:
    """Return an element and one of its attributes; None if no element has any."""
    owners = [
        (node, one)
        for node in document.nodes
        for one in node.attributes
        if (not names or one.name in names) and not one.name.startswith("xmlns")
    ]
    return chance.choice(owners) if owners else (document.nodes[0], None)


def _renamed(document: Document, attribute: Attribute, name: str) -> bytes:
    start = attribute.name_start
    return document.edited((start, start + len(attribute.name.encode()), name.encode()))


def _added(kind: str, document: Document, node: Node, name: str, value: str, repair: str) -> Fault | None:
    if node.attribute(name):
        return None
    at = node.start + 1 + len(node.name.encode())
    return fault(kind, document, node.start, document.edited((at, at, f' {name}="{value}"'.encode())), name, repair)


def _at(found: Fault, document: Document, attribute: Attribute) -> Fault:
    """Return a fault that may also be said to be on the line of the attribute, not only on that of its tag."""
    lines = found.lines | {document.line(attribute.name_start)}
    return Fault(found.kind, found.data, lines, found.culprits, found.repairs)
