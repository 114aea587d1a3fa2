"""The people of several documents, each once, with all their mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rubricator.authority import Authority, Person, form_key
from rubricator.authority.forenames import spelt_out
from rubricator.idno import comparable
from rubricator.recognition.called import Called
from rubricator.recognition.grouping import slug
from rubricator.register.naming import Named


@dataclass(frozen=True, slots=True)
class Entry:
    """A person whom documents name: the preferred form, the mentions in the order of the documents, and who it is.

    ``person`` is the one in the authority file, None for somebody new.
    """

    name: str
    mentions: tuple[Named, ...]
    person: Person | None

    @property
    def forms(self) -> Mapping[str, int]:
        """The forms as the documents have them, with how often; the commonest first."""
        return dict(Counter(mention.name.form for mention in self.mentions).most_common())

    @property
    def documents(self) -> tuple[str, ...]:
        """The files that name the person."""
        return tuple(dict.fromkeys(mention.file for mention in self.mentions))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses in registers that the documents give of somebody new, each once."""
        first: dict[str, str] = {}
        for mention in self.mentions:
            first.setdefault(comparable(mention.address), mention.address)
        return tuple(filter(None, first.values()))

    @property
    def full_names(self) -> tuple[Called, ...]:
        """The forms with forename or initials and surname, each once, the fullest first."""
        full = dict.fromkeys(mention.name for mention in self.mentions if is_full(mention.name))
        return tuple(sorted(full, key=_fullness, reverse=True))

    @property
    def sex(self) -> str:
        """``F`` or ``M`` where an honorific tells it and no other tells otherwise, else empty."""
        told = {mention.name.female for mention in self.mentions if mention.name.title} - {None}
        return ("F" if told.pop() else "M") if len(told) == 1 else ""

    @property
    def certainty(self) -> float:
        """The certainty of the mention that is surest to name a person."""
        return max(mention.certainty for mention in self.mentions)


def entries(named: Iterable[Named], authority: Authority) -> tuple[Entry, ...]:
    """Return the people named, sorted by surname: one entry for each that the authority file knows, and for each new one.

    In several documents somebody new is the same person where the same address is, and where the same full name is if no two
    addresses are given for it; a surname alone is no proof.
    """
    people = {person.id: person for person in authority.people}
    groups = _across_documents(_in_documents(named))
    made = [_entry(mentions, people) for mentions in groups]
    return tuple(sorted(made, key=_place))


def is_full(name: Called) -> bool:
    """Return whether a name has forename or initials and surname, and is one person's."""
    return bool(name.given and name.surname) and not name.is_couple


def written(name: Called) -> str:
    """Return a name as an entry would have it: without honorifics, but "Mrs. John Smith" with hers."""
    return name.form if name.is_husbands else name.untitled


def _in_documents(named: Iterable[Named]) -> list[list[Named]]:
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for mention in named:
        groups[mention.file, mention.ref or mention.key].append(mention)
    return list(groups.values())


def _across_documents(groups: Sequence[list[Named]]) -> list[list[Named]]:
    """Join the groups of documents that have a reference or a full name in common, in the order of the first."""
    leader = list(range(len(groups)))

    def leader_of(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    first: dict[str, int] = {}
    keys = [_keys(group) for group in groups]
    shared = _names_of_several(groups, keys)
    for number, own in enumerate(keys):
        for key in (key for key in own if key not in shared):
            one, other = sorted((leader_of(first.setdefault(key, number)), leader_of(number)))
            leader[other] = one
    joined: dict[int, list[Named]] = defaultdict(list)
    for number, group in enumerate(groups):
        joined[leader_of(number)] += group
    return list(joined.values())


def _names_of_several(groups: Sequence[list[Named]], keys: Sequence[list[str]]) -> frozenset[str]:
    """Return the keys of names for which two addresses are given: they are no proof that two people are one."""
    known: dict[str, set[str]] = defaultdict(set)
    for group, own in zip(groups, keys, strict=True):
        for key in own:
            known[key].update(comparable(mention.address) for mention in group if mention.address)
    return frozenset(key for key, addresses in known.items() if len(addresses) > 1)


def _keys(group: Sequence[Named]) -> list[str]:
    """Return what a group is known by in other documents."""
    if group[0].ref:
        return [f"ref {group[0].ref}"]
    addresses = [f"address {comparable(mention.address)}" for mention in group if mention.address]
    full = [f"name {full_key(mention.name)}" for mention in group if is_full(mention.name)]
    return list(dict.fromkeys((*addresses, *full))) or [f"part {group[0].key}"]


def full_key(name: Called) -> str:
    """Return a full name as a key that is the same for Wm and William."""
    title = name.title if name.is_husbands else ""
    words = (title, *map(spelt_out, name.given), name.surname, name.generation)
    return " ".join(filter(None, words))


def _entry(mentions: Sequence[Named], people: Mapping[str, Person]) -> Entry:
    person = people.get(mentions[0].ref)
    return Entry(person.name if person else _preferred(mentions), tuple(mentions), person)


def _preferred(mentions: Sequence[Named]) -> str:
    """Return the fullest form that is not in capitals throughout."""
    names = sorted({mention.name for mention in mentions}, key=_fullness, reverse=True)
    return written(names[0]) if is_full(names[0]) else names[0].form


def _fullness(name: Called) -> tuple[bool, bool, bool, int, str]:
    """Rank forms of one name; the form itself last, so that the order of mentions does not matter."""
    in_full = bool(name.given) and len(name.given[0]) > 1 and spelt_out(name.given[0]) == name.given[0]
    return is_full(name), not name.form.isupper(), in_full, len(written(name)), name.form


def _place(entry: Entry) -> tuple[str, str]:
    """Return where an entry stands in the list: by surname, then by the rest."""
    words = form_key(entry.name).split(" ")
    return slug(words[-1]), slug(" ".join(words))
