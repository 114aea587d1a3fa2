"""Which of several people of the authority file a mention means: clues, each a function of plain values.

First go those who cannot be meant. Then one of the others is chosen if some clue speaks for that one alone and no clue
for another. Otherwise nobody is chosen: a guess would look like knowledge.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rubricator.authority import Authority, Match, Name, Person
from rubricator.dates import Datable
from rubricator.recognition import lexicon
from rubricator.recognition.called import Called


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the text tells beside a mention.

    ``date`` is the document's own, without any value where a later editor may be speaking. ``writer`` and ``addressee``
    are ids of the authority file, set where the mention is the signature or the address of a letter whose writer or
    addressee is known. ``named`` are the ids of those named more fully before, ``named_here`` of those in the same
    passage. ``beside`` are the words of office and occupation beside the name, in small letters.
    """

    date: Datable
    writer: str = ""
    addressee: str = ""
    named: frozenset[str] = frozenset()
    named_here: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """Who may be meant, and what decided: one is chosen, several stay in doubt, or none is left."""

    people: tuple[Person, ...]
    clue: str = ""

    @property
    def person(self) -> Person | None:
        """The person meant, if only one can be."""
        return self.people[0] if len(self.people) == 1 else None


class Clue(NamedTuple):
    """What a decision may rest on: its name, and whether it speaks for a person (or at least does not exclude one)."""

    name: str
    fits: Callable[[Person, Called, Circumstances], bool]


def matches_of(name: Called, authority: Authority) -> tuple[Match, ...]:
    """Return the people whom the file lets a name mean: by the whole form as it stands, else by its parts."""
    if name.is_couple or not authority.people:
        return ()
    given = next(filter(None, map(authority.given, (name.form, name.untitled))), ())
    return given or authority.of_parts(name.given, name.surname, name.generation)


def possible(people: Sequence[Person], name: Called, text: Circumstances) -> Decision:
    """Return who of the people can be meant by a name at all."""
    decision = Decision(tuple(people))
    for clue in EXCLUDING:
        left = tuple(person for person in decision.people if clue.fits(person, name, text))
        if len(left) < len(decision.people):
            decision = Decision(left, clue.name)
    return decision


def decide(people: Sequence[Person], name: Called, text: Circumstances) -> Decision:
    """Return who of the people is meant by a name, and by which clue."""
    decision = possible(people, name, text)
    return _chosen(decision, name, text) if len(decision.people) > 1 else decision


def _chosen(doubt: Decision, name: Called, text: Circumstances) -> Decision:
    spoken_for: dict[str, Person] = {}
    for clue in CHOOSING:
        fitting = [person for person in doubt.people if clue.fits(person, name, text)]
        if len(fitting) == 1:
            spoken_for[clue.name] = fitting[0]
    if len({person.id for person in spoken_for.values()}) == 1:
        clue_name, person = next(iter(spoken_for.items()))
        return Decision((person,), clue_name)
    return Decision(doubt.people, f"clues disagree: {'; '.join(spoken_for)}" if spoken_for else "")


def is_woman(person: Person) -> bool | None:
    """Return what the file says of the sex, else what a title or a forename tells; None if nothing does."""
    if person.is_female or person.is_male:
        return person.is_female
    titles = _titles(person)
    forenames = {way[0] for way in person.called if way}
    if not (titles.isdisjoint(lexicon.titles("female")) and forenames.isdisjoint(lexicon.women())):
        return True
    told_of_a_man = not (titles.isdisjoint(lexicon.titles("male")) and forenames.isdisjoint(lexicon.men()))
    return False if told_of_a_man else None


def _is_title_and_surname(form: Name) -> bool:
    """Return whether a form is that of a woman without her forename: "Mrs. Haydon"."""
    titles = {role.rstrip(".").casefold() for role in form.roles}
    return not form.forenames and not titles.isdisjoint(lexicon.titles("female"))


def _titles(person: Person) -> set[str]:
    return {role.rstrip(".").casefold() for name in person.names for role in name.roles}


def _sex_suits(person: Person, name: Called, _: Circumstances) -> bool:
    """A woman's title needs a woman, a man's anybody who is not known for one."""
    if not name.title or name.female is None:
        return True
    woman = is_woman(person)
    return woman is True if name.female else woman is not True


def _is_no_wife(person: Person, name: Called, _: Circumstances) -> bool:
    """No "Miss" is somebody whom the file calls "Mrs.", and no surname alone is hers if it calls her nothing else."""
    if name.title in lexicon.titles("maiden"):
        return _titles(person).isdisjoint(lexicon.titles("wife"))
    return bool(name.title or name.given) or not all(map(_is_title_and_surname, person.names))


def _is_no_husband(person: Person, name: Called, _: Circumstances) -> bool:
    return not name.is_husbands or person.is_female


def _is_born(person: Person, _: Called, text: Circumstances) -> bool:
    return not _later(person.birth.when or person.birth.not_before or person.birth.from_, _last(text.date))


def _is_alive(person: Person, _: Called, text: Circumstances) -> bool:
    """The dead neither sign nor are written to."""
    if not (text.writer or text.addressee):
        return True
    return not _later(_first(text.date), person.death.when or person.death.not_after or person.death.to)


EXCLUDING = (
    Clue("the honorific tells the sex", _sex_suits),
    Clue("a wife is called by her title", _is_no_wife),
    Clue("a wife is called by her husband's name", _is_no_husband),
    Clue("not born when the document was written", _is_born),
    Clue("dead when the document was written", _is_alive),
)
CHOOSING = (
    Clue("the writer signs", lambda person, _, text: person.id == text.writer),
    Clue("the addressee is addressed", lambda person, _, text: person.id == text.addressee),
    Clue("named more fully in the same passage", lambda person, _, text: person.id in text.named_here),
    Clue("named more fully before", lambda person, _, text: person.id in text.named),
    Clue("office or occupation beside the name", lambda person, _, text: not text.beside.isdisjoint(person.calling)),
)


def _last(date: Datable) -> str | None:
    return date.when or date.to or date.not_after


def _first(date: Datable) -> str | None:
    return date.when or date.from_ or date.not_before


def _later(one: str | None, other: str | None) -> bool:
    """Return whether a date is surely later than another, in the precision that both have; False if either is unknown."""
    if not one or not other or not (one[:4].isdigit() and other[:4].isdigit()):
        return False
    length = min(len(one), len(other))
    return one[:length] > other[:length]
