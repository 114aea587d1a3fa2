"""How a mention calls its person: title, forenames, surname, and what that tells of sex and generation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubricator.authority.folding import form_key
from rubricator.authority.names import generation_of, parse_name
from rubricator.recognition import lexicon
from rubricator.recognition.finding import Finding

_TITLES_IN_CAPITALS = frozenset({"MR", "DR", "MS"})
_JOINED = range(2, 4)
_AND = re.compile(r"\s(?:and|&|und|et|u\.)\s")


@dataclass(frozen=True, slots=True)
class Called:
    """The words of a mention, in small letters, initials one by one.

    ``title`` is the first of its honorifics; ``form`` all its words in one line. ``female`` is None where neither title
    nor forename tells. ``generation`` is ``junior``, ``senior``, a numeral or empty; ``signs`` tells that the mention is a signature.
    """

    form: str
    title: str
    given: tuple[str, ...]
    surname: str
    generation: str
    female: bool | None
    signs: bool = False

    @property
    def is_husbands(self) -> bool:
        """Whether a woman is called by what may be her husband's forename: "Mrs. John Smith", "Mrs. J. Smith"."""
        return self.title in lexicon.titles("wife") and bool(self.given) and not _is_womans(self.given[0])

    @property
    def is_couple(self) -> bool:
        """Whether two people are named in one: "Mr. and Mrs. Smith"."""
        return _AND.search(self.form) is not None

    @property
    def untitled(self) -> str:
        """The words without the honorifics before them."""
        return _without_honorifics(self.form) if self.title else self.form

    @property
    def is_bare(self) -> bool:
        """Whether there is a surname, or one word that may be, and nothing else but a title."""
        return not self.given


def called(finding: Finding, text: str, signs: bool = False) -> Called:
    """Return how a finding in ``text`` calls its person."""
    form = " ".join(finding.span.of(text).split())
    words = form.split(" ")
    titled = finding.titled and not _are_initials(words[0], form)
    title = words[0].rstrip(".").casefold() if titled else ""
    letters = words[0].lower() if finding.titled and not titled else ""
    given = (*letters, *_initials_apart(finding.given, words))
    last = generation_of(words[-1]) if len(words) > 1 else ""
    # A lone "I" is a word more often than a numeral, and the last initial of a name is no numeral at all.
    generation = last if not finding.given or finding.surname or len(last) > 1 else ""
    return Called(form, title, given, finding.surname, generation, finding.female or _female(title, given), signs)


def called_in(form: str) -> Called:
    """Return how words in one line call a person, by their look alone."""
    bare = _without_honorifics(form)
    title = form[: len(form) - len(bare)].split(" ")[0].rstrip(".").casefold()
    name = parse_name(bare)
    given = tuple(_initials_apart(name.forenames, bare.split(" ")))
    surname = form_key(name.surnames[0]) if name.surnames else ""
    return Called(form, title, given, surname, name.generation, _female(title, given))


def _initials_apart(given: tuple[str, ...], words: list[str]) -> list[str]:
    """Return the forenames as keys, those that the text has as ``LD`` letter by letter."""
    shouted = all(word.isupper() for word in words)
    parts = {part for word in words for part in word.split(".")}
    apart: list[str] = []
    for name in filter(None, map(form_key, given)):
        joined = not shouted and len(name) in _JOINED and name.isalpha() and name.upper() in parts
        apart.extend(name if joined else [name])
    return apart


def _female(title: str, given: tuple[str, ...]) -> bool | None:
    """Return what the title tells of the sex, else the forename; None if nothing does."""
    if title in lexicon.titles("female"):
        return True
    if title in lexicon.titles("male") or (given and given[0] in lexicon.men()):
        return False
    return True if given and _is_womans(given[0]) else None


def _is_womans(name: str) -> bool:
    return name in lexicon.women()


def _without_honorifics(form: str) -> str:
    """Return a name without the honorifics before it; "Dean" after "Mr." is a forename."""
    words = form.split(" ")
    cut = next((i for i, word in enumerate(words) if not _is_title(word) or _are_initials(word, form)), 0)
    if cut > 1 and len(words) - cut == 1 and words[cut - 1].casefold() in lexicon.given_names():
        cut -= 1
    return " ".join(words[cut:])


def _are_initials(word: str, form: str) -> bool:
    """Return whether capitals that would be a title in small letters are initials: "LD Trotsky", not "Ld. Byron"."""
    return word.isupper() and len(word) == 2 and not form.isupper() and word not in _TITLES_IN_CAPITALS


def _is_title(word: str) -> bool:
    bare = word.rstrip(".").casefold()
    return bare in lexicon.titles("strong") or bare in lexicon.titles("weak") or bare in lexicon.titles("small")
