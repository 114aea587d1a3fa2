"""What may not stand inside what. Source: RELAX NG specification 7.1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault, sentence
from rubricator.relaxng.nodes import Kind, Node
from rubricator.relaxng.restrictions.facts import ALL_OF, GROUPED_ATTRIBUTE, Knowledge
from rubricator.relaxng.restrictions.sites import Site, attribute_title, described, sites

ATTRIBUTE = Rule(
    "RNG140",
    Severity.ERROR,
    "An attribute that contains more than text",
    "The value of an attribute is text: no element and no other attribute can stand in it.",
    hint="Describe the value with <text/>, <data>, <value> or <list>, and put the rest beside the attribute.",
    wrong='<attribute name="n"><element name="p"><text/></element></attribute>',
    right='<attribute name="n"><data type="token"/></attribute>',
    reference="RELAX NG 7.1.1",
)
REPETITION = Rule(
    "RNG141",
    Severity.ERROR,
    "An attribute in a sequence that is repeated",
    "An attribute stands on an element once, so it cannot be part of a sequence that is repeated.",
    hint="Put the attribute, or the class of attributes, outside of the repetition.",
    wrong='<zeroOrMore><attribute name="n"/><ref name="item"/></zeroOrMore>',
    right='<attribute name="n"/><zeroOrMore><ref name="item"/></zeroOrMore>',
    reference="RELAX NG 7.1.2",
)
LIST = Rule(
    "RNG142",
    Severity.ERROR,
    "A list of something else than words",
    "<list> describes text that is split at white space: its items are <data> and <value>, in sequences, choices and "
    "repetitions.",
    hint="Use <data> or <value> inside of <list>.",
    wrong="<list><oneOrMore><text/></oneOrMore></list>",
    right='<list><oneOrMore><data type="token"/></oneOrMore></list>',
    reference="RELAX NG 7.1.3",
)
EXCEPTION = Rule(
    "RNG143",
    Severity.ERROR,
    "An exception from a datatype that is no value",
    "What is excepted from <data> are values: <value>, <data>, and choices of them.",
    hint="Use <value> or <data> inside of <except>.",
    wrong='<data type="token"><except><text/></except></data>',
    right='<data type="token"><except><value>none</value></except></data>',
    reference="RELAX NG 7.1.4",
)
START = Rule(
    "RNG144",
    Severity.ERROR,
    "A start that is more than an element",
    "A document has one root element: <start> gives the element, or a choice of elements, and nothing else.",
    hint="Refer in <start> to the elements that may be the root, in a <choice> if there are several.",
    wrong='<start><ref name="teiHeader"/><ref name="text"/></start>',
    right='<start><ref name="TEI"/></start>',
    reference="RELAX NG 7.1.5",
)
RULES = (ATTRIBUTE, REPETITION, LIST, EXCEPTION, START)

_IN_ATTRIBUTE = Kind.ELEMENT | Kind.ATTRIBUTE
_IN_LIST = Kind.LIST | Kind.ELEMENT | Kind.ATTRIBUTE | Kind.TEXT | Kind.INTERLEAVE
_IN_EXCEPTION = _IN_LIST | Kind.GROUP | Kind.ONE_OR_MORE | Kind.EMPTY
_IN_START = _IN_EXCEPTION & ~Kind.ELEMENT | Kind.DATA | Kind.VALUE


def inside(node: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield what stands in an attribute, repetition, list or exception and may not."""
    match node.kind:
        case Kind.ATTRIBUTE:
            for site in _forbidden(node.children, _IN_ATTRIBUTE, knowledge):
                message = f"The attribute {attribute_title(node)} contains {described(site.node)}{site.way}."
                yield fault(site.written.source.place, ATTRIBUTE, message)
        case Kind.ONE_OR_MORE:
            yield from _repeated(node, knowledge)
        case Kind.LIST:
            for site in _forbidden(node.children, _IN_LIST, knowledge):
                message = sentence(f"{described(site.node)} stands{site.way} in a <list>")
                yield fault(site.written.source.place, LIST, message)
        case Kind.DATA:
            for site in _forbidden(node.children, _IN_EXCEPTION, knowledge):
                message = sentence(f"{described(site.node)} stands{site.way} in the <except> of a <data>")
                yield fault(site.written.source.place, EXCEPTION, message)
        case _:
            return


def at_start(start: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield what stands where the root element of a document is described, and is no element."""
    for site in _forbidden((start,), _IN_START, knowledge):
        message = f"A document cannot start with {described(site.node)}{site.way}: it starts with one element."
        yield fault(site.written.source.place, START, message)


def _forbidden(roots: Sequence[Node], kinds: int, knowledge: Knowledge) -> Iterator[Site]:
    if any(knowledge.of(root).found & kinds for root in roots):
        yield from sites(roots, lambda node: bool(node.kind & kinds))


def _repeated(repetition: Node, knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield one finding for all the attributes in groups of a repetition."""
    if not knowledge.of(repetition).found & GROUPED_ATTRIBUTE:
        return
    found = [
        Site(group.path + attribute.path)
        for group in sites(repetition.children, lambda node: _groups_attribute(node, knowledge))
        for attribute in sites(group.node.children, lambda node: node.kind is Kind.ATTRIBUTE)
    ]
    first = found[0]
    more = f" and {len(found) - 1} more stand" if len(found) > 1 else " stands"
    message = sentence(f"{described(first.node)}{more}{first.way} in a sequence that is repeated")
    yield fault(first.written.source.place, REPETITION, message)


def _groups_attribute(node: Node, knowledge: Knowledge) -> bool:
    return node.kind in ALL_OF and bool(knowledge.of(node).found & Kind.ATTRIBUTE)
