"""Dates in a document: read with its own date and habits in mind, and what cannot be settled is reported."""

from rubricator.authority import EMPTY
from rubricator.diagnostics import Diagnostic
from rubricator.reading import read
from rubricator.recognition import Mention, recognize


def recognized(text: str) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    transcription, _ = read("letter.txt", text.encode())
    assert transcription is not None
    return recognize(transcription, EMPTY)


def dates(text: str) -> list[str]:
    mentions, _ = recognized(text)
    return [mention.value.edtf() for mention in mentions if mention.kind == "date" and mention.value]


def findings(text: str) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in recognized(text)[1]]


def test_figures_that_can_be_read_in_two_ways_are_reported() -> None:
    text = "We left the harbour on 3/4/1820 and saw no land for weeks."
    assert findings(text) == ["DAT001 '3/4/1820' can be 1820-04-03 or 1820-03-04; it is taken as 1820-04-03."]
    mentions, _ = recognized(text)
    assert [mention.certainty for mention in mentions] == [0.6]


def test_another_date_of_the_document_settles_them() -> None:
    text = "We left the harbour on 3/4/1820 and saw no land.\n\nOn {} we came home at last."
    assert dates(text.format("25/4/1820")) == ["1820-04-03", "1820-04-25"]
    assert dates(text.format("4/25/1820")) == ["1820-03-04", "1820-04-25"]
    assert findings(text.format("25/4/1820")) == findings(text.format("4/25/1820")) == []


def test_a_language_that_puts_the_day_first_settles_them() -> None:
    text = (
        "Wir haben den Hafen am 3.4.1820 verlassen und sahen wochenlang kein Land, sondern nur das Meer und die Wolken."
    )
    assert dates(text) == ["1820-04-03"]
    assert findings(text) == []


def test_the_same_figure_twice_is_clear() -> None:
    assert findings("We left the harbour on 4/4/1820 and saw no land for weeks.") == []


def test_a_name_and_a_date_that_were_run_together_are_parted() -> None:
    text = "To Sir W. HarcourtApril 4th 1821 this letter was sent, and he answered it."
    mentions, _ = recognized(text)
    assert [(mention.kind, mention.span.of(text)) for mention in mentions] == [
        ("persName", "Sir W. Harcourt"),
        ("date", "April 4th 1821"),
    ]


def test_a_date_that_an_editor_set_in_brackets_stands_beside_the_one_of_the_text() -> None:
    assert dates("Clifton Thursday. [1 Sept. 1803]\n\nMy dear Anna,\n\nWe came here on foot.") == ["1803-09-01"] * 2
