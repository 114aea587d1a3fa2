"""What a document's own markup says of names: who is called so, and what is called so that is nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rubricator.authority import Authority, Name, Person, parse_authority
from rubricator.reading.tei.tree import Element, Tree

_POINTERS = ("ref", "key")
_OTHER = frozenset("placeName geogName orgName objectName eventName country region settlement district bloc".split())
_OTHER_TYPES = frozenset(
    {"place", "org", "organisation", "organization", "object", "event", "work", "lit_work", "ship"}
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Names as the document marks them.

    ``people``: those it points to by ``@ref`` or ``@key``, whose id is the attribute's value word for word. ``attributes``:
    the attribute of each id. ``others``: names in small letters of places and the like that name no person in it.
    ``elsewhere``: for people whom the document describes, where ``@corresp`` says that another file does.
    """

    people: tuple[Person, ...]
    attributes: Mapping[str, str]
    others: frozenset[str]
    elsewhere: Mapping[str, str]


def evidence_of(name: str, data: bytes, tree: Tree) -> Evidence:
    """Return what the markup of a file says; ``name`` is the file's name."""
    forms: dict[str, list[str]] = defaultdict(list)
    attributes: dict[str, str] = {}
    persons: set[str] = set()
    others: set[str] = set()
    for element in tree.elements():
        if _names_other(element):
            others.add(tree.text(element).casefold())
        elif _names_person(element) and (form := tree.text(element)):
            persons.add(form.casefold())
            for attribute, value in _pointers(element):
                attributes.setdefault(value, attribute)
                forms[value] += _known_forms(element, form)
    people = _people(forms, name, data, tree)
    elsewhere = {f"#{one.get('xml:id')}": one.get("corresp") for one in tree.elements() if one.tei == "person"}
    return Evidence(
        people, dict.fromkeys((one.id for one in people), "ref") | attributes, frozenset(others - persons), elsewhere
    )


def _names_person(element: Element) -> bool:
    return element.tei == "persName" or (element.tei in ("name", "rs") and element.get("type") == "person")


def _names_other(element: Element) -> bool:
    return element.tei in _OTHER or (element.tei in ("name", "rs") and element.get("type") in _OTHER_TYPES)


def _pointers(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the attribute that says who is named; none where it points to several people."""
    for attribute in _POINTERS:
        value = element.get(attribute)
        if value and " " not in value:
            yield attribute, value
            return


def _known_forms(element: Element, form: str) -> Iterator[str]:
    """Yield the forms by which others will know the person: none in small letters, of an ``rs`` only full names."""
    words = form.split()
    capital = all(word[:1].isupper() for word in words)
    if element.tei == "rs" and not (capital and len(words) > 1):
        return
    if form[:1].isupper() and len(form) > 2:
        yield form
        surname, comma, given = form.partition(", ")
        if comma and "," not in given:
            yield f"{given} {surname}"


def _people(forms: Mapping[str, Iterable[str]], name: str, data: bytes, tree: Tree) -> tuple[Person, ...]:
    """Return the people of the names, and those whom ``person`` elements of the document describe."""
    # In the order of words, not of the document: names that are added elsewhere are then nothing new.
    people = [Person(ref, tuple(map(Name, sorted(set(forms[ref]))))) for ref in sorted(forms) if forms[ref]]
    if any(element.tei == "person" for element in tree.elements()):
        described, _ = parse_authority(name, data)
        people += (replace(one, id=f"#{one.id}") for one in described.people)
    return tuple(people)


def together(authority: Authority, hrefs: Sequence[str], evidence: Evidence) -> Authority:
    """Return one authority of the people of files and the document's own, where an id is what ``@ref`` is to say.

    ``hrefs`` are the addresses of the files as seen from the document; without any their people have no id to point to.
    """
    given = [replace(one, id=f"{hrefs[one.file]}#{one.id}" if hrefs else one.id) for one in authority.people]
    known_ids = {one.id for one in (*given, *evidence.people)}
    own = [
        replace(one, id=address) if (address := evidence.elsewhere.get(one.id, "")) in known_ids else one
        for one in evidence.people
    ]
    merged: dict[str, Person] = {}
    for person in (*given, *own):
        known = merged.get(person.id, person)
        merged[person.id] = replace(known, names=tuple(dict.fromkeys((*known.names, *person.names))))
    return Authority(tuple(merged.values()))
