"""What a user would take instead, where it is installed, as recognisers: spaCy for persons; dateparser and datefinder for dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from judging import Entry, Recogniser

UNUSED = ["tagger", "parser", "lemmatizer", "attribute_ruler", "morphologizer"]
"""The parts of a spaCy pipeline that names do without: left out, since nobody in a hurry would run them."""


def persons() -> dict[str, Recogniser]:
    """Return the recognisers of persons that are installed, by name and version."""
    return dict(_spacy()) if find_spec("spacy") else {}


def dates() -> dict[str, Recogniser]:
    """Return the recognisers of dates that are installed, by name and version."""
    makers = {"dateparser": _dateparser, "datefinder": _datefinder}
    return {_versioned(name): make() for name, make in makers.items() if find_spec(name)}


def _versioned(name: str) -> str:
    from importlib.metadata import version

    return f"{name} {version(name)}"


def _spacy() -> Iterator[tuple[str, Recogniser]]:
    """Yield spaCy with each English model that is installed."""
    spacy: Any = import_module("spacy")
    for model in sorted(name for name in spacy.util.get_installed_models() if name.startswith("en_")):
        yield f"{_versioned('spacy')}, {model}", _spacy_recogniser(spacy.load(model, exclude=UNUSED))


def _spacy_recogniser(pipeline: Any) -> Recogniser:
    def recognise(text: str, _name: str) -> list[Entry]:
        people = (entity for entity in pipeline(text).ents if entity.label_ == "PERSON")
        return [_entry("persName", entity.start_char, entity.end_char, None) for entity in people]

    return recognise


def _dateparser() -> Recogniser:
    search: Any = import_module("dateparser.search")
    return _located(lambda text: search.search_dates(text, languages=["en"]) or [])


def _datefinder() -> Recogniser:
    finder: Any = import_module("datefinder")
    return _located(lambda text: ((words, when) for when, words in finder.find_dates(text, source=True)))


def _located(search: Callable[[str], Iterable[tuple[str, datetime]]]) -> Recogniser:
    """Return a recogniser from a search that gives words and their value in text order, but loses their offsets."""

    def recognise(text: str, _name: str) -> list[Entry]:
        entries, end = [], 0
        for words, when in search(text):
            start = text.find(words, end)
            if start >= 0:
                end = start + len(words)
                entries.append(_entry("date", start, end, f"{when:%Y-%m-%d}"))
        return entries

    return recognise


def _entry(kind: str, start: int, end: int, value: str | None) -> Entry:
    return {"start": start, "end": end, "kind": kind, "value": value}
