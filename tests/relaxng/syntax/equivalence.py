"""Whether two schemas as written say the same: compared after the simplifications that keep their structure.

RELAX NG Compact Syntax 6.2 names them: sections 4.2, 4.3, 4.4, 4.8, 4.9 and 4.10 of the specification; 4.12 is added, since
the suite of the compact syntax rests on it. Places are left out, and so are the endings of file names.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from rubricator.relaxng.names import SEPARATOR
from rubricator.relaxng.tree import Annotation, SchemaElement

Simple = tuple[Any, ...]

_REFERENCES = ("externalRef", "include")
_ONE_CHILD = ("define", "oneOrMore", "zeroOrMore", "optional", "list", "mixed")
_NAME_CLASSES = ("name", "anyName", "nsName", "choice")


def simple(element: SchemaElement, ns: str = "", library: str = "") -> Simple:
    """Return what an element says, as a value to compare: name, attributes, text, children, annotations."""
    own_ns = element.attributes.get("ns")
    ns = own_ns if own_ns is not None else ns
    library = element.attributes.get("datatypeLibrary", library)
    children = [simple(child, ns, library) for child in element.children]
    if element.name in ("element", "attribute") and "name" in element.attributes:
        default = ns if element.name == "element" or own_ns is not None else ""
        children.insert(0, _name(element, element.attributes["name"], default))
    return (
        element.name,
        *_own(element, ns, library),
        tuple(_numbered(element.name, children)),
        tuple(sorted(element.foreign.items())),
        tuple(annotation(each) for each in _annotations(element)),
    )


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


def _name(element: SchemaElement, qname: str, ns: str) -> Simple:
    return ("name", _expanded(element, qname.strip(), ns), (), (), ())


def _expanded(element: SchemaElement, qname: str, ns: str) -> str:
    prefix, colon, local = qname.rpartition(":")
    return f"{element.namespaces[prefix] if colon else ns}{SEPARATOR}{local}"


def _numbered(name: str, children: list[Simple]) -> list[Simple]:
    """Return the children of an element as section 4.12 has them."""
    if name in ("element", "attribute"):
        content = children[1:] or [_bare("text")] * (name == "attribute")
        return [*children[:1], _one("group", content)]
    if name == "except":
        return [_one("choice", children)]
    return [_one("group", children)] if name in _ONE_CHILD else children


def _one(name: str, children: list[Simple]) -> Simple:
    return children[0] if len(children) == 1 else (name, tuple(children), (), ())


def _bare(name: str) -> Simple:
    return (name, (), (), ())


def _annotations(element: SchemaElement) -> list[Annotation]:
    """Return the annotations inside an element: a value takes none, those about it follow it."""
    if element.name == "value":
        return []
    of_values = [each for child in element.children if child.name == "value" for each in child.annotations]
    return sorted([*element.annotations, *of_values], key=lambda each: (each.line, each.column))


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
