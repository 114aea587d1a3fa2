"""The tables of the languages: complete, consistent with the grammar, and all that a language is."""

from re import escape

import pytest

from rubricator.dates.families import FAMILIES
from rubricator.dates.lexicon import Language
from rubricator.dates.tables import language, tables
from rubricator.dates.words import ANCHORS

LANGUAGES = list(tables().values())
DOCUMENTED = set("nyoSOTuAHKYRmwgDPsftd&>EZzilrbLCeVjNQpJaBUhMkvqx")


def test_every_module_is_a_language_and_its_tags_are_its_own() -> None:
    tags = [tag for table in LANGUAGES for tag in table.tags]
    assert len(tags) == len(set(tags))
    assert all(language(tag).code == table.code for table in LANGUAGES for tag in table.tags)
    assert language("xx").code == "en"
    assert language("de-1901").code == "de"


@pytest.mark.parametrize("table", LANGUAGES, ids=lambda table: table.code)
def test_words_have_kinds_the_grammar_knows(table: Language) -> None:
    kinds = {kind for kind, _ in table.words.values()} | {kind for *_, (kind, _) in table.phrases}
    assert kinds <= DOCUMENTED
    shapes = "".join(rule.shape for rule in FAMILIES)
    assert all(kind in shapes or kind in "bpL" for kind in kinds)


@pytest.mark.parametrize("table", LANGUAGES, ids=lambda table: table.code)
def test_months_and_weekdays_are_complete(table: Language) -> None:
    for kind, values in (("m", range(1, 13)), ("w", range(7))):
        assert {value for found, value in table.words.values() if found == kind} == set(values)


@pytest.mark.parametrize("table", LANGUAGES, ids=lambda table: table.code)
def test_words_are_words_in_lower_case(table: Language) -> None:
    assert [word for word in table.words if word != word.lower() or word != word.strip() or not word] == []
    assert table.abbreviations <= table.words.keys()


@pytest.mark.parametrize("table", LANGUAGES, ids=lambda table: table.code)
def test_a_phrase_begins_with_the_word_it_is_listed_under(table: Language) -> None:
    for first, pattern, _ in table.phrases:
        assert pattern.lower().startswith((first[0], escape(first[0]), "(?")), pattern


def test_what_begins_an_expression_is_documented() -> None:
    assert set(ANCHORS) <= DOCUMENTED
