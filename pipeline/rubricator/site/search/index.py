"""The files of the index: what a text has, where words are, and what there is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from rubricator.site.search.page import Page
from rubricator.site.search.postings import Postings, Row
from rubricator.site.search.words import folded, words

FULL = 48_000
"""About how many characters of rows a file has: as few as are fetched at once, as many as are soon read."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What the list of texts has of one: ``persons`` are names by person, ``file`` is where its passages are."""

    page: tuple[str, str, str, str]
    persons: Mapping[str, str]
    file: str


def index_files(pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index, by name; ``index.js``, the last, says which others there are."""
    postings = Postings()
    texts: list[_Text] = []
    for number, page in enumerate(pages):
        postings.enter(number, page)
        file, data = _named_file("text", _passages(page))
        yield f"{file}.js", data
        persons = {entry.person: entry.names[0] for entry in page.entries if entry.person}
        texts.append(_Text((page.href, page.title, page.date, page.author), persons, file))
    shards = []
    for rows in _shared_out(postings.rows()):
        file, data = _named_file("words", rows)
        yield f"{file}.js", data
        shards.append((rows[0][0], file))
    yield "index.js", _script("index", _json(_table(texts, shards)))


def _passages(page: Page) -> dict[str, Any]:
    """Return what a result shows of a text: its passages, and who is named where, in how many words."""
    return {
        "passages": [[passage.id, passage.start, passage.text] for passage in page.passages],
        "names": [" · ".join(entry.names) for entry in page.entries],
        "named": [(position, *named) for position, named in page.named.items()],
    }


def _table(texts: list[_Text], shards: list[tuple[str, str]]) -> dict[str, Any]:
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


def _named_file(kind: str, value: Any) -> tuple[str, bytes]:
    """Return a file called by what is in it, so that a browser never takes an older one for it: its name, and its bytes."""
    body = _json(value)
    name = f"{kind}-{sha256(body.encode()).hexdigest()[:12]}"
    return name, _script(name, body)


def _script(name: str, body: str) -> bytes:
    """Return a file that hands a value to the page's script: unlike JSON, a script is read from a disk too."""
    return f"rubricator.found({_json(name)},{body})\n".encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
