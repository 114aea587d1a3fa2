"""What a format leaves open is told as in a plain text."""

from pathlib import Path

import pytest
from outline import outline
from stripped import Page, stripped

from literate import Case, cases
from rubricator.reading import read
from rubricator.reading.interpretation import interpret
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Description,
    Head,
    Note,
    Paragraph,
    Quotation,
    Separator,
    TitlePart,
    Transcription,
)

CASES = cases(Path(__file__).with_name("interpretation.md"))


def said(text: str) -> Transcription:
    """Return what the notation of the cases says."""
    page = Page()
    blocks = tuple(_block(part, page) for part in text.strip().split("\n\n"))
    return Transcription(Source("case.html", page.text), blocks, Description(language="en"))


def _block(part: str, page: Page) -> Block:
    sign, _, words = part.partition(" ")
    match sign:
        case "h1" | "h2":
            return Head(page.add(words), level=int(sign[1]))
        case "=":
            return TitlePart(page.add(words), "main")
        case ">":
            span = page.add(words)
            return Quotation(span, (span,))
        case "---":
            return Separator(page.add(sign))
        case "^":
            return _note(page.add(words), words, page)
        case _:
            return Paragraph(page.add(part))


def _note(span: Span, words: str, page: Page) -> Note:
    label = Span(span.start, span.start + words.index(" "))
    mark = page.text.find(label.of(page.text))
    found = Span(mark, mark + len(label)) if mark < label.start else None
    return Note(span, label.of(page.text).strip("[]"), label, (Paragraph(Span(label.end + 1, span.end)),), mark=found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_format_gives_is_told_as_its_outline(case: Case) -> None:
    transcription, _ = interpret(said(case.blocks["text"]))
    assert outline(transcription) == case.blocks["outline"]


# A postscript without a label is known by the signature above it, which is set to the right: a format has no such thing.
UNTOLD = {"Herzliche Grüße", "Rosa.", "Den Kindern viele Grüße."}
# Of a postcard's title a plain text says by its blank lines that it is one.
UNTOLD_WITHOUT_HEADINGS = UNTOLD | {"AUS LEIPZIG", "_Postkarte._[1]"}


@pytest.mark.parametrize("headings", [True, False])
def test_a_transcription_that_is_paragraphs_only_is_told_as_the_plain_text_is(shared: Path, headings: bool) -> None:
    folder = shared / "transcriptions"
    for file in sorted([*folder.glob("texts/*.txt"), *folder.glob("*.txt")]):
        plain, _ = read(file.name, file.read_bytes())
        assert plain is not None
        told, _ = interpret(stripped(plain, headings))
        untold = UNTOLD if headings else UNTOLD_WITHOUT_HEADINGS
        assert _compared(told, untold) == _compared(plain, untold), file.name


def _compared(transcription: Transcription, untold: set[str]) -> list[str]:
    return [line for line in outline(transcription).splitlines() if line.partition(": ")[2] not in untold]
