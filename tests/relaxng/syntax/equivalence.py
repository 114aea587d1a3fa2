"""Whether two schemas as written say the same: compared after the simplifications that keep their structure.

RELAX NG Compact Syntax 6.2 names them: sections 4.2, 4.3, 4.4, 4.8, 4.9 and 4.10 of the specification; 4.12 is added, since
the compact syntax cannot say how many children an element has. Places are left out, and so are the endings of file names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from relaxng.caching.grammars import shape
from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.names import SEPARATOR
from rubricator.relaxng.patterns import Declaration
from rubricator.relaxng.tree import Annotation, SchemaElement

Simple = tuple[Any, ...]

_JOINING = ("choice", "group", "interleave")
_GROUPING = ("define", "oneOrMore", "zeroOrMore", "optional", "list", "mixed", "element", "attribute")


def simple(element: SchemaElement, ns: str = "", library: str = "") -> Simple:
    """Return what an element says, as a value to compare: name, attributes and text, children, annotations."""
    element = _numbered(_named(element))
    ns = element.attributes.get("ns", ns)
    library = element.attributes.get("datatypeLibrary", library)
    return (
        element.name,
        *_own(element, ns, library),
        tuple(simple(child, ns, library) for child in element.children),
        tuple(sorted(element.foreign.items())),
        tuple(annotation(each) for each in element.annotations),
    )


def _named(element: SchemaElement) -> SchemaElement:
    """Return an element with its name as a child (4.8)."""
    if element.name not in ("element", "attribute") or "name" not in element.attributes:
        return element
    ns = element.attributes.get("ns", "" if element.name == "attribute" else None)
    name = replace(
        element, name="name", attributes={} if ns is None else {"ns": ns}, children=[], foreign={}, annotations=[]
    )
    name.text = element.attributes["name"]
    return replace(element, children=[name, *element.children])


def _numbered(element: SchemaElement) -> SchemaElement:
    """Return an element without groups that only bracket what it contains; an attribute has a text (4.12).

    Annotations inside such a group, and those that a value cannot have inside, are the element's.
    """
    children = [_only(child) for child in element.children]
    if element.name == "attribute" and len(children) == 1:
        children.append(replace(children[0], name="text", attributes={}, text="", children=[], annotations=[]))
    names = 1 if element.name in ("element", "attribute") else 0
    annotations = sorted(_inside(element), key=lambda each: (each.line, each.column)) if element.name != "value" else []
    while element.name in _GROUPING and len(children) == names + 1 and _is_bracket(children[-1]):
        group = _numbered(children.pop())
        children += group.children
        annotations = sorted([*annotations, *group.annotations], key=lambda each: (each.line, each.column))
    if element.name == "except" and len(children) == 1 and children[0].name == "choice":
        children = children[0].children
    return replace(element, children=children, annotations=annotations)


def _is_bracket(element: SchemaElement) -> bool:
    return element.name == "group" and not element.foreign


def _only(element: SchemaElement) -> SchemaElement:
    """Return the child of a choice, group or interleave that has no other, in its stead (4.12)."""
    while element.name in _JOINING and len(element.children) == 1 and not element.foreign:
        element = element.children[0]
    return element


def _inside(element: SchemaElement) -> Iterator[Annotation]:
    yield from element.annotations
    for child in element.children:
        if child.name == "value" or _only(child) is not child:
            yield from _inside(child)


def _own(element: SchemaElement, ns: str, library: str) -> Simple:
    """Return what an element says by its attributes and text."""
    attributes = {name: value.strip() for name, value in element.attributes.items()}
    match element.name:
        case "name":
            return (_expanded(element, element.text.strip(), ns),)
        case "nsName":
            return (ns,)
        case "data":
            return (library, attributes["type"])
        case "value":
            return (library, attributes["type"], element.text) if "type" in attributes else ("", "token", element.text)
        case "param":
            return (attributes["name"], element.text)
        case "externalRef" | "include":
            return (PurePosixPath(attributes["href"]).stem, ns)
        case "ref" | "parentRef":
            return (attributes["name"],)
        case "define" | "start":
            return (attributes.get("name"), attributes.get("combine"))
        case _:
            return ()


def _expanded(element: SchemaElement, qname: str, ns: str) -> str:
    prefix, colon, local = qname.rpartition(":")
    return f"{element.namespaces[prefix] if colon else ns}{SEPARATOR}{local}"


def annotation(element: Annotation) -> Simple:
    """Return what an annotation says: name, attributes, content without white space between elements."""
    content: list[Any] = []
    for child in element.children:
        if isinstance(child, Annotation):
            content.append(annotation(child))
        elif content and isinstance(content[-1], str):
            content[-1] += child
        else:
            content.append(child)
    kept = tuple(each for each in content if not isinstance(each, str) or each.strip())
    return (element.name, tuple(sorted(element.attributes.items())), kept)


def said(grammar: Grammar) -> Any:
    """Return all that a grammar says, but not where."""
    start, elements, schematron, *_ = shape(grammar)
    return _without_places((start, elements, list(schematron)))


def _without_places(value: Any) -> Any:
    match value:
        case Declaration():
            return value.documentation, value.default
        case Annotation():
            return annotation(value)
        case tuple() | list():
            return tuple(map(_without_places, value))
        case frozenset():
            return frozenset(map(_without_places, value))
        case _:
            return value
