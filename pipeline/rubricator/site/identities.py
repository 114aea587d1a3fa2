"""Who is the same: in several documents those known by the same key, or of whom nobody knows more than the same full name.

As the register joins them: a surname alone is no proof, and whom an authority file knows is told apart by it alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rubricator.recognition.called import Called
from rubricator.register.entries import full_key, is_full, written
from rubricator.register.naming import name_in
from rubricator.site.records import Name, Named, Record


class Identities:
    """The identities of names: each is one of the keys by which somebody is known."""

    def __init__(self, records: Sequence[Record], known: Sequence[Named]) -> None:
        self._leaders: dict[str, str] = {}
        self._claims = dict(_claims(known))
        for person in (*known, *(person for record in records for person in record.people)):
            self._join(_keys(person))

    def of_person(self, person: Named, document: str) -> str:
        """Return the identity of somebody named in a document: of one without a full name it is this document's alone."""
        return next((self._leader(key) for key in _keys(person)), f"{person.sort} in {document}")

    def of(self, name: Name) -> str:
        """Return the identity of a name, empty where it could be anybody's."""
        if name.keys:
            return self._leader(name.keys[0])
        full = _full(name.name)
        return self._leader(self._claims.get(full, full)) if full else ""

    def _join(self, keys: Iterable[str]) -> None:
        leaders = sorted({self._leader(key) for key in keys})
        for other in leaders[1:]:
            self._leaders[other] = leaders[0]

    def _leader(self, key: str) -> str:
        while (leader := self._leaders.get(key, key)) != key:
            key = leader
        return key


def _keys(person: Named) -> Iterator[str]:
    yield from person.name.keys
    if not person.known and (full := _full(person.name.name)):
        yield full


def _claims(known: Sequence[Named]) -> Iterator[tuple[str, str]]:
    """Yield the full names that one person only in the authority files has, with a key of that person."""
    forms = [(full, person) for person in known for full in {_full(form) for form in person.facts.get("forms", ())}]
    often = Counter(full for full, _ in forms)
    yield from ((full, person.name.keys[0]) for full, person in forms if full and often[full] == 1)


def has_full_name(words: str) -> bool:
    """Return whether words name somebody in full, and not by a form of address such as Herr Professor."""
    return bool(_full(words))


def without_honorifics(words: str) -> str:
    """Return a full name as an entry of an authority file would have it, any other as it is."""
    name = _name(words)
    return written(name) if is_full(name) else words


@cache
def _full(words: str) -> str:
    """Return a full name as a key that is the same for Wm and William; empty for any other."""
    name = _name(words)
    return f"name {full_key(name)}" if is_full(name) else ""


def _name(words: str) -> Called:
    """Return the parts of a name; the point after a signature is none of it, unless the name is only one with it."""
    name = name_in(words)
    return name if is_full(name) else name_in(words.rstrip(".,; "))
