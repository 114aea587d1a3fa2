"""A RELAX NG schema in compact syntax as the XML that it stands for, so that the Schematron in it is found where it belongs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.syntax import read_schema
from rubricator.relaxng.tree import RELAXNG, Annotation, SchemaElement
from rubricator.schematron.places import PLACE, place_of
from rubricator.source import Position


def parse_compact(schema: Resource) -> etree._ElementTree:
    """Return a schema in compact syntax as a tree of the XML syntax. Raises SchemaError."""
    written = read_schema(schema.data, schema.address)
    # The compact syntax has all its declarations at the top.
    prefixes: dict[Any, str] = {
        prefix or None: uri for prefix, uri in written.namespaces.items() if uri and prefix != "xml"
    }
    root = etree.Element(_tag(written), nsmap=prefixes)
    _fill(root, written, schema.address)
    return etree.ElementTree(root)


def _fill(element: etree._Element, written: SchemaElement, address: str) -> None:
    element.text = written.text
    _set(element, {**written.attributes, **written.foreign})
    parts: list[SchemaElement | Annotation] = [*written.children, *written.annotations]
    for part in sorted(parts, key=lambda part: (part.line, part.column)):
        if isinstance(part, SchemaElement):
            _fill(etree.SubElement(element, _tag(part)), part, address)
        else:
            _annotate(etree.SubElement(element, _clark(part.name)), part, address)


def _annotate(element: etree._Element, annotation: Annotation, address: str) -> None:
    _set(element, annotation.attributes)
    element.set(PLACE, place_of(Position(annotation.line, annotation.column), address))
    last: etree._Element | None = None
    for child in annotation.children:
        if not isinstance(child, str):
            last = etree.SubElement(element, _clark(child.name))
            _annotate(last, child, address)
        elif last is None:
            element.text = (element.text or "") + child
        else:
            last.tail = (last.tail or "") + child


def _tag(written: SchemaElement) -> str:
    return f"{{{RELAXNG}}}{written.name}"


def _set(element: etree._Element, attributes: Mapping[str, str]) -> None:
    for name, value in attributes.items():
        element.set(_clark(name), value)


def _clark(name: str) -> str:
    """Return an expanded name as lxml writes it."""
    namespace = namespace_of(name)
    return f"{{{namespace}}}{local_of(name)}" if namespace else name
