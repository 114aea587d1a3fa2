"""What may be set of a format, and what is said of what may not."""

from __future__ import annotations

import pytest

from rubricator.rendering import FORMATS, SettingError, read_settings

#: Settings of the text rendering that are mistaken, and words of the message.
MISTAKEN = {
    "wide=72": "wrap=kept | none | a number from 20 on; notes=placed",
    "wrap": "'wrap' sets nothing",
    "": "'' sets nothing",
    "wrap=": "wrap cannot be ''",
    "wrap=19": "wrap cannot be '19'",
    "wrap=-40": "wrap cannot be '-40'",
    "wrap=٤٠": "wrap cannot be '٤٠'",
    "wrap=99999999999999999999": "it takes kept | none | a number",
    "notes=72": "it takes placed | end | inline | none",
    "Notes=end": "'Notes=end' sets nothing",
}


@pytest.mark.parametrize("setting", MISTAKEN)
def test_a_mistake_is_told_with_what_there_is(setting: str) -> None:
    with pytest.raises(SettingError) as raised:
        read_settings([setting], FORMATS["text"])
    assert MISTAKEN[setting] in str(raised.value)


def test_the_last_one_counts() -> None:
    assert read_settings(["wrap=72", "notes=end", "wrap=none"], FORMATS["text"]) == {"wrap": "none", "notes": "end"}


def test_a_format_without_parameters_says_so() -> None:
    with pytest.raises(SettingError, match="the format bibtex has nothing to set"):
        read_settings(["wrap=72"], FORMATS["bibtex"])
