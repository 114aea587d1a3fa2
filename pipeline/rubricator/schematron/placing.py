"""What takes the place of a reference to another file, by what refers and what is referred to.

Source: ISO/IEC 19757-3:2025, extends and include; RELAX NG specification, 4.6 and 4.7; XSLT 3.0, 3.10. A stylesheet keeps its
root, which has the namespaces that its expressions need.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

SCH = "{http://purl.oclc.org/dsdl/schematron}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
REFERENCES = (f"{SCH}include", f"{SCH}extends", f"{RNG}include", f"{RNG}externalRef", f"{XSL}include", f"{XSL}import")

_CONTAINERS = (f"{SCH}schema", f"{SCH}library")
_STYLESHEETS = (f"{XSL}stylesheet", f"{XSL}transform")
# What an extends may lead to, by the element in which it stands.
_EXTENDED = {f"{SCH}rule": (f"{SCH}rule",), f"{SCH}schema": _CONTAINERS, f"{SCH}library": (f"{SCH}library",)}


class MisplacedError(Exception):
    """What a reference leads to cannot stand in its place; ``str()`` says why."""


def put(reference: etree._Element, target: etree._Element) -> None:
    """Put what is included where the reference stands. Raises MisplacedError."""
    parent = reference.getparent()
    if reference.tag == f"{RNG}include":
        reference.append(target)
    elif parent is not None:
        place = parent.index(reference)
        parent[place : place + 1] = _replacement(reference, parent, target)


def _replacement(reference: etree._Element, parent: etree._Element, target: etree._Element) -> list[etree._Element]:
    if reference.tag == f"{SCH}extends":
        _require(target, _EXTENDED.get(parent.tag, ()), f"a {_name(parent)} extends")
        return list(target)
    if reference.tag in (f"{XSL}include", f"{XSL}import"):
        _require(target, _STYLESHEETS, f"XSLT's {_name(reference)} takes")
        return [target]
    return list(target) if target.tag in _CONTAINERS else [target]


def _require(target: etree._Element, tags: Iterable[str], who: str) -> None:
    if target.tag not in tags:
        expected = " or ".join(etree.QName(tag).localname for tag in tags)
        raise MisplacedError(f"leads to {_name(target)}; {who} {expected or 'nothing'}")


def namespaces_of(top: etree._Element) -> Iterator[etree._Element]:
    """Yield what a schema says of prefixes; whoever takes a part of it needs that too."""
    return top.iterchildren(f"{SCH}ns")


def declare(root: etree._Element, namespaces: Iterable[etree._Element]) -> None:
    """Add to a schema the declarations of prefixes that it lacks. Raises MisplacedError where it uses one for something else."""
    known = {declared.get("prefix", ""): declared.get("uri", "") for declared in root.iter(f"{SCH}ns")}
    for declared in namespaces:
        prefix, uri = declared.get("prefix", ""), declared.get("uri", "")
        if known.get(prefix, uri) != uri:
            raise MisplacedError(
                f"leads to where the prefix {prefix} stands for {uri}; here it stands for {known[prefix]}"
            )
        if prefix not in known:
            known[prefix] = uri
            root.insert(0, deepcopy(declared))


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
