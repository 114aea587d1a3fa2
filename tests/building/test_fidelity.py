"""The first promise: what the text rendering gives is compared with the transcription, word by word."""

import pytest

from rubricator.building.fidelity import LOST, find_loss
from rubricator.source import Position, Source, Span
from rubricator.transcription import Block, Description, Furniture, Paragraph, Transcription

TEXT = "Dear Comrades:\n\nIt is reported that\nZinoviev wavers.\n\nTop of page\n"
PARAGRAPHS = (Paragraph(Span(0, 14)), Paragraph(Span(16, 52)))
END = Span(54, 65)


def transcription(*last: Block) -> Transcription:
    return Transcription(Source("letter.txt", TEXT), (*PARAGRAPHS, *last), Description())


def test_white_space_may_differ() -> None:
    rendering = "Dear Comrades:\n\n  It is reported that Zinoviev wavers.\n\n\nTop of page"
    assert find_loss(transcription(Paragraph(END)), rendering) == ()


def test_furniture_that_is_left_out_is_not_missed() -> None:
    rendering = "Dear Comrades:\n\nIt is reported that Zinoviev wavers.\n"
    assert find_loss(transcription(Furniture(END, kept=False)), rendering) == ()


@pytest.mark.parametrize(
    ("rendering", "line", "column", "has", "gives"),
    [
        ("Dear Comrades: It is that Zinoviev wavers. Top of page", 3, 7, "reported that", "that Zinoviev"),
        ("Dear Comrades: It is reported that Zinovjev wavers. Top of page", 4, 6, "Zinoviev", "Zinovjev"),
        ("Dear Comrades: It is reported that Zinoviev wavers.", 6, 1, "Top of page", "nothing more"),
        (TEXT + "and more", 6, 12, "nothing more", "and more"),
        ("", 1, 1, "Dear Comrades:", "nothing more"),
        ("DearComrades: It is reported that Zinoviev wavers. Top of page", 1, 5, "Dear", "DearComrades:"),
    ],
)
def test_the_first_difference_is_named_with_its_place(
    rendering: str, line: int, column: int, has: str, gives: str
) -> None:
    (found,) = find_loss(transcription(Furniture(END, kept=True)), rendering)
    assert (found.code, found.position) == (LOST.code, Position(line, column))
    expected, actual = found.message.split(", the document ")
    assert has in expected
    assert gives in actual
