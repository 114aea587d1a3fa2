"""Keys of entities: is there an entry in the authority files? Source: TEI P5 13.1.1 (@key), att.canonical.

A key is compared only where an authority file has entries of the kind that the element names: a persName is not missing from
a file of places. The keys of country and region are codes of an ISO standard more often than not, and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.names import local_of
from rubricator.validation.checks.links.faults import Fault, Mistake, unreadable
from rubricator.validation.checks.links.identifiers import Identifiers
from rubricator.validation.checks.links.likeness import nearest
from rubricator.validation.checks.links.reach import Reach
from rubricator.validation.checks.tei import tei
from rubricator.validation.outline import Element

NO_ENTRY = Rule(
    "LNK012",
    Severity.WARNING,
    "A key that no authority file has",
    "The authority files of the project have entries of this kind, but none with this key as its xml:id or its idno. It is said "
    "once for every key.",
    hint="Correct the key, or add an entry to the authority file.",
    wrong='<persName key="ana">, and persons.xml has <person xml:id="anna">',
    right='<persName key="anna">, and persons.xml has <person xml:id="anna">',
    reference="https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-att.canonical.html",
)
RULES = (NO_ENTRY,)

_PERSONS = frozenset({"person", "personGrp", "persona"})
_PLACES = frozenset({"place"})
_ORGANISATIONS = frozenset({"org"})
_OBJECTS = frozenset({"object"})
_EVENTS = frozenset({"event"})
_WORKS = frozenset({"bibl", "biblStruct", "biblFull", "msDesc"})
_ANY = _PERSONS | _PLACES | _ORGANISATIONS | _OBJECTS | _EVENTS | _WORKS
_ENTRIES = {
    "persName": _PERSONS, "placeName": _PLACES, "settlement": _PLACES, "geogName": _PLACES, "orgName": _ORGANISATIONS,
    "objectName": _OBJECTS, "eventName": _EVENTS, "title": _WORKS,
}  # fmt: skip
_TYPES = {
    "person": _PERSONS, "pers": _PERSONS, "people": _PERSONS, "place": _PLACES, "org": _ORGANISATIONS,
    "organization": _ORGANISATIONS, "organisation": _ORGANISATIONS, "work": _WORKS, "bibl": _WORKS, "object": _OBJECTS,
    "event": _EVENTS,
}  # fmt: skip
_BY_TYPE = ("name", "rs")
_NAMING = tei(*_ENTRIES, *_BY_TYPE)


def unknown_keys(reach: Reach) -> Iterator[Mistake]:
    """Yield the keys that no authority file has, each at the first place where it stands."""
    if not reach.surroundings.authorities:
        return
    broken = reach.unreadable
    said: set[str] = set()
    for element in reach.gathered.outline.having("key"):
        key = element.attributes["key"]
        if element.name not in _NAMING or key in said or "://" in key:
            continue
        kinds = _entries(element)
        authorities = [one for one in reach.authorities if not one.kinds.isdisjoint(kinds)]
        if not authorities or _is_known(key, kinds, authorities):
            continue
        said.add(key)
        if broken is not None:
            yield Mistake(unreadable("key", key, reach.gathered.shown(broken.path), broken.problem), element, "key")
            return
        yield Mistake(_fault(element, key, kinds, authorities), element, "key")


def _is_known(key: str, kinds: frozenset[str], authorities: list[Identifiers]) -> bool:
    """Return whether there is an entry with a key, or with each of several."""
    words = key.split()
    return _has_entry(" ".join(words), kinds, authorities) or all(_has_entry(one, kinds, authorities) for one in words)


def _has_entry(key: str, kinds: frozenset[str], authorities: list[Identifiers]) -> bool:
    identifier = key.removeprefix("#")
    return any(key in one.numbers or local_of(one.elements.get(identifier, "")) in kinds for one in authorities)


def _fault(element: Element, key: str, kinds: frozenset[str], authorities: list[Identifiers]) -> Fault:
    def near() -> str:
        known = [one.elements for one in authorities]
        return nearest(key, known, lambda other: _has_entry(other, kinds, authorities))

    words = (key, local_of(element.name))
    return Fault(NO_ENTRY, key, "key=“{}” of <{}> is in no authority file.", words, near)


def _entries(element: Element) -> frozenset[str]:
    """Return the kinds of entry that an element names."""
    local = local_of(element.name)
    return _ENTRIES.get(local) or _TYPES.get(element.attributes.get("type", "").lower(), _ANY)
