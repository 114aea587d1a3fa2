"""The people of all documents, each once, with where they are mentioned and the letters they sent and received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rubricator.site.identities import Identities, has_full_name, without_honorifics
from rubricator.site.records import Letter, Name, Named, Record
from rubricator.site.slugs import alphabetical, distinct


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where somebody is mentioned: the number of the document, and the place of the person in its record, from 1."""

    document: int
    place: int
    named: Named


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter, and the number of the document that it is, or that tells of it."""

    document: int
    letter: Letter


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named in documents, or whom an authority file knows: ``page`` is the name of the person's page."""

    page: str
    described: Named
    mentioned: tuple[Mentioned, ...]
    sent: tuple[Sent, ...]
    received: tuple[Sent, ...]

    @property
    def mentions(self) -> int:
        """How often the person is mentioned."""
        return sum(one.named.count for one in self.mentioned)


@dataclass(frozen=True, slots=True)
class People:
    """The people in the order of their names."""

    everybody: tuple[Person, ...]
    identities: Identities
    by_identity: Mapping[str, Person]

    def of(self, name: Name) -> Person | None:
        """Return whom a name means, None if it could be anybody."""
        return self.by_identity.get(self.identities.of(name))


@dataclass(slots=True)
class _Group:
    described: Named | None = None
    mentioned: list[Mentioned] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    received: list[Sent] = field(default_factory=list)


def joined(records: Sequence[Record], known: Sequence[Named]) -> People:
    """Return the people of documents, and those of the authority files."""
    identities = Identities(records, known)
    groups: dict[str, _Group] = defaultdict(_Group)
    for person in known:
        groups[identities.of_person(person, "")].described = person
    for number, record in enumerate(records):
        for place, person in enumerate(record.people, 1):
            groups[identities.of_person(person, record.name)].mentioned.append(Mentioned(number, place, person))
        for letter in record.letters:
            _enter(groups, identities, Sent(number, letter))
    by_identity = dict(_people(groups))
    return People(tuple(by_identity.values()), identities, by_identity)


def _enter(groups: Mapping[str, _Group], identities: Identities, sent: Sent) -> None:
    """Enter a letter with those who sent it and those who received it."""
    for names, kind in ((sent.letter.senders, "sent"), (sent.letter.recipients, "received")):
        for name in names:
            if identity := identities.of(name):
                group = groups[identity]
                group.described = group.described or _unnamed(name)
                getattr(group, kind).append(sent)


def _people(groups: Mapping[str, _Group]) -> Iterator[tuple[str, Person]]:
    described = {identity: _described(group) for identity, group in groups.items()}
    order = sorted(groups, key=lambda identity: (alphabetical(described[identity].sort), identity))
    pages = distinct((described[one].known or described[one].name.name for one in order), ["index"])
    for identity, page in zip(order, pages, strict=True):
        group = groups[identity]
        yield (
            identity,
            Person(page, described[identity], tuple(group.mentioned), tuple(group.sent), tuple(group.received)),
        )


def _described(group: _Group) -> Named:
    """Return what is told of somebody: by the authority file, or else where the name is full, and the longest."""
    if group.described and group.described.facts:
        return group.described
    told = [_plainly(one.named) for one in group.mentioned]
    return max(told, key=_fullness, default=group.described) or _NOBODY


def _fullness(person: Named) -> tuple[bool, int, str]:
    return has_full_name(person.name.name), len(person.name.name), person.name.name


def _plainly(person: Named) -> Named:
    """Return somebody of whom only texts know by a name without honorifics, as the register would have it."""
    return replace(person, name=replace(person.name, name=without_honorifics(person.name.name)))


def _unnamed(name: Name) -> Named:
    """Return somebody of whom a name in a header is all that is known."""
    words = name.name.split()
    return Named(name, " ".join((*words[-1:], *words)).lower(), "", {})


_NOBODY = Named(Name(""), "", "", {})
