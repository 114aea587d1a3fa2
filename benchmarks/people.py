"""Measures what a long authority file costs, and how often its keys for variants take two surnames for one.

usage: python benchmarks/people.py
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import islice

import material
from measuring import best, heading, row, seconds
from recognisers import transcribed

from rubricator.authority import EMPTY, Authority, Name, Person
from rubricator.authority.folding import plain
from rubricator.authority.sounds import russian_sounds
from rubricator.recognition import lexicon, recognize

PEOPLE = 10_000
SIZE = 1_000_000
REPEATS = 3


def people(count: int) -> Authority:
    """Return an authority with so many people, whose names are those of the lexicon, paired."""
    surnames = [name.title() for name in sorted(lexicon.surnames())][::2]
    given = [name.title() for name in sorted(lexicon.given_names())]
    pairs = ((given[number * 7919 % len(given)], surname) for number, surname in enumerate(surnames))
    return Authority(
        tuple(
            Person(f"p{number}", (Name(f"{forename} {surname}", (forename,), (surname,)),))
            for number, (forename, surname) in enumerate(islice(pairs, count))
        )
    )


def cost() -> None:
    """Print the throughput of recognition without people and with many, and the time to index these once."""
    heading(f"Recognition with {PEOPLE:,} people in the authority file")
    text = material.long_document(SIZE)
    transcription = transcribed(text)
    size = material.megabytes(text)
    without = best(lambda: recognize(transcription, EMPTY), REPEATS)
    many = people(PEOPLE)
    first = seconds(lambda: recognize(transcription, many))
    again = best(lambda: recognize(transcription, many), REPEATS)
    row("nobody in the file", f"{size / without:.2f} MB/s")
    row(f"{PEOPLE:,} people", f"{size / again:.2f} MB/s", again / without)
    row("  the first time, with making the index", f"{size / first:.2f} MB/s", first / without)


def collisions(keys: Callable[[str], Iterable[str]]) -> tuple[int, int]:
    """Return the number of surnames of the lexicon that share a key with another, and of all."""
    bearers = defaultdict(set)
    names = lexicon.surnames()
    for name in names:
        for key in keys(name):
            bearers[key].add(name)
    return len({name for found in bearers.values() if len(found) > 1 for name in found}), len(names)


def main() -> None:
    """Print the table."""
    cost()
    heading("Surnames that share a key with another")
    for name, keys in (("spelling", lambda name: [plain(name)]), ("romanisation", russian_sounds)):
        some, all_ = collisions(keys)
        row(name, f"{some} of {all_}, {some / all_:.1%}")


if __name__ == "__main__":
    main()
