"""The word lists that recognition rests on; the README beside them names their sources and licences.

All words are held in lower case. Every list is read once per process.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").lower()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _uncommented(name: str) -> list[str]:
    return [line for line in _read(name).splitlines() if not line.startswith("#")]


@cache
def _groups(name: str) -> dict[str, frozenset[str]]:
    """Return the lists of a file whose lines read ``group: word word``."""
    pairs = (line.partition(":") for line in _uncommented(name))
    return {group: _words(words) for group, _, words in pairs}


@cache
def given_names() -> frozenset[str]:
    """Return given names and pet names of the European languages."""
    return _words(_read("given.txt")) | _words(" ".join(_uncommented("given-more.txt")))


@cache
def women() -> frozenset[str]:
    """Return given names that hardly any man bears."""
    return _words(_read("given-women.txt"))


@cache
def men() -> frozenset[str]:
    """Return given names that hardly any woman bears."""
    return _words(_read("given-men.txt"))


@cache
def abbreviations() -> frozenset[str]:
    """Return given names cut short as letter writers did: Wm, Saml, Chas."""
    return _words(_read("abbreviations.txt"))


@cache
def surnames() -> frozenset[str]:
    """Return surnames of the United States and of the larger European languages."""
    return _words(_read("surnames.txt"))


@cache
def famous() -> frozenset[str]:
    """Return names that say by themselves who is meant: Voltaire, Shakespeare."""
    return _words(" ".join(_uncommented("famous.txt")))


@cache
def common_words() -> frozenset[str]:
    """Return the English words that are met with a capital only at the start of a sentence or in emphasis."""
    return _words(_read("common.txt"))


@cache
def places() -> frozenset[str]:
    """Return one-word names of countries, states and towns."""
    return _words(_read("places.txt")) | _words(" ".join(_uncommented("places-more.txt")))


@cache
def peoples() -> frozenset[str]:
    """Return words with a capital that name no single person: peoples, faiths, parties, days, the Deity."""
    return _words(" ".join(_uncommented("peoples.txt")))


@cache
def function_words() -> frozenset[str]:
    """Return words that open sentences or join names, in English, French and German."""
    return _words(" ".join(_uncommented("function.txt")))


@cache
def german_vocabulary() -> frozenset[str]:
    """Return German nouns, infinitives and adjectives that are no compounds, see ``german``."""
    return _words(_read("german-words.txt"))


@cache
def german_words() -> frozenset[str]:
    """Return German words that could pass for names because German gives all nouns a capital."""
    return _words(" ".join(_uncommented("german.txt")))


def titles(group: str) -> frozenset[str]:
    """Return honorifics: ``strong``, ``weak``, ``office``, ``noble``, ``small`` and other groups of ``titles.txt``."""
    return _groups("titles.txt")[group]


def things(group: str) -> frozenset[str]:
    """Return words that make a place or an institution of a name: ``after``, ``place`` or ``surname``."""
    return _groups("things.txt")[group]


def context(group: str) -> frozenset[str]:
    """Return words met beside names: ``verbs``, ``roles``, ``whereabouts`` and other groups of ``context.txt``."""
    return _groups("context.txt")[group]
