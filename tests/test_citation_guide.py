"""The guide to citing cannot drift: its tables and examples are what the program makes."""

import re

import pytest

from citation_guide import FACTS, GUIDE, document, regenerated, says
from rubricator.references import SHORT_NAMES
from rubricator.rendering import CITATIONS

TEXT = GUIDE.read_text("utf-8")


def test_the_guide_is_what_the_program_makes() -> None:
    assert regenerated(TEXT) == TEXT, "run: python tests/citation_guide.py"


@pytest.mark.parametrize("name", CITATIONS)
def test_a_format_has_a_section_with_one_example(name: str) -> None:
    (section,) = re.findall(rf"^### `{name}`\n(.*?)(?=^##|\Z)", TEXT, re.DOTALL | re.MULTILINE)
    assert section.count("```console") == 1
    assert CITATIONS[name].about


def test_every_fact_is_said_by_some_format_and_the_doubt_too() -> None:
    said = [says(document(TEXT), format_) for format_ in CITATIONS.values()]
    assert [any(column) for column in zip(*said, strict=True)] == [True] * (len(FACTS) + 1)


def test_every_style_with_a_short_name_is_in_the_table() -> None:
    section = TEXT.partition("## References in a style")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `([a-z][a-z-]*)` \|", section, re.MULTILINE) == list(SHORT_NAMES)
