"""Which of the people named are to be entered in the authority file, and under which ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import PurePath

from rubricator.authority import Authority, Person, form_key
from rubricator.authority.names import parse_name
from rubricator.encoding.identifiers import name_from
from rubricator.register.entries import Entry, written

SURE = 0.85
"""The least certainty of somebody who is entered without having been asked for."""

_STOPS = re.compile(r"\.+")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be entered: the ``xml:id``, the preferred form, the other forms, the names of the files, and ``M`` or ``F``.

    ``addresses`` are those that the documents give of the person.
    """

    id: str
    name: str
    variants: tuple[str, ...]
    documents: tuple[str, ...]
    sex: str = ""
    unverified: bool = True
    addresses: tuple[str, ...] = ()


def to_enter(
    found: Sequence[Entry], authority: Authority, taken: Set[str], refused: Set[str], least: float = SURE
) -> tuple[NewPerson, ...]:
    """Return the new people of whom there is no doubt, in the order of their ids.

    Needed is a full name with a certainty of ``least`` that could not be the name of anybody else, in the file or new.
    ``taken`` are the ids that the authority file has already, ``refused`` the forms of those whom an editor has refused.
    """
    keys = {form_key(form) for form in refused}
    new = [entry for entry in found if _is_sure(entry, least)]
    everybody = Authority((*authority.people, *map(_as_person, new)))
    alone = [entry for entry in new if keys.isdisjoint(_forms(entry)) and _is_alone(entry, everybody)]
    return tuple(_identified(sorted(alone, key=lambda entry: form_key(entry.name)), set(taken)))


def _is_alone(entry: Entry, everybody: Authority) -> bool:
    """Return whether none of the full names, as they stand or taken apart, may be anybody else's."""
    own = _as_person(entry).id
    return all(
        match.person.id == own
        for name in entry.full_names
        for match in (
            *everybody.given(written(name)),
            *(() if name.is_husbands else everybody.all_of_parts(name.given, name.surname, name.generation)),
        )
    )


def _is_sure(entry: Entry, least: float) -> bool:
    return entry.person is None and bool(entry.full_names) and entry.certainty >= least


def _forms(entry: Entry) -> set[str]:
    return {form_key(form) for name in entry.full_names for form in (name.form, written(name))}


def _as_person(entry: Entry) -> Person:
    forms = dict.fromkeys([entry.name, *map(written, entry.full_names)])
    return Person(" ".join(("new", form_key(entry.name), *entry.addresses)), tuple(map(parse_name, forms)))


def _identified(new: Iterable[Entry], taken: set[str]) -> Iterator[NewPerson]:
    for entry in new:
        identifier = free_id(entry.name, taken)
        taken.add(identifier)
        forms = {form_key(form): form for form in map(written, reversed(entry.full_names))}
        forms.pop(form_key(entry.name), None)
        yield NewPerson(
            identifier, entry.name, tuple(sorted(forms.values())), _files(entry), entry.sex, addresses=entry.addresses
        )


def listed(found: Iterable[Entry]) -> Iterator[NewPerson]:
    """Yield all the people found as entries of a list of their own, those of the authority file under their ids."""
    found = tuple(found)
    taken = {entry.person.id for entry in found if entry.person}
    for entry in found:
        identifier = entry.person.id if entry.person else free_id(entry.name, taken)
        taken.add(identifier)
        forms = tuple(sorted(form for form in entry.forms if form_key(form) != form_key(entry.name)))
        unverified = entry.person is None or entry.person.unverified
        yield NewPerson(identifier, entry.name, forms, _files(entry), unverified=unverified, addresses=entry.addresses)


def _files(entry: Entry) -> tuple[str, ...]:
    return tuple(sorted({PurePath(file).name for file in entry.documents}))


def free_id(name: str, taken: Set[str]) -> str:
    """Return an xml:id made of a name that nothing has yet: ``edmund-wetherall``, then ``edmund-wetherall-2``."""
    stem = name_from(_STOPS.sub(" ", name), "person")
    number, free = 1, stem
    while free in taken:
        number += 1
        free = f"{stem}-{number}"
    return free
