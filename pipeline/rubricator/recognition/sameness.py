"""Whether two names in a document may be one person's: by forenames, generation, sex, and what titles tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rubricator.authority.folding import plain, plain_words
from rubricator.authority.forenames import is_short_for
from rubricator.authority.person import same_forename
from rubricator.authority.sounds import russian_sounds
from rubricator.recognition import lexicon
from rubricator.recognition.called import Called


@dataclass(slots=True)
class Somebody:
    """A person of the document in the making: the fullest name, and what the others have added."""

    key: str
    surname: str
    given: tuple[str, ...]
    generation: str
    female: bool | None
    titles: set[str] = field(default_factory=set)
    wife: bool = False


def is_same(name: Called, somebody: Somebody) -> bool:
    """Return whether a full name may be another form of a person's."""
    if name.generation != somebody.generation or name.is_husbands != somebody.wife:
        return False
    if not _suits(name.female, somebody.female) or not _ranks_suit(name, somebody):
        return False
    pairs = zip(name.given, somebody.given, strict=False)
    return all(same_forename(a, b) or same_forename(b, a) for a, b in pairs)


def may_be(name: Called, somebody: Somebody) -> bool:
    """Return whether somebody named in full can be meant by a title and one name, or by one name alone."""
    if name.generation and name.generation != somebody.generation:
        return False
    if name.female and not somebody.female:
        return False
    if somebody.wife and not name.title:
        return False
    return _suits(name.female, somebody.female) and _ranks_suit(name, somebody)


def _suits(one: bool | None, other: bool | None) -> bool:
    return one is None or other is None or one == other


def is_same_word(word: str, name: str) -> bool:
    """Return whether a forename is the same, or one of the two cut short."""
    one, other = plain(word), plain(name)
    return one == other or is_short_for(one, other) or is_short_for(other, one)


def rank(name: Called) -> str:
    """Return ``miss`` for a maiden, ``mrs`` for another woman, nothing for a man or where no title tells."""
    if name.title in lexicon.titles("maiden"):
        return "miss"
    return "mrs" if name.female and name.title else ""


def _ranks_suit(name: Called, somebody: Somebody) -> bool:
    """Return whether no title makes a maiden of a wife, or a plain Mr. of a knight or lord."""
    maiden, wife = lexicon.titles("maiden"), lexicon.titles("wife")
    if name.title == "mr" and not somebody.titles.isdisjoint({"sir", "lord"}):
        return False
    if name.title in maiden:
        return somebody.titles.isdisjoint(wife)
    return name.title not in wife or somebody.titles.isdisjoint(maiden)


def surname_keys(surname: str) -> Iterable[str]:
    """Return what spellings of a surname have in common, for the whole and for its last word: ``de genlis``, ``genlis``."""
    last = surname.rpartition(" ")[2]
    for word in (surname, last):
        yield plain_words(word)
        yield from sorted(russian_sounds(word))
