"""Whether the types ID, IDREF and IDREFS are used so that identifiers can be checked in documents.

They can if whether an attribute of an element is an identifier depends on the names of the two alone.
Source: RELAX NG DTD Compatibility 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.errors import fault, line_of
from rubricator.relaxng.nameclasses import Name, contains, listed
from rubricator.relaxng.names import local_of
from rubricator.relaxng.nodes import Kind, Node, inside, told
from rubricator.relaxng.patterns import Data, Pattern, Value
from rubricator.relaxng.restrictions.facts import names_of
from rubricator.relaxng.restrictions.overlap import is_open
from rubricator.relaxng.restrictions.sites import attribute_title, element_title

IDENTIFIERS = Rule(
    "RNG127",
    Severity.ERROR,
    "Identifiers that cannot be told by name",
    "Where the types ID and IDREF are used, an attribute of an element must be an identifier always or never, so that the "
    "names alone tell. A wildcard that takes the same element and attribute makes that impossible.",
    hint="Except the element or the attribute from the wildcard, or use the type NCName instead of ID.",
    wrong="<element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>",
    right='<element><anyName><except><nsName ns="http://www.tei-c.org/ns/1.0"/></except></anyName>…</element>',
    reference="RELAX NG DTD Compatibility 3",
)
RULES = (IDENTIFIERS,)

_STRINGS = frozenset({Kind.DATA, Kind.VALUE})
Names = tuple[str, str]
"""The names of an element and of an attribute of it."""


def conflicts(nodes: Iterable[Node]) -> tuple[Diagnostic, ...]:
    """Return why identifiers cannot be checked in documents, nothing if they can; ``nodes`` are all of the schema."""
    elements = [node for node in nodes if node.kind is Kind.ELEMENT]
    attributes = [node for node in nodes if node.kind is Kind.ATTRIBUTE]
    identifying = [attribute for attribute in attributes if _type(attribute) is not IdType.NONE]
    found = [*_misplaced(elements, attributes)]
    if identifying:
        found += [*_unnamed(identifying), *_Uses(identifying).conflicts(elements)]
    by_place = {(finding.file, finding.position): finding for finding in reversed(found)}
    return tuple(finding for _, finding in sorted(by_place.items()))


def _type(attribute: Node) -> IdType:
    return _id_type(attribute.children[0].pattern)


def _id_type(pattern: Pattern) -> IdType:
    return pattern.datatype.id_type if isinstance(pattern, Data | Value) else IdType.NONE


def _misplaced(elements: list[Node], attributes: list[Node]) -> Iterator[Diagnostic]:
    """Yield the identifiers that are not the whole of an attribute."""
    known: dict[Node, frozenset[Node]] = {}
    for holder in (*elements, *attributes):
        content = holder.children[0]
        whole = holder.kind is Kind.ATTRIBUTE and _type(holder) is not IdType.NONE
        for root in _exceptions(content) if whole else (content,):
            for node in _identifiers(root, known):
                title = attribute_title(holder) if holder.kind is Kind.ATTRIBUTE else element_title(holder)
                message = (
                    f"The type {_id_type(node.pattern)} is not the whole value of an attribute, but part of {title}."
                )
                yield fault(node.source.place, IDENTIFIERS, message, "Use the type NCName here.")


def _exceptions(content: Node) -> tuple[Node, ...]:
    while content.kind is Kind.REFERENCE:
        content = content.children[0]
    return content.children


def _identifiers(node: Node, known: dict[Node, frozenset[Node]]) -> frozenset[Node]:
    """Return the identifiers in a pattern, outside of elements and attributes."""

    def tell(node: Node) -> frozenset[Node]:
        own = frozenset({node} if node.kind in _STRINGS and _id_type(node.pattern) is not IdType.NONE else ())
        return own.union(*(known[part] for part in _with_strings(node)))

    return told(node, known, tell, _with_strings)


def _with_strings(node: Node) -> list[Node]:
    return [part for part in inside(node) if part.pattern.data]


def _with_attributes(node: Node) -> list[Node]:
    return [part for part in inside(node) if part.pattern.attributes]


def _unnamed(identifying: list[Node]) -> Iterator[Diagnostic]:
    """Yield the identifiers whose attribute has not one name."""
    for attribute in identifying:
        if not isinstance(names_of(attribute), Name):
            message = f"An attribute {attribute_title(attribute)} is of type {_type(attribute)}: it must have one name."
            yield fault(attribute.source.place, IDENTIFIERS, message, "Give the attribute one name.")


@dataclass(slots=True)
class _Uses:
    """Which attributes, of those that are identifiers somewhere, an element has."""

    identifying: list[Node]
    _names: tuple[str, ...] = field(init=False)
    _known: dict[Node, frozenset[Node]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = (names_of(attribute) for attribute in self.identifying)
        self._names = tuple({only.name: None for only in names if isinstance(only, Name)})

    def conflicts(self, elements: list[Node]) -> Iterator[Diagnostic]:
        """Yield the elements whose names do not tell what their attributes are."""
        uses = [(element, attribute) for element in elements for attribute in self._in(element.children[0])]
        uses.sort(key=lambda use: (use[0].source.line, use[0].source.column, use[1].source.line))
        table: dict[Names, Node] = {}
        for element, attribute in uses:
            if _type(attribute) is not IdType.NONE and isinstance(names_of(attribute), Name):
                yield from self._enter(table, element, attribute)
        for element, attribute in uses:
            if _type(attribute) is IdType.NONE:
                yield from _contradicted(table, element, attribute)

    def _in(self, content: Node) -> frozenset[Node]:
        return told(content, self._known, self._find, _with_attributes)

    def _find(self, node: Node) -> frozenset[Node]:
        if node.kind is Kind.ATTRIBUTE:
            names = names_of(node)
            return frozenset({node} if any(contains(names, name) for name in self._names) else ())
        return frozenset().union(*(self._known[part] for part in _with_attributes(node)))

    def _enter(self, table: dict[Names, Node], element: Node, attribute: Node) -> Iterator[Diagnostic]:
        if is_open(names_of(element)):
            message = (
                f"The element {element_title(element)} has the attribute {attribute_title(attribute)} of type "
                f"{_type(attribute)}: only elements with names can have identifiers."
            )
            yield fault(element.source.place, IDENTIFIERS, message, "Use NCName, or give the element a name.")
        for element_name in listed(names_of(element)):
            for attribute_name in listed(names_of(attribute)):
                known = table.setdefault((element_name, attribute_name), attribute)
                if _type(known) is not _type(attribute):
                    yield _conflict(element, attribute, (element_name, attribute_name), known)


def _contradicted(table: dict[Names, Node], element: Node, attribute: Node) -> Iterator[Diagnostic]:
    for names, known in table.items():
        if contains(names_of(element), names[0]) and contains(names_of(attribute), names[1]):
            yield _conflict(element, attribute, names, known)
            return


def _conflict(element: Node, attribute: Node, names: Names, known: Node) -> Diagnostic:
    element_name, attribute_name = map(local_of, names)
    if is_open(names_of(element)) or is_open(names_of(attribute)):
        here, hint = "a wildcard takes it here with any value", ""
    else:
        other = _type(attribute) if _type(attribute) is not IdType.NONE else "no identifier"
        here, hint = f"it is {other} here", "Give it the same type in both places, or use NCName in both."
    what = f"The attribute “{attribute_name}” of <{element_name}> is of type {_type(known)} in {line_of(known.source.place, element.source.place)}"
    return fault(element.source.place, IDENTIFIERS, f"{what}, but {here}.", hint)
