"""Single sentences of many kinds, each with the names that are in it."""

from pathlib import Path

import pytest

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

LINES = Path(__file__).with_name("sentences.md").read_text("utf-8").splitlines()
SENTENCES = [line.removeprefix("- ") for line in LINES if line.startswith("- ")]
MARKS = str.maketrans("", "", "‹›")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_persons_of_a_sentence(sentence: str) -> None:
    text = sentence.translate(MARKS)
    transcription, _ = read("sentence.txt", text.encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    marked = text
    for mention in reversed([mention for mention in mentions if mention.kind == "persName"]):
        span = mention.span
        marked = f"{marked[: span.start]}‹{span.of(text)}›{marked[span.end :]}"
    assert marked == sentence
