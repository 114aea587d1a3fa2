"""Settings made in a configuration: the value is read back as it was given, whatever is in it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.founding.settings import with_setting

EXAMPLE = '[edition]\n# The one who publishes.\n# publisher = "The Harbour Press"\n\n# [rules]\n# "LNK*" = "error"\n'
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def test_the_line_of_the_example_becomes_the_setting() -> None:
    made = with_setting(EXAMPLE, "publisher", 'Städtisches "Archiv"')
    assert made == EXAMPLE.replace('# publisher = "The Harbour Press"', r'publisher = "Städtisches \"Archiv\""')


@given(TEXTS)
def test_every_value_is_read_back(value: str) -> None:
    assert tomllib.loads(with_setting(EXAMPLE, "publisher", value)) == {"edition": {"publisher": value}}


@given(TEXTS, TEXTS)
def test_a_value_is_never_taken_for_a_line_of_the_example(first: str, second: str) -> None:
    text = EXAMPLE + '# licence = "…"\n'
    made = with_setting(with_setting(text, "publisher", f"\n# licence = {first}"), "licence", second)
    assert tomllib.loads(made)["edition"]["publisher"] == f"\n# licence = {first}"


@pytest.mark.parametrize("key", ["licence", "rules", "p.blisher", ""])
def test_a_setting_that_the_text_does_not_show_is_no_setting(key: str) -> None:
    with pytest.raises(ValueError, match="0 lines show"):
        with_setting(EXAMPLE, key, "x")
