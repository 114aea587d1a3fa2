"""The page's script takes the same for words, and folds them the same, as the index was made with."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from conftest import ROOT
from rubricator.site.search.words import folded, words

SCRIPTS = ROOT / "xslt" / "site" / "script" / "search"
#: Letters, marks and digits that both know, whichever edition of Unicode each has: those of 2002.
CHARACTERS = [
    char
    for char in map(chr, range(0x110000))
    if unicodedata.category(char)[0] in "LMN" and unicodedata.ucd_3_2_0.category(char) != "Cn"
]
TEXTS = [
    "Dear Anna, l’amitié d'O'Callaghan; Meyer-Förster_x 10.8.2012",
    "e\u0301te\u0301 हिन्दी में שָׁלוֹם 東京へ行く ﬁrſt GROẞ ½ x²",
    "𝒳𝒴 𐐨𐐩 👩‍👧 a\u200db ＡＢ　Ｃ",
]


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Any]:
    page = chromium.new_page()
    for name in ("files.js", "words.js"):
        page.add_script_tag(content=(SCRIPTS / name).read_text("utf-8"))
    yield page.evaluate
    page.close()


def test_every_character_is_folded_alike(script: Any) -> None:
    theirs = script("characters => characters.map(rubricator.words.folded)", CHARACTERS)
    assert [(char, a, folded(char)) for char, a in zip(CHARACTERS, theirs, strict=True) if a != folded(char)] == []


def test_every_character_is_of_a_word_for_both(script: Any) -> None:
    theirs = script("characters => characters.map((one) => rubricator.words.words(one).length)", CHARACTERS)
    assert [char for char, a in zip(CHARACTERS, theirs, strict=True) if a != len(words(char))] == []


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_a_text_are_the_same(script: Any, text: str) -> None:
    assert script("text => rubricator.words.words(text)", text) == words(text)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("Anna Keller", ["Anna", "Keller"]),
        ('"Anna Keller" snow', ['"Anna Keller"', "snow"]),
        ("„der Schnee“", ['"der Schnee"']),
        ("« la neige", ['"la neige"']),
        ("aujourd’hui", ['"aujourd hui"']),
        ("  — … ", []),
        ('""', []),
        ("<b>&amp;", ['"b amp"']),
    ],
)
def test_what_is_asked_for(script: Any, query: str, meant: list[str]) -> None:
    asked = script("query => rubricator.words.asked(query)", query)
    assert [f'"{" ".join(one["words"])}"' if one["isPhrase"] else one["words"][0] for one in asked] == meant


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("Müller", {"muller", "mueller"}),
        ("Mueller", {"mueller", "muller"}),
        ("Boethius", {"boethius", "bothius"}),
        ("neue", {"neue"}),
        ("Anna", {"anna"}),
    ],
)
def test_the_spellings_of_a_word(script: Any, word: str, spellings: set[str]) -> None:
    assert set(script("word => [...rubricator.words.spellings(word)]", word)) == spellings
