"""The people of a document: standOff/listPerson, and how a mention points into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from rubricator.authority import Authority
from rubricator.encoding.identifiers import name_from
from rubricator.encoding.names import XML_ID, child, element
from rubricator.encoding.pointing import Pointers
from rubricator.reading.view import View
from rubricator.recognition.mention import Mention


@dataclass(frozen=True, slots=True)
class DocumentPerson:
    """A person the document mentions: ``ref`` is the identifier in the authority file, if there is one.

    ``address`` is one that the source gives for somebody who is not in the authority file.
    """

    identifier: str
    name: str
    ref: str | None
    address: str = ""


def people_of(view: View, mentions: Iterable[Mention], authority: Authority) -> dict[str, DocumentPerson]:
    """Return the people mentioned, by entity key, in the order of their first mention; ``view`` is how the text reads."""
    forms: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "persName":
            forms.setdefault(mention.entity or view.words(mention.span), []).append(mention)
    people: dict[str, DocumentPerson] = {}
    taken: set[str] = set()
    for key, members in forms.items():
        ref = next((mention.ref for mention in members if mention.ref), None)
        known = authority.by_id.get(ref or "")
        forms_used = [*filter(None, (m.name for m in members)), *(view.words(m.span) for m in members)]
        name = (known.name if known else "") or max(forms_used, key=_fullness)
        address = next((mention.address for mention in members if mention.address), "")
        identifier = _free(f"person-{name_from(ref or name, 'person')}", taken)
        people[key] = DocumentPerson(identifier, name, ref, address)
    return people


def list_person(people: Mapping[str, DocumentPerson], pointers: Pointers) -> etree._Element:
    """Return the standOff element that lists the people (which must be at least one)."""
    stand_off = element("standOff")
    listing = child(stand_off, "listPerson")
    for person in people.values():
        entry = child(listing, "person", attributes={XML_ID: person.identifier})
        if reference := pointers.to(person.ref) or person.address:
            entry.set("corresp", reference)
        child(entry, "persName", person.name)
    return stand_off


def pointer(mention: Mention, view: View, people: Mapping[str, DocumentPerson], pointers: Pointers) -> dict[str, str]:
    """Return the attribute by which a mention points to its person: ``ref`` to the authority or a register, else ``corresp``."""
    if reference := pointers.to(mention.ref) or mention.address:
        return {"ref": reference}
    return {"corresp": f"#{people[mention.entity or view.words(mention.span)].identifier}"}


def _fullness(form: str) -> tuple[bool, int]:
    """Rank the forms of a name: the longest is the fullest, but "comrade" and the like are no part of it."""
    return not form[:1].islower(), len(form)


def _free(identifier: str, taken: set[str]) -> str:
    free, n = identifier, 1
    while free in taken:
        n += 1
        free = f"{identifier}-{n}"
    taken.add(free)
    return free
