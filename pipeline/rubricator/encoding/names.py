"""The TEI namespace, and building elements in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The key of a default namespace is None, which the type stubs do not know.
_NAMESPACES: dict[Any, str] = {None: TEI}


def element(name: str, attributes: Mapping[str, str] | None = None) -> etree._Element:
    """Return a new TEI element without a parent."""
    return etree.Element(f"{{{TEI}}}{name}", dict(attributes or {}), nsmap=_NAMESPACES)


def child(
    parent: etree._Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None
) -> etree._Element:
    """Append a TEI element with text to ``parent`` and return it."""
    new = etree.SubElement(parent, f"{{{TEI}}}{name}", dict(attributes or {}))
    new.text = text or None
    return new


def local_name(node: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return node.tag.rpartition("}")[2]


def append_text(parent: etree._Element, text: str) -> None:
    """Append characters at the end of an element's content."""
    if not text:
        return
    # Not len(parent) and not parent[-1]: lxml counts the children for them, every time.
    last = next(parent.iterchildren(reversed=True), None)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def is_empty(parent: etree._Element) -> bool:
    """Return whether an element has no child elements, without counting them."""
    return next(parent.iterchildren(), None) is None
