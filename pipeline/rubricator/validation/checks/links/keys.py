"""Keys of entities: is there an entry in the authority files? Source: TEI P5 13.1.1 (@key), att.canonical.

A key is compared only where an authority file has entries of the kind that the element names: a persName is not missing from
a file of places. The keys of country and region are codes of an ISO standard more often than not, and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.names import expanded, local_of
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.links.identifiers import Identifiers
from rubricator.validation.checks.links.likeness import nearest
from rubricator.validation.checks.links.pointers import TEI
from rubricator.validation.checks.links.reach import Reach
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

_PERSONS = ("person", "personGrp", "persona")
_WORKS = ("bibl", "biblStruct", "biblFull", "msDesc")
_ENTRIES = {
    "persName": _PERSONS,
    "placeName": ("place",),
    "settlement": ("place",),
    "geogName": ("place",),
    "orgName": ("org",),
    "objectName": ("object",),
    "eventName": ("event",),
    "title": _WORKS,
}
_ANY = (*_PERSONS, "place", "org", "object", "event", *_WORKS)
_TYPES = {
    "person": _PERSONS, "pers": _PERSONS, "people": _PERSONS, "place": ("place",), "org": ("org",), "organization": ("org",),
    "organisation": ("org",), "work": _WORKS, "bibl": _WORKS, "object": ("object",), "event": ("event",),
}  # fmt: skip
_BY_TYPE = ("name", "rs")
_NAMING = {expanded(TEI, name) for name in (*_ENTRIES, *_BY_TYPE)}


def unknown_keys(reach: Reach) -> Iterator[Mistake]:
    """Yield the keys that no authority file has, each at the first place where it stands."""
    if not reach.surroundings.authorities:
        return
    index = _Index.of(reach.authorities)
    said: set[str] = set()
    for element, key in reach.gathered.document.outline.having("key"):
        kinds = _entries(element) if element.name in _NAMING and key not in said else ()
        if not index.knows(key, kinds):
            said.add(key)
            message = "key=“{}” of <{}> is in no authority file."
            yield Mistake(
                Fault(NO_ENTRY, key, message, (key, local_of(element.name)), index.near(key, kinds)), element, "key"
            )


@dataclass(frozen=True, slots=True)
class _Index:
    identifiers: Mapping[str, frozenset[str]]
    """The identifiers of the entries of each kind."""
    numbers: frozenset[str]

    @classmethod
    def of(cls, authorities: Iterable[Identifiers]) -> _Index:
        kinds: dict[str, set[str]] = {}
        numbers: set[str] = set()
        for one in authorities:
            numbers |= one.numbers
            for identifier, name in one.elements.items():
                kinds.setdefault(local_of(name), set()).add(identifier)
        return cls({kind: frozenset(found) for kind, found in kinds.items()}, frozenset(numbers))

    def knows(self, key: str, kinds: tuple[str, ...]) -> bool:
        """Return whether there is an entry with this key, or with each of several; also where no entry is of these kinds."""
        given = [self.identifiers[kind] for kind in kinds if kind in self.identifiers]
        return (
            not given or "://" in key or self._has(key.strip(), given) or all(self._has(k, given) for k in key.split())
        )

    def _has(self, key: str, given: Iterable[frozenset[str]]) -> bool:
        return key in self.numbers or any(key.removeprefix("#") in identifiers for identifiers in given)

    def near(self, key: str, kinds: tuple[str, ...]) -> str:
        return nearest(key, (one for kind in kinds for one in sorted(self.identifiers.get(kind, ()))))


def _entries(element: Element) -> tuple[str, ...]:
    """Return the kinds of entry that an element names."""
    local = local_of(element.name)
    return _ENTRIES.get(local) or _TYPES.get(element.attributes.get("type", "").lower(), _ANY)
