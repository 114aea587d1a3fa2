"""Normal forms and decodings as Python's own tables have them."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.characters.mojibake import MISREAD, broken
from rubricator.validation.checks.characters.normalization import NOT_NFC
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.within import check_document

LETTERS = st.text(st.characters(categories=["L", "M", "N", "Zs"], exclude_characters="&<"), max_size=30)
GERMAN = st.text("abcäöüßÄÖÜ ", min_size=1)


def found(text: str, code: str) -> list[Diagnostic]:
    document = f"<p>{text}</p>".encode()
    return [finding for finding in check_document(Document("p.xml", document)) if finding.code == code]


@given(LETTERS)
def test_a_text_is_reported_unless_it_is_in_normalization_form_c(text: str) -> None:
    assert bool(found(text, NOT_NFC.code)) == (normalize("NFC", f"<p>{text}</p>") != f"<p>{text}</p>")


@given(LETTERS)
def test_up_to_the_place_that_is_reported_a_text_is_in_normalization_form_c(text: str) -> None:
    for finding in found(text, NOT_NFC.code):
        before = f"<p>{text}"[: finding.position.column - 1]
        assert normalize("NFC", before) == before


@given(LETTERS)
def test_a_normalised_text_is_not_reported(text: str) -> None:
    assert not found(normalize("NFC", f"<p>{text}")[3:], NOT_NFC.code)


@given(GERMAN)
def test_german_is_not_taken_for_a_wrong_decoding_of_anything(text: str) -> None:
    assert not list(broken(text))


@given(GERMAN.filter(lambda text: any(letter in text for letter in "äöü")))
def test_german_that_was_read_in_the_wrong_encoding_is_reported(text: str) -> None:
    assert len(found(text.encode().decode("latin-1"), MISREAD.code)) == 1
