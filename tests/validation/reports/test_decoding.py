"""The text of a document in whatever encoding it is."""

import pytest

from rubricator.validation.reports.decoding import decoded

TEXT = "<p>Zürich, Łódź</p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_known_by_its_first_bytes(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["iso-8859-2", "windows-1250", "UTF-8", "cp852"])
def test_another_encoding_is_declared(encoding: str) -> None:
    document = f"<?xml version='1.0' encoding='{encoding}' standalone='yes'?>{TEXT}"
    assert decoded(document.encode(encoding)) == document


def test_what_cannot_be_decoded_is_shown_as_such() -> None:
    assert decoded(b"<p>Z\xfcrich</p>") == "<p>Z\ufffdrich</p>"
    assert decoded(b"") == ""


@pytest.mark.parametrize("encoding", ["Klingon", "idna", "undefined", "zlib", "rot13"])
def test_an_encoding_that_is_none_of_text_is_not_asked(encoding: str) -> None:
    assert decoded(f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + b"\xfc").endswith("?>\ufffd")
