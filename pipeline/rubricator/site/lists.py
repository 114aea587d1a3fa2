"""The lists of all documents: the first page, the chronology, who wrote to whom."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from rubricator.building.places import in_address
from rubricator.site.edition import Edition, Facts, year_of
from rubricator.site.joining import Sent
from rubricator.site.page import Page, parts, path_of_part

_MOST = 2000
"""So many documents stand on one page: a browser shows them at once."""
_MOST_PAIRS = 200


def index_pages(edition: Edition) -> Iterator[Page]:
    """Yield the first page, and those after it where there are too many documents for one.

    Each is then told of files that have the lists of the others, for whoever sorts all documents or chooses among them.
    """
    numbers = _numbers_of_people(edition)
    people = _people_in(edition)
    texts = [
        {**edition.text_in_full(number), "people": sorted(numbers[page] for page in people[number])}
        for number in range(len(edition.records))
    ]
    choices = _choices(edition, texts, numbers)
    several = list(_parts("index.html", texts, _MOST))
    lists = [_list_of(part) for _, part, _ in several] if len(several) > 1 else []
    for number, (path, part, pages) in enumerate(several):
        others = [page.path if other != number else "" for other, page in enumerate(lists)]
        facts = {"texts": part, "number": len(texts), "pages": pages, "choices": choices, "lists": others}
        yield Page(path, "index-page", facts)
    yield from lists


def _list_of(texts: Sequence[Facts]) -> Page:
    """Return the file that has a part of the list, called by what is in it, so that a browser never takes an older one for it."""
    digest = sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()[:12]
    return Page(f"index/list-{digest}.js", "index-list", {"texts": texts, "root": ""})


def chronology_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the chronology."""
    texts = [edition.text(number) for number in range(len(edition.records))]
    for path, part, pages in _parts("chronology.html", texts, _MOST):
        yield Page(path, "chronology-page", {"texts": part, "pages": pages})


def correspondence_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of who wrote to whom, and the same for programs; none where there are no letters."""
    sent = letters_of(edition)
    if not sent:
        return
    pairs = [_pair(edition, letters) for letters in _pairs(edition, sent)]
    for path, part, pages in _parts("correspondence.html", pairs, _MOST_PAIRS):
        yield Page(path, "correspondence-page", {"number": len(sent), "pairs": part, "pages": pages})
    changed = max((edition.changed(one.document) for one in sent), default="")
    letters = [{**one.letter.facts, "href": edition.href(one.document)} for one in sent]
    yield Page("correspondence.cmif.xml", "correspondence-file", {"letters": letters, "changed": changed})


def letters_of(edition: Edition) -> list[Sent]:
    """Return all letters in the order of the documents."""
    return [Sent(number, letter) for number, record in enumerate(edition.records) for letter in record.letters]


def letter_facts(edition: Edition, sent: Sent) -> Facts:
    """Return what lists show of a letter (xslt/site/correspondence.xsl)."""
    facts = sent.letter.facts
    return {
        **{key: facts[key] for key in ("date", "place", "destination") if key in facts},
        "href": edition.href(sent.document),
        "title": edition.text(sent.document)["title"],
        "language": edition.text(sent.document).get("language", ""),
        "from": edition.names(sent.letter.senders),
        "to": edition.names(sent.letter.recipients),
    }


def _parts(path: str, values: Sequence[Facts], size: int) -> Iterator[tuple[str, Sequence[Facts], list[Facts]]]:
    """Yield the path of each part of a list, what is in it, and links to all of them."""
    cut = list(parts(values, size))
    starts = [number * size for number in range(len(cut))]
    pages: list[Facts] = [
        {"href": in_address(path_of_part(path, number)), "words": f"{start + 1}–{start + len(part)}"}
        for number, (start, part) in enumerate(zip(starts, cut, strict=True), 1)
    ]
    for number, part in enumerate(cut, 1):
        yield path_of_part(path, number), part, pages


def _numbers_of_people(edition: Edition) -> Mapping[str, int]:
    return {person.page: number for number, person in enumerate(edition.people.everybody, 1)}


def _people_in(edition: Edition) -> Mapping[int, Sequence[str]]:
    """Return the pages of the people who are named in each document."""
    people: dict[int, list[str]] = defaultdict(list)
    for person in edition.people.everybody:
        for document in {one.document for one in person.mentioned}:
            people[document].append(person.page)
    return people


def _choices(edition: Edition, texts: Sequence[Facts], numbers: Mapping[str, int]) -> Facts:
    """Return what the texts can be chosen by: values that some of them have."""
    named = {number for text in texts for number in text["people"]}
    people = [
        {"value": str(numbers[person.page]), "words": person.described.name.name}
        for person in edition.people.everybody
        if numbers[person.page] in named
    ]
    years = sorted({year_of(text["start"]) for text in texts if "start" in text})
    kinds = sorted({text["kind"] for text in texts if "kind" in text})
    return {
        "person": people,
        "author": _words(name["name"] for text in texts for name in text["authors"]),
        "recipient": _words(name["name"] for text in texts for name in text["recipients"]),
        "year": [{"value": str(year), "year": year} for year in years],
        "language": _words(text["language"] for text in texts if text.get("language")),
        "kind": [{"value": kind, "words": kind, "key": f"kind-{kind}"} for kind in kinds],
    }


def _words(values: Iterable[str]) -> list[Facts]:
    return [{"value": value, "words": value} for value in sorted(set(values), key=str.casefold)]


def _pairs(edition: Edition, sent: Sequence[Sent]) -> list[list[Sent]]:
    """Return the letters between each two, those first who wrote most; those last of whom one is not known."""
    pairs: dict[tuple[tuple[str, ...], ...], list[Sent]] = defaultdict(list)
    for one in sent:
        sides = (_side(edition, one, True), _side(edition, one, False))
        pairs[tuple(sorted(sides))].append(one)
    order = sorted(pairs, key=lambda pair: (() in pair, -len(pairs[pair]), pair))
    return [pairs[pair] for pair in order]


def _side(edition: Edition, sent: Sent, senders: bool) -> tuple[str, ...]:
    """Return by what those at one end of a letter are known."""
    names = sent.letter.senders if senders else sent.letter.recipients
    return tuple(sorted(edition.people.identities.of(name) or name.name for name in names))


def _pair(edition: Edition, letters: Sequence[Sent]) -> Facts:
    first = letters[0].letter
    sides = [edition.names(names) for names in (first.senders, first.recipients) if names]
    return {"people": sides, "letters": [letter_facts(edition, one) for one in letters]}
