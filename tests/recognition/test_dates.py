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


def test_each_letter_of_a_collection_is_read_with_its_own_date_in_mind() -> None:
    text = (
        "Bristol, 13 August 1803\n\nMy dear Anna,\n\nWe came here yesterday and shall stay for some weeks.\n\n"
        "Ever yours,\nJane Roe\n\nI\n\nClifton, 2 March 1805\n\nMy dear Anna,\n\n"
        "We came here yesterday and shall stay for some weeks.\n\nEver yours,\nJane Roe"
    )
    assert dates(text) == ["1803-08-13", "1803-08-12", "1805-03-02", "1805-03-01"]


def test_entries_of_a_diary_are_read_with_the_date_of_their_heading_in_mind() -> None:
    text = (
        "Saturday, 4 June 1864\n\nWe marched all day through the woods, and yesterday too, and saw nobody but a boy and his dog.\n\n"
        "Monday, 6 June\n\nNothing happened to us that is worth the ink; but the yesterday of this page was Sunday, and we rested well."
    )
    assert dates(text) == ["1864-06-04", "1864-06-03", "1864-06-06", "1864-06-05", "1864-06-05"]


def test_entries_of_a_diary_that_give_the_day_alone_are_dated_by_the_month_before() -> None:
    text = (
        "The Diary of a Clerk\n\n"
        "January 30th, 1661. Called up by the watch, who had news of the fire.\n\n"
        "31st (Lord's day). To church, and heard a sermon on the second commandment.\n\n"
        "2d. Lay long. The letter that came yesterday is lost.\n\n"
        "Sat. 3rd–5th\nAt sea, and sick."
    )
    assert dates(text) == [
        "1661-01-30", "1661-01-31", "1661-02-02", "1661-02-01", "1661-02-03/1661-02-05",
    ]  # fmt: skip


def test_an_entry_for_several_days_may_reach_into_the_next_month() -> None:
    text = "1661 January 30th. Called up by the watch.\n\n31st–2d. At sea, and sick.\n\n3d. Lay long.\n\n4th. Up early."
    assert dates(text) == ["1661-01-30", "1661-01-31/1661-02-02", "1661-02-03", "1661-02-04"]


def test_reasons_that_are_counted_are_no_diary() -> None:
    text = "Boston, May 3d 1790.\n\nMy reasons are these.\n\n1st. The harbour is shallow.\n\n2d. It is far.\n\n1st. It is dear."
    assert dates(text) == ["1790-05-03"]
