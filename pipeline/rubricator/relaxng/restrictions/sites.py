"""Where in a pattern something stands that should not: the finding's place, and the references that lead to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName
from rubricator.relaxng.names import local_of
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import names_of

_LONGEST = 4
"""How many references a message names."""
_CLOSED = frozenset({Kind.ELEMENT, Kind.ATTRIBUTE, Kind.LIST, Kind.DATA})


@dataclass(frozen=True, slots=True)
class Site:
    """``path`` leads from a child of the pattern to the node that is meant."""

    path: tuple[Node, ...]

    @property
    def node(self) -> Node:
        """What is meant."""
        return self.path[-1]

    @property
    def written(self) -> Node:
        """What stands in the text of the pattern: the node itself, or the reference that leads to it."""
        return next((node for node in self.path if node.kind is Kind.REFERENCE), self.node)

    @property
    def way(self) -> str:
        """The definitions it comes from, for a message: empty, or `` by way of “att.global”, “att.written”``."""
        names = [f"“{node.source.attributes['name'].strip()}”" for node in self.path if node.kind is Kind.REFERENCE]
        shown = names if len(names) < _LONGEST else [names[0], "…", names[-1]]
        return f" by way of {', '.join(shown)}" if names else ""


def sites(roots: Sequence[Node], wanted: Callable[[Node], bool]) -> Iterator[Site]:
    """Yield where something wanted stands at or inside of nodes; of what one reference brings in, only the first.

    What is inside of elements, attributes, lists or exceptions is not looked at.
    """
    seen: set[tuple[Node | None, Node]] = set()
    told: set[Node] = set()
    waiting: list[tuple[Node | None, tuple[Node, ...]]] = [(None, (root,)) for root in reversed(roots)]
    while waiting:
        reference, path = waiting.pop()
        node = path[-1]
        if reference in told or (reference, node) in seen:
            continue
        seen.add((reference, node))
        if wanted(node):
            yield Site(path)
            if reference is not None:
                told.add(reference)
        elif node.kind not in _CLOSED:
            if reference is None and node.kind is Kind.REFERENCE:
                reference = node
            waiting.extend((reference, (*path, child)) for child in reversed(node.children))


def described(node: Node) -> str:
    """Return what a node is, for a message: ``the attribute “n”``."""
    match node.kind:
        case Kind.ELEMENT:
            return f"the element {element_title(node)}"
        case Kind.ATTRIBUTE:
            return f"the attribute {attribute_title(node)}"
        case Kind.VALUE:
            return f"the value “{node.source.text.strip()}”"
        case Kind.DATA:
            return f"data of type {node.source.attributes['type'].strip()}"
        case Kind.TEXT:
            return "text"
        case Kind.GROUP if node.source.name != "group":
            return "a sequence"
        case _:
            return f"<{node.source.name}>"


def element_title(node: Node) -> str:
    """Return the name of an element for a message: ``<p>``."""
    title = _title(names_of(node))
    return f"of {title}" if " " in title else f"<{title}>"


def attribute_title(node: Node) -> str:
    """Return the name of an attribute for a message: ``“n”``."""
    title = _title(names_of(node))
    return f"of {title}" if " " in title else f"“{title}”"


def _title(names: NameClass) -> str:
    match names:
        case Name(name):
            return local_of(name)
        case NsName(namespace):
            return f"any name in {namespace}" if namespace else "any name in no namespace"
        case AnyName():
            return "any name"
        case NameChoice(members):
            return _title(members[0])
