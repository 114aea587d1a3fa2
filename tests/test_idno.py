"""The addresses that identifiers make: the same in Python as on the pages, and known in all their spellings."""

from __future__ import annotations

import re

import pytest

from rubricator.assets import asset
from rubricator.idno import ADDRESSES, address_of, comparable


def test_the_pages_have_the_same_registers() -> None:
    written = asset("xslt", "common", "registers.xsl").read_text(encoding="utf-8")
    table = written[written.index('name="r:registers"') : written.index('name="r:hosts"')]
    getty = re.search(r"\$getty := '([^']+)'", table)
    assert getty
    shared = dict(re.findall(r"\$(\w+) := map \{ 'name': '\w+', 'address': '([^']+)' \}", table))
    own = re.findall(r"'(\w+)': map \{ 'name': '\w+', 'address': (?:'([^']+)'|\$getty \|\| '([^']+)') \}", table)
    found = {word: whole or getty[1] + rest for word, whole, rest in own}
    found |= {word: shared[name] for word, name in re.findall(r"'(\w+)': \$(gnd|loc)\b", table)}
    assert found == ADDRESSES


@pytest.mark.parametrize(
    ("register", "identifier", "address"),
    [
        ("Wikidata", "Q9061", "https://www.wikidata.org/wiki/Q9061"),
        ("wikiData", " Q9061 ", "https://www.wikidata.org/wiki/Q9061"),
        ("gnd", "gnd:118578537", "https://d-nb.info/gnd/118578537"),
        ("ISNI", "0000 0001 2128 5102", "https://isni.org/isni/0000000121285102"),
        ("whatever", "http://example.org/marx", "http://example.org/marx"),
        ("whatever", "12", ""),
        ("wikidata", "Karl Marx?", ""),
        ("uri", "javascript:alert(1)", ""),
        ("uri", "https://example.org/<b>", ""),
        ("uri", "https://example.org/a#b#c", ""),
        ("uri", "https://example.org/50%", ""),
        ("uri", "https://müller.example:8080/é?q=1#f", "https://müller.example:8080/é?q=1#f"),
        ("wikidata", "", ""),
    ],
)
def test_an_identifier_makes_an_address(register: str, identifier: str, address: str) -> None:
    assert address_of(register, identifier) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://www.wikidata.org/entity/Q9061",
        "https://wikidata.org/wiki/q9061/",
        "HTTPS://WWW.WIKIDATA.ORG/wiki/Q9061",
    ],
)
def test_addresses_of_one_entry_compare_as_one(address: str) -> None:
    assert comparable(address) == comparable("https://www.wikidata.org/wiki/Q9061")


def test_addresses_of_two_do_not() -> None:
    assert comparable("https://www.wikidata.org/wiki/Q906") != comparable("https://www.wikidata.org/wiki/Q9061")
    assert comparable("https://viaf.org/viaf/1") != comparable("https://d-nb.info/gnd/1")
