"""The tables of all languages: each module in ``languages`` is one, and is found by being there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from re import compile

from rubricator.dates import languages, shared
from rubricator.dates.lexicon import Language

_DEFAULT = "en"
# a capital begins a word too, where lines were run together
_WORD = compile(r"[^\W\d_][^\W\d_A-Z]*")
_LONGEST_ABBREVIATION = 4


@cache
def tables() -> Mapping[str, Language]:
    """Return every table by its language code, with the words that all take."""
    names = sorted(module.name for module in iter_modules(languages.__path__))
    return {name: _complete(import_module(f"{languages.__name__}.{name}").LANGUAGE) for name in names}


def _complete(own: Language) -> Language:
    return replace(
        own,
        words={**shared.WORDS, **own.words},
        abbreviations=own.abbreviations | shared.ABBREVIATIONS,
        phrases=(*own.phrases, *shared.PHRASES),
    )


@cache
def language(tag: str) -> Language:
    """Return the table of a language tag's primary language; English where there is none."""
    primary = tag.lower().split("-")[0]
    found = (table for table in tables().values() if primary in table.tags)
    return next(found, tables()[_DEFAULT])


def weekdays_in(text: str, tag: str) -> frozenset[int]:
    """Return the weekdays that a text names in full, from 0 (Monday)."""
    words = language(tag).words
    named = (words.get(word.lower(), ("", 0)) for word in _WORD.findall(text) if len(word) > _LONGEST_ABBREVIATION)
    return frozenset(value for kind, value in named if kind == "w")


def month_names() -> frozenset[str]:
    """Return the words for months in every language, abbreviations among them, in lower case."""
    return _words_of_kind("m")


def weekday_names() -> frozenset[str]:
    """Return the words for weekdays in every language, in lower case."""
    return _words_of_kind("w")


def _words_of_kind(kind: str) -> frozenset[str]:
    return frozenset(word for table in tables().values() for word, (found, _) in table.words.items() if found == kind)
