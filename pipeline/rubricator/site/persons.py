"""The pages of persons: the list of all, and one of each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rubricator.building.places import in_address
from rubricator.site.edition import Edition, Facts, person_href, year_of
from rubricator.site.joining import Mentioned, Person
from rubricator.site.lists import letter_facts
from rubricator.site.page import Page, parts, path_of_part
from rubricator.site.records import Name
from rubricator.site.slugs import alphabetical

_MOST_PERSONS = 5000
_MOST_TEXTS = 100
"""The mentions in so many documents stand on one page of a person."""


def person_pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of persons and the pages of each; none where nobody is named."""
    everybody = edition.people.everybody
    if not everybody:
        return
    cut = list(parts(everybody, _MOST_PERSONS))
    paths = [path_of_part("persons/index.html", number) for number in range(1, len(cut) + 1)]
    pages = [
        {"href": path, "words": f"{_initial(part[0])}–{_initial(part[-1])}"}
        for path, part in zip(paths, cut, strict=True)
    ]
    for path, part in zip(paths, cut, strict=True):
        yield Page(path, "persons-page", {"persons": [_listed(edition, one) for one in part], "pages": pages})
    for person in everybody:
        yield from _pages_of(edition, person)


def _pages_of(edition: Edition, person: Person) -> Iterator[Page]:
    """Yield the page of a person; more, if the person is mentioned in many documents."""
    path = f"persons/{person.page}.html"
    cut = list(parts(person.mentioned, _MOST_TEXTS))
    pages = [
        {"href": in_address(path_of_part(path, number)), "words": _years(edition, part)}
        for number, part in enumerate(cut, 1)
    ]
    for number, part in enumerate(cut, 1):
        letters = (person.sent, person.received) if number == 1 else ((), ())
        facts = {
            "person": {"name": person.described.name.name, **person.described.facts},
            "sent": [{**letter_facts(edition, one), **_without(one.letter.senders, "from")} for one in letters[0]],
            "received": [{**letter_facts(edition, one), **_without(one.letter.recipients, "to")} for one in letters[1]],
            "mentioned": [_text(edition, one) for one in part],
            "pages": pages,
        }
        yield Page(path_of_part(path, number), "person-page", facts)


def _without(names: Sequence[Name], side: str) -> Facts:
    """Return a side of a letter without names, where it is the person's alone whose page it is on."""
    return {side: []} if len(names) == 1 else {}


def _text(edition: Edition, one: Mentioned) -> Facts:
    return {**edition.text(one.document), "mentions": json.loads(one.named.mentions)}


def _years(edition: Edition, part: Sequence[Mentioned]) -> str:
    """Return the years between which some documents were written, or the first of their titles."""
    texts = [edition.text(one.document) for one in part]
    years = [year_of(text["start"]) for text in texts if "start" in text]
    return (
        "–".join(map(str, sorted({min(years), max(years)})))
        if years
        else next((str(text["title"]) for text in texts), "")
    )


def _listed(edition: Edition, person: Person) -> Facts:
    life = person.described.facts.get("life", "")
    is_known = bool(person.described.known or len(person.mentioned) != 1)
    return {
        **({} if is_known else {"only": edition.text(person.mentioned[0].document)}),
        "href": person_href(person),
        "name": person.described.name.name,
        "life": life,
        "initial": _initial(person),
        "mentions": person.mentions,
        "letters": len(person.sent) + len(person.received),
    }


def _initial(person: Person) -> str:
    """Return the first letter of what a person is sorted by."""
    return alphabetical(person.described.sort)[:1].upper()
