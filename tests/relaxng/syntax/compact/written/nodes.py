"""Schemas as they are made at random: elements with annotations before and after them."""

from __future__ import annotations

from dataclasses import dataclass

PREFIXES = {"urn:a": "a", "urn:b": "element", "": "local", None: "i"}
"""The prefixes that a schema declares, by namespace; None is inherited. One is a keyword."""
LIBRARIES = {"urn:types": "d", "http://www.w3.org/2001/XMLSchema-datatypes": "xsd"}
"""The prefixes of datatype libraries."""

Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Foreign:
    """An annotation: name with its prefix, if it has one, attributes, content."""

    name: str
    attributes: Attributes
    content: tuple[Foreign | str, ...]


@dataclass(frozen=True)
class Node:
    """An element of a schema. ``ns`` is the namespace of a name, or what is inherited by a file; None is inherited.

    ``foreign`` and ``before`` are the annotations before it, ``after`` those after it.
    """

    kind: str
    children: tuple[Node, ...] = ()
    name: str = ""
    ns: str | None = None
    library: str = ""
    text: str = ""
    combine: str = ""
    foreign: Attributes = ()
    before: tuple[Foreign, ...] = ()
    after: tuple[Foreign, ...] = ()
