"""People whom a document names in full and the authority file does not know: they too may be meant by a surname."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rubricator.authority import Authority, Name, Person
from rubricator.recognition.called import Called

_MARK = "?"


@dataclass(frozen=True)
class Strangers:
    """The strangers of a document by the names that they are called in full."""

    by_name: Mapping[Called, Person]
    together: Authority

    def get(self, name: Called) -> Person | None:
        """Return the stranger who is called so in full."""
        return self.by_name.get(name)

    def of(self, name: Called) -> tuple[Person, ...]:
        """Return the strangers who may be meant by a name that says less."""
        return tuple(match.person for match in self.together.all_of_parts(name.given, name.surname, name.generation))


def strangers(names: Iterable[Called]) -> Strangers:
    """Return those of the names that are full ones, each as a person; a wife's by her husband is no surname's."""
    full = dict.fromkeys(name for name in names if name.given and name.surname and not name.is_couple)
    people = {name: _person(name) for name in full if not name.is_husbands}
    return Strangers(people, Authority(tuple(people.values())))


def is_stranger(person: Person) -> bool:
    """Return whether a person was made of a name in a document."""
    return person.id.startswith(_MARK)


def _person(name: Called) -> Person:
    sex = "" if name.female is None else "F" if name.female else "M"
    form = Name(name.untitled, name.given, (name.surname,), name.generation)
    return Person(f"{_MARK}{name.untitled}", (form,), sex)
