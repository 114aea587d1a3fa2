"""Breaks one rule of ``schemas/rubricator.sch`` in a document that keeps it, at a place chosen by a seed.

Each function gets a document and yields the ways in which it can be broken: the edits, and where which code has to be found. What is
broken is known by construction, not by asking the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mutants.document import Attribute, Document, Edit, Node, edited


@dataclass(frozen=True)
class Broken:
    """A document with one rule broken: its bytes, and the line and column of the tag of which ``code`` has to be said."""

    data: bytes
    code: str
    line: int
    column: int


Ways = Iterator[tuple[Node, list[Edit]]]
"""Elements at which the rule is broken by some edits."""

Breaking = Callable[[Document], Ways]


def at(document: Document, code: str, node: Node, edits: list[Edit]) -> Broken:
    """Return a document with edits that break a rule at an element, or at the first of a text that is put in front of its content."""
    data = edited(document.data, edits)
    added = [new for start, end, new in edits if start == end == node.inside]
    place = node.inside if added else node.start
    before = document.data[:place].decode().rpartition("\n")[2]
    return Broken(data, code, document.line(place), len(before) + 1)


def _given(document: Document, attribute: str, value: str, *names: str) -> Ways:
    """Another value for an attribute."""
    for node in document.nodes:
        found = node.attribute(attribute)
        if found and (not names or node.name in names):
            yield node, [_valued(found, value)]


def _valued(attribute: Attribute, value: str) -> Edit:
    return attribute.value_start, attribute.end - 1, value.encode()


def _inserted(document: Document, fragment: str) -> Ways:
    """A fragment at the beginning of a paragraph."""
    for node in document.named("p"):
        if not node.is_empty_tag:
            yield node, [(node.inside, node.inside, fragment.encode())]


def _emptied(document: Document, *names: str) -> Ways:
    """An element without its content."""
    for node in document.named(*names):
        if not node.is_empty_tag and not node.children:
            yield node, [(node.inside, node.close, b"")]


def _pointers(document: Document, name: str) -> list[str]:
    """Return a pointer to the first element of a name that has an identifier, if one has."""
    identifiers = (identifier for node in document.named(name) if (identifier := node.attribute("xml:id")))
    return [f"#{identifier.value}" for identifier in identifiers][:1]


def lost_pointer(document: Document) -> Ways:
    """A pointer to nothing."""
    yield from _given(document, "resp", "#nobody")
    yield from _given(document, "corresp", "#nothing")


def empty_pointer(document: Document) -> Ways:
    """A pointer without an address."""
    yield from _given(document, "ref", "")
    yield from _given(document, "resp", "#")


def responsible_paragraph(document: Document) -> Ways:
    """A pointer to a paragraph as the one who is responsible."""
    for pointer in _pointers(document, "p"):
        yield from _given(document, "resp", pointer)


def person_that_is_a_paragraph(document: Document) -> Ways:
    """A name of a person that leads to a paragraph."""
    for pointer in _pointers(document, "p"):
        yield from _given(document, "corresp", pointer, "persName", "person")


def place_that_is_a_person(document: Document) -> Ways:
    """A name of a place that leads to a person."""
    for pointer in _pointers(document, "person"):
        yield from _inserted(document, f'<placeName ref="{pointer}">Alma-Ata</placeName>')


def pointer_without_target(document: Document) -> Ways:
    """A pointer and a reference that say nothing."""
    yield from _inserted(document, "<ptr/>")
    yield from _inserted(document, "<ref> </ref>")


def period_backwards(document: Document) -> Ways:
    """A period that ends before it begins, with as little precision as it may have."""
    yield from _inserted(document, '<date from="1929" to="1928-12-31">then</date>')
    yield from _inserted(document, '<date from="1928-11" to="1928-10">then</date>')


def limits_backwards(document: Document) -> Ways:
    """Limits of a date that leave no day."""
    return _inserted(document, '<date notBefore="1928-10-22" notAfter="1928-10-21">then</date>')


def death_before_birth(document: Document) -> Ways:
    """A person who dies before birth."""
    for person in document.named("person"):
        for birth in person.children:
            if birth.name == "birth" and (when := birth.attribute("when")):
                yield person, [_valued(when, "1999")]


def reply_before_letter(document: Document) -> Ways:
    """A letter that is received before it is sent."""
    for profile in document.named("profileDesc"):
        actions = [
            f'<correspAction type="{type_}"><date when="{when}"/></correspAction>'
            for type_, when in (("received", "1928-10-20"), ("sent", "1928-10-21"))
        ]
        yield profile, [(profile.inside, profile.inside, "".join(actions).encode())]


def pages_backwards(document: Document) -> Ways:
    """A range of pages that goes backwards."""
    return _given(document, "to", "3", "biblScope")


def unmarked_note(document: Document) -> Ways:
    """A footnote whose mark is not known."""
    return _inserted(document, '<note place="foot" n="99"><label>[99]</label> An orphan.</note>')


def empty_note(document: Document) -> Ways:
    """A note without words."""
    return _inserted(document, '<note place="foot" n="99" rend="[99]"><label>[99]</label> <hi/></note>')


def empty_name(document: Document) -> Ways:
    """A name without words."""
    return _emptied(document, "persName", "placeName", "name")


def empty_date(document: Document) -> Ways:
    """A date without words and value."""
    return _inserted(document, "<date> </date>")


BREAKINGS: dict[Breaking, str] = {
    lost_pointer: "SCH001",
    empty_pointer: "SCH002",
    responsible_paragraph: "SCH003",
    person_that_is_a_paragraph: "SCH004",
    place_that_is_a_person: "SCH005",
    pointer_without_target: "SCH006",
    period_backwards: "SCH011",
    limits_backwards: "SCH012",
    death_before_birth: "SCH013",
    reply_before_letter: "SCH014",
    pages_backwards: "SCH015",
    unmarked_note: "SCH021",
    empty_note: "SCH022",
    empty_name: "SCH031",
    empty_date: "SCH032",
}
"""The ways to break a document, with the code that is said of it."""
