"""Counts what a Schematron rule finds, by another road than the transpiler's: XPath 1.0 of libxml2, and lines from the bytes.

A count is written ``NODES where TEST``: the nodes that a rule is about, and what is wrong with one of them, ``$here`` being the node.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from mutants.document import Document as Tags

NAMESPACES = {
    "tei": "http://www.tei-c.org/ns/1.0",
    "teix": "http://www.tei-c.org/ns/Examples",
    "sch": "http://purl.oclc.org/dsdl/schematron",
    "sch1x": "http://www.ascc.net/xml/schematron",
    "rng": "http://relaxng.org/ns/structure/1.0",
    "rna": "http://relaxng.org/ns/compatibility/annotations/1.0",
    "re": "http://exslt.org/regular-expressions",
    "key": "urn:key",
}


@dataclass(frozen=True)
class Document:
    """A document: its tree, and the line of the start tag of every element."""

    name: str
    tree: Any
    lines: dict[Any, int]

    @classmethod
    def read(cls, path: Path) -> Document:
        """Read a document, which may have no elements in entities."""
        data = path.read_bytes()
        # What is read is what a parser without the external subset knows: no attribute is an ID but xml:id.
        tree = etree.fromstring(data, etree.XMLParser(load_dtd=False, no_network=True)).getroottree()
        elements = list(tree.getroot().iter(etree.Element))
        starts = [data.count(b"\n", 0, node.start) + 1 for node in Tags(path.name, data).nodes]
        return cls(path.name, tree, dict(zip(elements, starts, strict=True)))


def lines(document: Document, count: str) -> list[int]:
    """Return the lines of what a count finds in a document, in their order; one of several times for several nodes."""
    nodes, _, test = re.sub(r"\s+", " ", count).strip().partition(" where ")
    found = document.tree.xpath(nodes, namespaces=NAMESPACES)
    wrong = etree.XPath(f"boolean({test})", namespaces=NAMESPACES, extensions=_FUNCTIONS)
    return sorted(document.lines[_element(node)] for node in found if _holds(wrong, node))


def _element(node: Any) -> Any:
    return node if isinstance(node, etree._Element) else node.getparent()


def _holds(test: Any, node: Any) -> bool:
    return bool(test(node, here=[node]))


def _tokens(_context: object, value: Any) -> list[Any]:
    """Return the words of an attribute, an element or a string as elements ``t``, since XPath 1.0 has no other sequences."""
    first = value if isinstance(value, str) else (*value, "")[0]
    words = []
    for word in (first if isinstance(first, str) else "".join(first.itertext())).split():
        words.append(etree.Element("t"))
        words[-1].text = word
    return words


def _define_one_twice(_context: object, lists: list[Any]) -> bool:
    """Return whether two of the attributes in a list are the same, other than alternatives of one choice."""
    names: set[tuple[str | None, str]] = set()
    for definition in lists[0].iter(f"{{{NAMESPACES['tei']}}}attDef"):
        name = (definition.get("ns"), definition.get("ident"))
        alternatives = definition.getparent() if definition.getparent().get("org") == "choice" else ()
        if not any(name == (one.get("ns"), one.get("ident")) for one in alternatives if one is not definition):
            if name in names:
                return True
            names.add(name)
    return False


_FUNCTIONS = {("urn:key", "tokens"): _tokens, ("urn:key", "define-one-twice"): _define_one_twice}
