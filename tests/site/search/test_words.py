"""Words as they are searched for."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.site.search.words import folded, words, words_before

WORDS = {
    "Dear Anna,": "Dear Anna",
    "l’amitié": "l amitié",
    "O'Callaghan": "O Callaghan",
    "Meyer-Förster": "Meyer Förster",
    "snake_case": "snake case",
    "e\u0301te\u0301": "e\u0301te\u0301",
    "10.8.2012": "10 8 2012",
    "東京へ": "東 京 へ",
    "हिन्दी में": "हिन्दी में",
    "— …": "",
}
FOLDED = {
    "Straße": "strasse",
    "GROẞ": "gross",
    "ſchön": "schon",
    "ﬁrſt": "first",
    "Ærøskøbing": "aeroskobing",
    "cœur": "coeur",
    "Łódź": "lodz",
    "naïve": "naive",
    "Ёлка": "елка",
    "ΣΊΣΥΦΟΣ": "σισυφοσ",
    "Σίσυφος": "σισυφοσ",
    "İzmir": "izmir",
    "Wᵐ": "wm",
}


@pytest.mark.parametrize("text", WORDS)
def test_the_words_of_a_text(text: str) -> None:
    assert " ".join(words(text)) == WORDS[text]


@pytest.mark.parametrize("word", FOLDED)
def test_what_the_spellings_of_a_word_have_in_common(word: str) -> None:
    assert folded(word) == FOLDED[word]


def test_letters_marks_and_digits_are_of_words_and_no_other_character_with_a_name() -> None:
    named = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.name(chr(code), "")]
    wrong = [char for char in named if bool(words(char)) != (unicodedata.category(char)[0] in "LMN")]
    assert wrong == ["゛", "゜", "゠", "・"]


@given(st.text(), st.integers(0, 100))
def test_words_before_an_offset(text: str, offset: int) -> None:
    assert words_before(text, offset) == len(words(text[:offset]))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert all(folded(folded(word)) == folded(word) for word in words(text))
