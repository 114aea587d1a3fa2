"""What all documents of a package say together: one description of the whole, made from what the crate says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rubricator.deposit.closing import WrittenPart
from rubricator.deposit.package import Entity

SHARED = ("Person", "Organization", "Thing", "CreativeWork", "SoftwareApplication")
"""The types of the entities that several parts may have; each stands in the crate once."""

Counts = Mapping[str, Counter[str]]

_COUNTED = ("author", "publisher", "license", "inLanguage", "datePublished", "dateModified", "dateCreated")
_FEW = 3


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever makes the package says of it, empty where they leave it to the headers.

    ``date`` is a day, ``changed`` the latest day on which one of the files was changed, ``agent`` the entity of who makes it.
    ``tolerant``: documents that are not valid are wanted too.
    """

    title: str = ""
    date: str = ""
    changed: str = ""
    agent: Entity | None = None
    tolerant: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A package as a whole. ``shared`` are the entities that stand in it once, by ``@id``; ``authors`` and so on are such.

    ``date`` is the day, month or year that it is of, ``date_from`` where that is taken from: wishes, headers, files.
    ``first`` is the place of its first document, ``written`` the first and the last day on which one was written, as far as the
    headers say. ``invalid`` are the places of documents that are not valid.
    """

    title: str
    documents: int
    date: str
    date_from: str
    created: tuple[str, str] = ("", "")
    authors: tuple[Entity, ...] = ()
    publishers: tuple[Entity, ...] = ()
    licences: tuple[Entity, ...] = ()
    languages: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    shared: Mapping[str, Entity] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """The whole in a sentence or two."""
        number = "One document" if self.documents == 1 else f"{self.documents:,} documents"
        languages = f" ({', '.join(self.languages)})" if self.languages else ""
        invalid = f" Not valid against the schemas: {len(self.invalid):,}." if self.invalid else ""
        return (
            f"{number} in TEI{languages}, with schemas; with pages, plain text and citation metadata made from them; "
            f"and with a record of how these were made.{invalid}"
        )


def summarize(parts: Iterable[WrittenPart], wishes: Wishes, invalid: Sequence[str]) -> Summary:
    """Return what the documents of a package come to, one at least; the first entity of a part is that of its document."""
    counts: dict[str, Counter[str]] = {key: Counter() for key in _COUNTED}
    shared: dict[str, Entity] = {}
    titles: list[str] = []
    for part in parts:
        titles.append(str(part.entities[0]["name"]))
        _count(part, counts, shared)
    counts["author"] = _by_name(counts["author"], shared)
    authors, publishers, licences = (
        tuple(shared[one] for one in _by_number(counts[key])) for key in ("author", "publisher", "license")
    )
    date, date_from = _date(wishes, (*counts["datePublished"], *counts["dateModified"]))
    return Summary(
        title=wishes.title or (titles[0] if len(titles) == 1 else _title(len(titles), authors)),
        documents=len(titles),
        date=date,
        date_from=date_from,
        created=(min(counts["dateCreated"], default=""), max(counts["dateCreated"], default="")),
        authors=authors,
        publishers=publishers,
        licences=licences,
        languages=_by_number(counts["inLanguage"]),
        invalid=tuple(invalid),
        shared=shared,
    )


def _count(part: WrittenPart, counts: Counts, shared: dict[str, Entity]) -> None:
    """Count what the entity of a part's document says, and keep those entities that other parts may have too."""
    for key, counter in counts.items():
        counter.update(values(part.entities[0], key))
    for entity in part.entities:
        if entity["@type"] in SHARED:
            shared.setdefault(str(entity["@id"]), entity)


def _by_name(counter: Counter[str], shared: Mapping[str, Entity]) -> Counter[str]:
    """Return what was counted of persons and bodies; who has no address on the web is whoever has the same name.

    A reference such as ``#keller`` is another in each document, whoever it stands for.
    """
    first: dict[object, str] = {}
    for one in sorted(counter, key=lambda one: "url" not in shared[one]):
        first.setdefault(shared[one]["name"], one)
    merged: Counter[str] = Counter()
    for one, number in counter.items():
        merged[one if "url" in shared[one] else first[shared[one]["name"]]] += number
    return merged


def values(entity: Entity, key: str) -> tuple[str, ...]:
    """Return the values of a property, those that are entities by their identifiers."""
    value = entity.get(key, ())
    found = value if isinstance(value, list | tuple) else [value]
    return tuple(str(one["@id"]) if isinstance(one, Mapping) else str(one) for one in found)


def _by_number(counter: Counter[str]) -> tuple[str, ...]:
    """Return what was counted, what is most frequent first, what is equally frequent in the order of the alphabet."""
    return tuple(sorted(counter, key=lambda value: (-counter[value], value)))


def _title(documents: int, authors: Sequence[Entity]) -> str:
    names = [str(one["name"]) for one in authors]
    if not names or len(names) > _FEW:
        return f"{documents:,} documents in TEI"
    return f"{documents:,} documents by {' and '.join(names) if len(names) < 3 else f'{names[0]}, {names[1]} and {names[2]}'}"


def _date(wishes: Wishes, stated: Sequence[str]) -> tuple[str, str]:
    """Return the date of the whole, and where it is taken from; of those that are stated it is the latest."""
    if wishes.date:
        return wishes.date, "wishes"
    return (max(stated), "headers") if stated else (wishes.changed, "files")
