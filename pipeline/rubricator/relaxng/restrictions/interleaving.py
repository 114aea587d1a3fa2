"""What stands in any order must be told apart. Source: RELAX NG specification 7.4."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault, line_of
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import Knowledge, names_of
from rubricator.relaxng.restrictions.overlap import is_open, overlap
from rubricator.relaxng.restrictions.sites import Site, element_title, sites

ELEMENT_TWICE = Rule(
    "RNG148",
    Severity.ERROR,
    "An element in two parts of an interleave",
    "The parts of an <interleave> are told apart by their elements, so no element may be in two of them.",
    hint="Leave the element in one of the parts, or use <choice> in a <zeroOrMore>.",
    wrong='<interleave><ref name="p"/><zeroOrMore><ref name="p"/></zeroOrMore></interleave>',
    right='<oneOrMore><ref name="p"/></oneOrMore>',
    reference="RELAX NG 7.4",
)
TEXT_TWICE = Rule(
    "RNG149",
    Severity.ERROR,
    "Text in two parts of an interleave",
    "Only one part of an <interleave> may contain text, and <mixed> brings its own.",
    hint="Remove one of the texts.",
    wrong="<mixed><text/></mixed>",
    right='<mixed><ref name="hi"/></mixed>',
    reference="RELAX NG 7.4",
)
RULES = (ELEMENT_TWICE, TEXT_TWICE)


def indistinct(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the text and the elements that stand in two parts of an interleave."""
    if node.kind is not Kind.INTERLEAVE:
        return
    yield from _texts(node, knowledge)
    if sum(bool(knowledge.of(member).found & Kind.ELEMENT) for member in node.children) > 1:
        yield from _elements(node)


def _texts(interleave: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    parts = [member for member in interleave.children if knowledge.of(member).found & Kind.TEXT]
    # The text of <mixed> itself comes last, and the mistake is the other.
    wrong = parts[:-1] if interleave.source.name == "mixed" else parts[1:]
    for part in wrong:
        site = next(sites((part,), lambda node: node.kind is Kind.TEXT))
        message = f"Text stands{site.way} in two parts of {_title(interleave)}."
        yield fault(site.written.source.place, TEXT_TWICE, message)


def _elements(interleave: Node) -> Iterator[Diagnostic]:
    by_name: dict[str, Site] = {}
    wildcards: list[Site] = []
    for member in interleave.children:
        here = list(_elements_in(member))
        for site in here:
            earlier = _same(site, by_name, wildcards)
            if earlier is not None:
                yield _twice(site, earlier, interleave)
        for site in here:
            by_name.update(dict.fromkeys(listed(names_of(site.node)), site))
            if is_open(names_of(site.node)):
                wildcards.append(site)


def _elements_in(member: Node) -> Iterator[Site]:
    """Yield every element in a pattern, whoever brings it in."""
    seen: set[Node] = set()
    waiting: list[tuple[Node, ...]] = [(member,)]
    while waiting:
        path = waiting.pop()
        node = path[-1]
        if node in seen:
            continue
        seen.add(node)
        if node.kind is Kind.ELEMENT:
            yield Site(path)
        elif node.kind not in (Kind.ATTRIBUTE, Kind.LIST, Kind.DATA):
            waiting.extend((*path, child) for child in reversed(node.children))


def _same(site: Site, by_name: dict[str, Site], wildcards: list[Site]) -> Site | None:
    """Return an element of an earlier part that takes a name of this one, None if there is none."""
    names = names_of(site.node)
    if is_open(names):
        candidates = [*by_name.values(), *wildcards]
        return next((other for other in candidates if overlap(names, names_of(other.node))), None)
    known = next((by_name[name] for name in listed(names) if name in by_name), None)
    return known or next((other for other in wildcards if overlap(names, names_of(other.node))), None)


def _twice(site: Site, earlier: Site, interleave: Node) -> Diagnostic:
    here = site.written.source.place
    what = f"The element {element_title(site.node)} stands{site.way} in two parts of {_title(interleave)}"
    other = line_of(earlier.written.source.place, here)
    return fault(here, ELEMENT_TWICE, f"{what}, also{earlier.way} in {other}.")


def _title(interleave: Node) -> str:
    """Return what an interleave is called: definitions can be combined to one."""
    name = interleave.source.name
    return f"<{name}>" if name in ("interleave", "mixed") else 'what combine="interleave" joins'
