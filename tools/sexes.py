"""Regenerates the lists of women's and men's given names in pipeline/rubricator/recognition/lexicon.

Usage: pip install names faker; python tools/sexes.py
A name that both bear is in the list of those who bear it far more often, or in none. Sources as for ``given.txt``.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[1] / "pipeline/rubricator/recognition/lexicon"
LOCALES = ("de_DE", "de_AT", "fr_FR", "it_IT", "es_ES", "nl_NL", "pl_PL", "sv_SE", "cs_CZ", "hu_HU", "en_GB")
LEAST = 0.002
"""Per cent of the census; what Faker lists counts as much."""
FAR_MORE = 20


def shares(sex: str) -> Counter[str]:
    """Return the given names of ``male`` or ``female`` persons with their share in per cent."""
    found: Counter[str] = Counter()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for name in map(str, getattr(provider, f"first_names_{sex}", ())):
            found[name.lower()] = LEAST
    for line in files("names").joinpath(f"dist.{sex}.first").read_text("ascii").splitlines():
        word, percent, *_ = line.split()
        found[word.lower()] = max(float(percent), found[word.lower()])
    return found


def borne_by(one: Counter[str], other: Counter[str]) -> Iterable[str]:
    """Yield the names of one sex that the other hardly ever bears."""
    for name, share in one.items():
        if share >= LEAST and share > FAR_MORE * other[name] and name.isalpha():
            yield name


def main() -> None:
    """Write the two lists, one name a line, sorted."""
    women, men = shares("female"), shares("male")
    for name, words in (("women", borne_by(women, men)), ("men", borne_by(men, women))):
        text = "\n".join(sorted(word.capitalize() for word in words))
        (LEXICON / f"given-{name}.txt").write_text(f"{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
