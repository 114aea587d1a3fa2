"""What libxml2 knows of a RELAX NG schema and does not say: its elements, namespaces and attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree

from rubricator.schematron.including import RNG

_MAYBE = {f"{RNG}optional", f"{RNG}zeroOrMore", f"{RNG}choice"}
_REFERENCES = {f"{RNG}ref", f"{RNG}parentRef"}


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


@lru_cache(maxsize=256)
def element_names(grammar: etree._Element) -> frozenset[str]:
    """Return the local names of all elements that a schema defines."""
    return frozenset(local(name) for element in grammar.iter(f"{RNG}element") if (name := _name(element)))


@lru_cache(maxsize=256)
def namespaces(grammar: etree._Element) -> frozenset[str]:
    """Return the namespaces that a schema's elements can be in; that of no namespace is empty."""
    inherited = {node.get("ns", "") for node in grammar.iter(etree.Element) if "ns" in node.attrib}
    prefixes = {_name(element).rpartition(":")[0]: element for element in grammar.iter(f"{RNG}element")}
    by_prefix = {element.nsmap.get(prefix, "") for prefix, element in prefixes.items() if prefix}
    return frozenset((inherited or {""}) | by_prefix)


@lru_cache(maxsize=256)
def attributes_of(grammar: etree._Element, element: str) -> Mapping[str, bool]:
    """Return the names of an element's attributes, as the schema writes them, and whether each is required.

    Where a schema defines several elements of one local name, an attribute is required that all of them require.
    """
    definitions = [node for node in grammar.iter(f"{RNG}element") if local(_name(node)) == element]
    each = [_required(grammar, definition) for definition in definitions]
    names = sorted({name for attributes in each for name in attributes})
    return {name: all(attributes.get(name, False) for attributes in each) for name in names}


def _required(grammar: etree._Element, definition: etree._Element) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for name, required in _walk(grammar, definition, True, frozenset()):
        found[name] = found.get(name, False) or required
    return found


def _walk(
    grammar: etree._Element, pattern: etree._Element, required: bool, seen: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    for child in pattern.iterchildren(tag=etree.Element):
        if child.tag == f"{RNG}attribute":
            if name := _name(child):
                yield name, required
        elif child.tag in _REFERENCES:
            name = child.get("name", "")
            if name not in seen:
                for define in _defines(grammar, name):
                    yield from _walk(grammar, define, required, seen | {name})
        elif child.tag != f"{RNG}element":
            yield from _walk(grammar, child, required and child.tag not in _MAYBE, seen)


def _defines(grammar: etree._Element, name: str) -> Iterator[etree._Element]:
    return (define for define in grammar.iter(f"{RNG}define") if define.get("name") == name)


def _name(pattern: etree._Element) -> str:
    """Return the name of an element or attribute pattern; empty for a name class that is not one name."""
    child = pattern.find(f"{RNG}name")
    name = pattern.get("name") or (child.text if child is not None else None) or ""
    return name.strip()
