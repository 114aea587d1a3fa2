"""Writes a schema in XML syntax."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from relaxng.syntax.compact.written.nodes import PREFIXES, Foreign, Node
from rubricator.relaxng.tree import RELAXNG

_WILDCARDS = ("anyName", "nsName")


def xml(schema: Node) -> str:
    """Return a schema in XML syntax."""
    declared = "".join(f' xmlns:{prefix}="{ns}"' for ns, prefix in PREFIXES.items() if ns)
    return "".join(_xml(schema, f' xmlns:r="{RELAXNG}"{declared}'))


def _xml(node: Node, declared: str = "") -> Iterator[str]:
    inside = node.kind not in ("name", "param", "value")
    yield f"<r:{node.kind}{declared}"
    yield from (f" {name}={_quoted(value)}" for name, value in (*_attributes(node), *node.foreign))
    yield ">"
    if inside:
        yield from map(_xml_foreign, node.before)
    yield _escaped(node.name if node.kind == "name" else node.text if node.kind in ("value", "param") else "")
    children = (Node("except", node.children),) if node.kind in _WILDCARDS and node.children else node.children
    for child in children:
        yield from _xml(child)
    yield f"</r:{node.kind}>"
    yield from map(_xml_foreign, (*(() if inside else node.before), *node.after))


def _attributes(node: Node) -> Iterator[tuple[str, str]]:
    match node.kind:
        case "name" | "nsName":
            yield from [] if node.ns is None else [("ns", node.ns)]
        case "externalRef" | "include":
            yield "href", node.text
            yield from [] if node.ns is None else [("ns", node.ns)]
        case "start" | "define":
            yield from [("combine", node.combine)] if node.combine else []
            yield from [("name", node.name)] if node.name else []
        case "ref" | "parentRef" | "param":
            yield "name", node.name
        case "data" | "value" if node.name:
            yield from (("datatypeLibrary", node.library), ("type", node.name))


def _xml_foreign(element: Foreign) -> str:
    attributes = "".join(f" {name}={_quoted(value)}" for name, value in element.attributes)
    content = (_escaped(part) if isinstance(part, str) else _xml_foreign(part) for part in element.content)
    return f"<{element.name}{attributes}>{''.join(content)}</{element.name}>"


def _escaped(text: str) -> str:
    return escape(text, {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return quoteattr(text, {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})
