"""The files of the index: what a text has, where words are, and what there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rubricator.site.search.entering import Entered
from rubricator.site.search.postings import Postings, Row
from rubricator.site.search.scripts import named_script, script
from rubricator.site.search.words import folded, words

FULL = 48_000
"""About how many characters of rows a file has: as few as are fetched at once, as many as are soon read."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the list of texts has of one."""

    page: tuple[str, str, str, str]
    persons: Mapping[str, str]
    file: str


def index_files(texts: Iterable[Entered]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by name; ``index.js``, the last, says which others there are."""
    postings = Postings()
    listed: list[_Listed] = []
    for number, text in enumerate(texts):
        postings.enter(number, text)
        yield f"{text.file}.js", text.data
        listed.append(_Listed(text.page, text.persons, text.file))
    shards = []
    for rows in _shared_out(postings.rows()):
        file, data = named_script("words", rows)
        yield f"{file}.js", data
        shards.append((rows[0][0], file))
    yield "index.js", script("index", _table(listed, shards))


def _table(texts: list[_Listed], shards: list[tuple[str, str]]) -> dict[str, Any]:
    names = {person: name for text in texts for person, name in text.persons.items()}
    persons = sorted(names, key=lambda person: (_surname_first(names[person]), person))
    numbers = {person: number for number, person in enumerate(persons)}
    return {
        "texts": [[*text.page, sorted(map(numbers.__getitem__, text.persons)), text.file] for text in texts],
        "persons": [[person, names[person]] for person in persons],
        "words": shards,
    }


def _surname_first(name: str) -> list[str]:
    parts = [folded(word) for word in words(name)]
    return [*parts[-1:], *parts[:-1]]


def _shared_out(rows: Iterable[Row]) -> Iterator[list[Row]]:
    shard: list[Row] = []
    size = 0
    for row in rows:
        shard.append(row)
        size += sum(map(len, row))
        if size >= FULL:
            yield shard
            shard, size = [], 0
    if shard:
        yield shard
