"""Promise 1 for DOCX: every word of the document, once and in order, as another walk through it finds them."""

from pathlib import Path

import pytest

from literate import Case, cases
from reading.docx.archive import docx, strict
from reading.docx.test_docx_cases import document
from reading.docx.typist import typed, typeset
from reading.docx.walking import characters, read_characters
from rubricator.reading import read as read_and_interpret
from rubricator.reading.docx import read
from rubricator.source import Position

HERE = Path(__file__).parent
WRITTEN = sorted((HERE / "written").glob("*.docx"))
# Their words are not those of w:t: symbols, fields that show nothing of it, what is hidden or waits to be filled in.
_OTHERWISE = (
    "symbols",
    "hidden",
    "controls",
    "a field in the instruction",
    "a reference to the number",
    "a mark without",
    "a note that is there twice",
)


def same(data: bytes) -> None:
    transcription, _ = read("case.docx", data)
    assert transcription is not None
    text, notes = characters(data)
    found, found_notes = read_characters(transcription)
    assert found == text
    assert sorted(found_notes) == sorted(note for note in notes.values() if note)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_a_document_of_a_real_program_has_all_its_words(path: Path) -> None:
    same(path.read_bytes())


@pytest.mark.parametrize(
    "case",
    [case for case in cases(HERE / "cases.md") if not case.name.startswith(_OTHERWISE)],
    ids=lambda case: case.name,
)
def test_a_case_has_all_its_words(case: Case) -> None:
    same(document(case))


def test_transcriptions_typed_in_a_word_processor_have_all_their_words(shared: Path) -> None:
    for path in sorted((shared / "transcriptions" / "texts").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        transcription, _ = read_and_interpret(path.name, text.encode())
        assert transcription is not None
        same(typed(text))
        same(typeset(transcription))


def test_python_docx_sees_the_same_paragraphs(root: Path) -> None:
    """A library that is not ours numbers paragraphs as the findings do, where there is no table and no box."""
    from docx import Document

    letter = (root / "tests" / "reading" / "docx" / "written" / "pandoc.docx").read_bytes()
    transcription, _ = read("pandoc.docx", letter)
    assert transcription is not None
    paragraphs = Document(root / "tests" / "reading" / "docx" / "written" / "pandoc.docx").paragraphs
    first = {}
    for origin in transcription.source.places:
        if origin.position.column == 1:
            first.setdefault(origin.position.line, origin.offset)
    for number in range(1, 11):
        words = paragraphs[number - 1].text.split()[0]
        assert transcription.source.text[first[number] :].startswith(words)


def test_the_place_of_a_word_is_its_paragraph_and_the_character_in_it() -> None:
    data = docx(
        {
            "document": "<w:body><w:p/><w:p><w:r><w:t>The mill </w:t></w:r><w:r><w:t>stands</w:t><w:br/><w:t>still.</w:t></w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "<w:p><w:r><w:t>End.</w:t></w:r></w:p></w:body>"
        }
    )
    transcription, _ = read("case.docx", data)
    assert transcription is not None
    source = transcription.source
    places = {word: source.position(source.text.index(word)) for word in ("The", "mill", "stands", "still", "b", "End")}
    assert places == {
        "The": Position(2, 1),
        "mill": Position(2, 5),
        "stands": Position(2, 10),
        "still": Position(2, 17),
        "b": Position(4, 1),
        "End": Position(5, 1),
    }


@pytest.mark.parametrize("case", cases(HERE / "cases.md"), ids=lambda case: case.name)
def test_the_strict_form_of_the_standard_is_read_alike(case: Case) -> None:
    transitional = document(case)
    one, findings = read("case.docx", transitional)
    other, others = read("case.docx", strict(transitional))
    assert (other, others) == (one, findings)
