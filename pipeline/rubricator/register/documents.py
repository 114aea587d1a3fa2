"""Who is named in a TEI document: its ``persName`` elements in the text, as somebody has encoded them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from lxml import etree

from rubricator.authority import Authority
from rubricator.authority.names import text_of
from rubricator.authority.places import places_of
from rubricator.dates import Datable
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.doctypes import DoctypeError, without_doctype
from rubricator.idno import address_of, comparable
from rubricator.recognition.called import Called
from rubricator.recognition.grouping import Groups
from rubricator.recognition.identity import Circumstances, decide, matches_of
from rubricator.register.naming import Named, around, name_in
from rubricator.source import Position, Span
from rubricator.wellformedness import DEEPEST

UNREADABLE = Rule(
    "REG001",
    Severity.ERROR,
    "A TEI document that cannot be read",
    "The document is not well-formed XML, or has an entity that is not read, so that the names in it cannot be listed.",
    hint="see what rubricator validate says of it",
    wrong="<persName>Smirnov</name>",
    right="<persName>Smirnov</persName>",
)
RULES = (UNREADABLE,)

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ENOUGH = 80
_BLOCKS = frozenset(
    f"{_TEI}{name}"
    for name in "p l ab head item label note salute signed dateline closer opener byline docAuthor cell titlePart".split()
)
_CERTAINTY = {"high": 0.9, "medium": 0.7, "low": 0.5, "unknown": 0.5}


def named_in(name: str, data: bytes, authority: Authority) -> tuple[tuple[Named, ...], tuple[Diagnostic, ...]]:
    """Return the persons named in the text of a TEI document, in its order; headers and lists of persons are no text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(without_doctype(data, DEEPEST), parser)
    except (etree.XMLSyntaxError, expat.ExpatError) as error:
        place = Position(max(1, error.lineno or 1), max(1, error.offset or 1))
        return (), (at_position(name, place, UNREADABLE, getattr(error, "msg", None) or str(error)),)
    except DoctypeError as refused:
        return (), (at_position(name, Position(refused.line, refused.column), UNREADABLE, str(refused)),)
    places = places_of(data, "persName")
    elements = list(root.iter(f"{_TEI}persName"))[: len(places)]
    marked = [(element, place) for element, place in zip(elements, places, strict=False) if _is_in_text(element)]
    names = [name_in(text_of(element)) for element, _ in marked]
    groups = Groups(names)
    date = _date_of(root)
    who = (_who(element, called, groups, authority, date) for (element, _), called in zip(marked, names, strict=True))
    return tuple(
        Named(name, place, called, key, ref, clue, certainty, *_around(element), date, "" if ref else _address(element))
        for (element, place), called, (key, ref, clue, certainty) in zip(marked, names, who, strict=True)
    ), ()


def _date_of(root: etree._Element) -> str:
    """Return when a letter was sent, as its header says; empty for another document."""
    date = root.find(f".//{_TEI}correspAction/{_TEI}date[@when]")
    return "" if date is None else date.get("when") or ""


def _is_in_text(element: etree._Element) -> bool:
    above = {ancestor.tag for ancestor in element.iterancestors()}
    return (
        f"{_TEI}text" in above and above.isdisjoint({f"{_TEI}listPerson", f"{_TEI}persName"}) and bool(text_of(element))
    )


def _who(
    element: etree._Element, name: Called, groups: Groups, authority: Authority, date: str
) -> tuple[str, str, str, float]:
    """Return the key, the reference, the clue and the certainty of a name."""
    pointer = (element.get("ref") or element.get("corresp") or element.get("key") or "").split()
    identified = authority.by_address.get(comparable(_address(element)), ())
    target = identified[0].id if identified else pointer[0].rpartition("#")[2] if pointer else ""
    known = target in authority.by_id
    ref, clue = (target, "encoded so") if known else ("", "") if target else _looked_up(name, authority, date)
    return ref or target or groups.key(name), ref, clue, _certainty(element)


def _address(element: etree._Element) -> str:
    """Return the first address in a register that a name refers to, empty if it refers to none."""
    return next(filter(None, (address_of("", pointer) for pointer in element.get("ref", "").split())), "")


def _looked_up(name: Called, authority: Authority, date: str) -> tuple[str, str]:
    """Return the person of the authority file whom a name means that points to nobody, if there is one alone."""
    people = [match.person for match in matches_of(name, authority)]
    decision = decide(people, name, Circumstances(Datable(when=date or None)))
    person = decision.person
    return (person.id, decision.clue or "the only one of that name") if person else ("", "")


def _certainty(element: etree._Element) -> float:
    cert = element.get("cert") or "1"
    try:
        return _CERTAINTY.get(cert) or float(cert)
    except ValueError:
        return _CERTAINTY["unknown"]


def _around(element: etree._Element) -> tuple[str, str]:
    """Return the words before and after an element within the paragraph, line, heading or the like that it is in."""
    words = text_of(element)
    before, after = "".join(reversed(list(_pieces_before(element)))), "".join(_pieces_after(element))
    return around(f"{before}{words}{after}", Span(len(before), len(before) + len(words)))


def _pieces_before(element: etree._Element) -> Iterator[str]:
    """Yield the texts before an element in its block, the nearest first, no more than is needed."""
    node, length = element, 0
    while length < _ENOUGH and node.tag not in _BLOCKS and (parent := node.getparent()) is not None:
        previous = node.getprevious()
        piece = (parent.text or "") if previous is None else _content(previous) + (previous.tail or "")
        node = parent if previous is None else previous
        length += len(piece)
        yield piece


def _pieces_after(element: etree._Element) -> Iterator[str]:
    """Yield the texts after an element in its block, no more than is needed."""
    node: etree._Element | None = element
    length = 0
    while node is not None and length < _ENOUGH and node.tag not in _BLOCKS:
        yield node.tail or ""
        length += len(node.tail or "")
        following = node.getnext()
        if following is None:
            node = node.getparent()
            continue
        yield _content(following)
        length += len(_content(following))
        node = following


def _content(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())) if isinstance(element.tag, str) else ""
