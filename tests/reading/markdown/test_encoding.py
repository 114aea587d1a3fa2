"""Markdown as far as TEI: the text is given back, and the document is valid, for every case and for any Markdown."""

from pathlib import Path

import pytest
from hypothesis import given

from encoding.test_formats import check, relaxed
from literate import Case, cases
from reading.markdown.test_words import MARKDOWN
from rubricator.reading import read

CASES = cases(Path(__file__).with_name("cases.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_given_back_and_valid(case: Case) -> None:
    _check(case.blocks["markdown"])


@relaxed
@given(MARKDOWN)
def test_any_markdown_is_given_back_and_valid(markdown: str) -> None:
    _check(markdown)


def _check(markdown: str) -> None:
    transcription, _ = read("letter.md", markdown.encode())
    if transcription is not None:
        check(transcription)
