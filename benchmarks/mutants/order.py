"""Faults in the order of children: a head that comes late, two that are swapped, one that is there twice."""

from __future__ import annotations

import random
import re

from mutants.document import Document, Node
from mutants.elements import MOVE
from mutants.mutant import Fault, word

HEADED = (
    "div",
    "body",
    "list",
    "lg",
    "castList",
    "table",
    "listPerson",
    "listBibl",
    "figure",
    "listPlace",
    "listEvent",
)
ONCE = r"(?i)\b(once|one|only|remove|merge|second|twice|already)\b"


def late_head(document: Document, chance: random.Random) -> Fault | None:
    """Move a head behind what follows it, or to the end of its parent."""
    heads = [head for head in document.named("head") if head.parent and len(head.parent.children) > 1]
    if not heads:
        return None
    head = chance.choice(heads)
    assert head.parent is not None
    later = head.parent.children[head.parent.children.index(head) + 1 :]
    if not later:
        return None
    return _moved("late head", document, head, chance.choice(later).end, head.name, _first_in(head.parent))


def added_head(document: Document, chance: random.Random) -> Fault | None:
    """Set a head behind a paragraph in a division or a list."""
    parents = [node for node in document.named(*HEADED) if not any(child.name == "head" for child in node.children)]
    parent = chance.choice(parents) if parents else None
    if parent is None or not parent.children:
        return None
    at = chance.choice(parent.children).end
    data = document.edited((at, at, b"<head>A heading that comes late</head>"))
    return Fault("late head", data, frozenset({document.line(at)}), ("head",), (_first_in(parent),))


def swapped_children(document: Document, chance: random.Random) -> Fault | None:
    """Exchange two neighbours; the schema says whether their order is fixed."""
    first = chance.choice(document.nodes)
    if first.parent is None:
        return None
    siblings = first.parent.children
    second = siblings[(siblings.index(first) + 1) % len(siblings)]
    if second.start < first.end or second.name == first.name:
        return None
    between = document.data[first.end : second.start]
    if between.strip():
        return None
    data = document.edited((first.start, second.end, document.source(second) + between + document.source(first)))
    height = document.source(second).count(b"\n") + between.count(b"\n")
    line = document.line(first.start)
    return Fault(
        "swapped children", data, frozenset({line, line + height, document.line(first.parent.start)}),
        (first.name, second.name), (r"\b(before|after|first|precede|follow)\b",),
    )  # fmt: skip


def repeated_element(document: Document, chance: random.Random) -> Fault | None:
    """Write an element twice; the schema says whether it may stand there only once."""
    node = chance.choice(document.nodes[1:])
    if len(document.source(node)) > 4000:
        return None
    copy = re.sub(rb'\sxml:id\s*=\s*("[^"]*"|\'[^\']*\')', b"", document.source(node))
    assert node.parent is not None
    at = chance.choice([node.end, node.parent.children[-1].end])
    data = document.edited((at, at, copy))
    return Fault("repeated element", data, frozenset({document.line(at)}), (node.name,), (ONCE, MOVE))


def _moved(kind: str, document: Document, node: Node, to: int, culprit: str, repair: str) -> Fault:
    source = document.source(node)
    data = document.edited((node.start, node.end, b""), (to, to, source))
    return Fault(kind, data, frozenset({document.line(to) - source.count(b"\n")}), (culprit,), (repair,))


def _first_in(parent: Node) -> str:
    return rf"(?s)(?=.*{word(parent.name)}).*\b(first|before|beginning|start)\b"
