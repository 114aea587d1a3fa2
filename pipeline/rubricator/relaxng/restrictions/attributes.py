"""An attribute once, and wildcards repeated. Source: RELAX NG specification 7.3."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import ALL_OF, OPEN_ATTRIBUTE, Facts, Knowledge, names_of
from rubricator.relaxng.restrictions.overlap import is_open, overlap
from rubricator.relaxng.restrictions.sites import Site, attribute_title, sites

DUPLICATE = Rule(
    "RNG146",
    Severity.ERROR,
    "An attribute described twice",
    "An element has an attribute at most once, so a sequence cannot contain it twice. In a schema made from an ODD that "
    "often means that two classes bring in the same attribute, or one class is brought in twice.",
    hint="Remove one of the two, or make them alternatives in a <choice>.",
    wrong='<element name="p"><attribute name="n"/><attribute name="n"/></element>',
    right='<element name="p"><attribute name="n"/></element>',
    reference="RELAX NG 7.3",
)
UNREPEATED = Rule(
    "RNG147",
    Severity.ERROR,
    "A wildcard for one attribute",
    "An attribute pattern of any name must be repeated: it describes all the other attributes of an element.",
    hint="Put it into <zeroOrMore>.",
    wrong="<attribute><anyName/></attribute>",
    right="<zeroOrMore><attribute><anyName/></attribute></zeroOrMore>",
    reference="RELAX NG 7.3",
)
RULES = (DUPLICATE, UNREPEATED)


def duplicates(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the attributes that two members of a group or interleave describe: all that one reference repeats together."""
    if node.kind not in ALL_OF:
        return
    before = Facts(0)
    for number, member in enumerate(node.children):
        facts = knowledge.of(member)
        pairs = list(_pairs(before, facts))
        if pairs:
            yield from _together(pairs, node.children[:number], member)
        before = Facts(0, attributes=before.attributes | facts.attributes,
                       open_attributes=before.open_attributes + facts.open_attributes)  # fmt: skip


def unrepeated(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the attributes of endlessly many names that an element has outside of a repetition."""
    if node.kind is not Kind.ELEMENT or not knowledge.of(node.children[0]).found & OPEN_ATTRIBUTE:
        return
    seen: set[Node] = set()
    waiting = list(node.children)
    while waiting:
        inner = waiting.pop()
        if inner in seen or not knowledge.of(inner).found & OPEN_ATTRIBUTE:
            continue
        seen.add(inner)
        if inner.kind is Kind.ATTRIBUTE:
            yield fault(inner.source.place, UNREPEATED, f"An attribute {attribute_title(inner)} is not repeated.")
        else:
            waiting.extend(inner.children)


def _pairs(before: Facts, facts: Facts) -> Iterator[tuple[Node, Node]]:
    """Yield attributes of both sides that have a name in common: the earlier and the later."""
    if before.attributes and facts.attributes:
        for name in facts.attributes.keys() & before.attributes.keys():
            yield before.attributes[name], facts.attributes[name]
    for earlier, later, other in ((before, facts, False), (facts, before, True)):
        for wildcard in earlier.open_attributes:
            for attribute in {*later.attributes.values(), *(() if other else later.open_attributes)}:
                if overlap(names_of(wildcard), names_of(attribute)):
                    yield (attribute, wildcard) if other else (wildcard, attribute)


def _together(pairs: list[tuple[Node, Node]], before: tuple[Node, ...], member: Node) -> Iterator[Diagnostic]:
    """Yield one finding for each place where attributes come in for the second time."""
    places: dict[Node, list[tuple[Site, Site]]] = {}
    for earlier, later in sorted(set(pairs), key=lambda pair: (pair[1].source.line, pair[1].source.column)):
        first = next(sites(before, lambda node, earlier=earlier: node is earlier))  # type: ignore[misc]
        second = next(sites((member,), lambda node, later=later: node is later))  # type: ignore[misc]
        places.setdefault(second.written, []).append((first, second))
    for written, twice in places.items():
        yield fault(written.source.place, DUPLICATE, _message(twice))


def _message(twice: list[tuple[Site, Site]]) -> str:
    first, second = twice[0]
    titles = [attribute_title(later.node) for _, later in twice]
    more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
    source = first.written.source
    if is_open(names_of(second.node)) or is_open(names_of(first.node)):
        return f"The attribute {titles[0]}{second.way} takes a name of {attribute_title(first.node)} in line {source.line} too."
    what = f"The attribute {titles[0]}{more} is" if not more else f"The attributes {titles[0]}{more} are"
    return f"{what} described a second time{second.way}; the first is{first.way} in line {source.line}."
