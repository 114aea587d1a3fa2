"""The literate cases of recognition: a transcription, and the same with the names of persons marked."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

CASES = cases(Path(__file__).with_name("cases.md"))


def marked(text: str) -> str:
    transcription, _ = read("case.txt", text.encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    for mention in reversed(mentions):
        if mention.kind == "persName":
            span = mention.span
            text = f"{text[: span.start]}‹{span.of(text)}›{text[span.end :]}"
    return text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_persons_are_found_and_nothing_else(case: Case) -> None:
    assert marked(case.blocks["text"]) == case.blocks["persons"]
