"""Patterns of file names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.configuration.globs import faults, matches

FITTING = [
    ("*.xml", "letter.xml"),
    ("*.xml", "letters/1891/letter.xml"),
    ("letters/*.xml", "letters/a.xml"),
    ("letters/**", "letters/1891/a.xml"),
    ("letters/", "letters/1891/a.xml"),
    ("letters", "letters/a.xml"),
    ("drafts", "letters/drafts/a.xml"),
    ("/letters", "letters/a.xml"),
    ("**/1891/*.xml", "1891/a.xml"),
    ("**/1891/*.xml", "a/b/1891/a.xml"),
    ("letters/**/a.xml", "letters/a.xml"),
    ("letters/**/a.xml", "letters/b/c/a.xml"),
    ("L0000[1-3].xml", "L00002.xml"),
    ("L0000[!1-3].xml", "L00004.xml"),
    ("L000??.xml", "L00042.xml"),
    ("a+b (c).xml", "a+b (c).xml"),
    ("[]a].xml", "].xml"),
]
NOT_FITTING = [
    ("*.xml", "letter.xml.bak"),
    ("letters/*.xml", "letters/1891/a.xml"),
    ("letters/*.xml", "old/letters/a.xml"),
    ("letters", "letters-old/a.xml"),
    ("L0000[1-3].xml", "L00004.xml"),
    ("L0000[!1-3].xml", "L00002.xml"),
    ("L000??.xml", "L0004/.xml"),
    ("a.xml", "aaxml"),
]


@pytest.mark.parametrize(("pattern", "path"), FITTING)
def test_what_fits(pattern: str, path: str) -> None:
    assert matches((pattern,), path)


@pytest.mark.parametrize(("pattern", "path"), NOT_FITTING)
def test_what_does_not_fit(pattern: str, path: str) -> None:
    assert not matches((pattern,), path)


def test_nothing_fits_no_pattern() -> None:
    assert not matches((), "letter.xml")
    assert not matches((), "")


def test_patterns_that_make_no_sense() -> None:
    assert list(faults(["*.xml", "[z-a]", "[a-z]"])) == ["[z-a]"]


@given(st.text(st.characters(exclude_characters="*?[/", codec="utf-8"), min_size=1))
def test_a_name_without_signs_fits_itself(name: str) -> None:
    assert matches((name,), f"folder/{name}")
    assert not matches((name,), f"folder/{name}x")
