"""The page's own words: each in every language, and every word that a stylesheet asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

HTML = Path(__file__).parents[2] / "xslt" / "html"
LABELS = "{urn:rubricator:labels}"


def words() -> dict[str, dict[str, str]]:
    """Return the labels of every language, by their keys."""
    root = etree.parse(HTML / "labels.xml").getroot()
    return {
        str(language.get("ident")): {str(label.get("key")): label.text or "" for label in language}
        for language in root.iter(LABELS + "language")
    }


LANGUAGES = words()


def test_there_are_four_languages() -> None:
    assert list(LANGUAGES) == ["en", "de", "fr", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word(language: str) -> None:
    assert LANGUAGES[language].keys() == LANGUAGES["en"].keys()
    assert not [key for key, label in LANGUAGES[language].items() if not label.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_given_twice(language: str) -> None:
    block = etree.parse(HTML / "labels.xml").find(f"{LABELS}language[@ident='{language}']")
    assert block is not None
    assert len(block) == len(LANGUAGES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_the_same_gaps_in_every_language(language: str) -> None:
    """But a language may need fewer: the first of a month has no number in some."""
    for key, label in LANGUAGES[language].items():
        assert set(re.findall(r"\{\d\}", label)) <= set(re.findall(r"\{\d\}", LANGUAGES["en"][key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_twelve_months(language: str) -> None:
    assert {len(LANGUAGES[language][key].split()) for key in ("months", "months-of-days")} == {12}


def test_every_word_that_a_stylesheet_asks_for_is_there() -> None:
    asked = {
        (path.name, key)
        for path in HTML.rglob("*.xsl")
        for key in re.findall(r"r:(?:label|phrase|row)\('([\w-]+)'\s*[,)]", path.read_text("utf-8"))
    }
    assert len(asked) > 20
    assert {(name, key) for name, key in asked if key not in LANGUAGES["en"]} == set()


def test_no_word_is_there_that_nothing_asks_for() -> None:
    """A key is asked for as it is, by how it begins, or by the name of an element that a template is for."""
    files = [*HTML.rglob("*.xsl"), *HTML.rglob("*.js"), HTML.parent / "site" / "page.xsl"]
    texts = [re.sub(r"<!--.*?-->", "", path.read_text("utf-8"), flags=re.DOTALL) for path in files]
    text = "\n".join(texts)
    quoted = set(re.findall(r"'([\w-]+)'", text))
    beginnings = tuple(re.findall(r"'([\w-]+)' \|\|", text))
    elements = {name for t in texts if "label(local-name())" in t for name in re.findall(r"tei:([\w-]+)", t)}
    assert [key for key in LANGUAGES["en"] if key not in quoted | elements and not key.startswith(beginnings)] == []
