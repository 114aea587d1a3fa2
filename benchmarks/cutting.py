"""Parts of documents by themselves, and the schema that allows any of its elements as a root: so one can ask about a part alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from mutants.document import Node

RNG = "{http://relaxng.org/ns/structure/1.0}"
_DECLARATION = re.compile(r"xmlns(?::[^=]+)?$")


def cut(data: bytes, node: Node, namespace: str = "") -> bytes:
    """Return an element as a document, with the namespaces that are declared around it; ``namespace`` is its own if it has none."""
    declared = {"xmlns": namespace} if namespace else {}
    for ancestor in reversed([*node.ancestors()]):
        declared |= dict(_declarations(ancestor))
    for name, _ in _declarations(node):
        declared.pop(name, None)
    written = "".join(f' {name}="{value}"' for name, value in declared.items()).encode()
    behind_name = node.start + 1 + len(node.name.encode())
    return data[node.start : behind_name] + written + data[behind_name : node.end]


def _declarations(node: Node) -> Iterator[tuple[str, str]]:
    return ((one.name, one.value) for one in node.attributes if _DECLARATION.match(one.name))


def rooted_anywhere(schema: Path, folder: Path) -> Path:
    """Write a schema into a folder that has the definitions of another, in XML syntax, and any of its elements as root."""
    names = [
        one.get("name", "") for one in etree.parse(schema).iter(f"{RNG}define") if one.find(f"{RNG}element") is not None
    ]
    starts = "".join(f'<ref name="{name}"/>' for name in names)
    path = folder / f"any-{schema.name}"
    path.write_text(
        f'<grammar xmlns="{RNG[1:-1]}"><include href="{schema.absolute().as_uri()}">'
        f"<start><choice>{starts}</choice></start></include></grammar>",
        encoding="utf-8",
    )
    return path
