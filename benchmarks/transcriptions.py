"""Writes an edition of made-up letters by a seed, as transcriptions with an authority file: what ``rubricator build`` begins with.

python benchmarks/transcriptions.py FOLDER [--count 100] [--seed 1]

A letter depends on its number and the seed alone: those of a small edition are the first of a large one.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from correspondence import english, french, german
from correspondence.language import Language
from correspondence.lengths import length
from correspondence.letter import CONVENTIONS, letter
from correspondence.people import Person, authority_file, invent
from correspondence.prose import Prose

_LANGUAGES = (english.LANGUAGE,) * 5 + (german.LANGUAGE,) * 3 + (french.LANGUAGE,) * 2
_PEOPLE, _STRANGERS = 200, 100
_CIRCLE = 25
"""How many people one letter may speak of."""


def write(folder: Path, count: int, seed: int) -> tuple[Path, ...]:
    """Write the transcriptions and the authority file of an edition; return the transcriptions."""
    sources = folder / "tei" / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    people, _ = _people(seed)
    (folder / "tei" / "persons.xml").write_text(authority_file(people), encoding="utf-8")
    paths = tuple(sources / f"letter-{number:05}.txt" for number in range(1, count + 1))
    for path, text in zip(paths, letters(count, seed), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def letters(count: int, seed: int, languages: Sequence[Language] = _LANGUAGES) -> Iterator[str]:
    """Yield the transcriptions, each in one of the languages."""
    people, strangers = _people(seed)
    for number in range(1, count + 1):
        chance = random.Random(f"{seed} {number}")
        circle = chance.sample(people, _CIRCLE)
        prose = Prose(chance.choice(languages), circle, chance.sample(strangers, 5), chance.randint(1862, 1890), chance)
        yield letter(prose, circle[0], circle[1], chance.choice(CONVENTIONS), length(number, seed))


def _people(seed: int) -> tuple[Sequence[Person], Sequence[Person]]:
    """Return whom the authority file knows, and whom it does not."""
    everybody = invent(_PEOPLE + _STRANGERS, random.Random(seed))
    return everybody[:_PEOPLE], everybody[_PEOPLE:]


def main() -> None:
    """Write the edition, and print its size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    paths = write(arguments.folder, arguments.count, arguments.seed)
    print(f"{len(paths)} letters, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
