"""A document says of itself whether a person has edited it since it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.building.seal import is_as_written, seal

PROLOG = b'<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="schemas/rubricator.rng"?>\n'
DOCUMENT = PROLOG + b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n  <p>Text</p>\n</TEI>\n'


def test_the_seal_is_a_line_before_the_root_element() -> None:
    before, after = seal(DOCUMENT).split(b"<TEI", 1)
    line = before.removeprefix(PROLOG)
    assert line.startswith(b'<?rubricator written="sha256:')
    assert line.endswith(b'"?>\n')
    assert PROLOG + b"<TEI" + after == DOCUMENT


def test_a_sealed_document_is_as_written() -> None:
    assert is_as_written(seal(DOCUMENT))


def test_line_ends_changed_by_version_control_are_no_edit() -> None:
    assert is_as_written(seal(DOCUMENT).replace(b"\n", b"\r\n"))


def test_a_document_without_a_seal_is_somebodys_own() -> None:
    assert not is_as_written(DOCUMENT)


@given(place=st.integers(0, len(DOCUMENT)), added=st.text("<>x \t?", min_size=1))
def test_any_addition_is_an_edit(place: int, added: str) -> None:
    sealed = seal(DOCUMENT)
    place = min(place, len(sealed))
    assert not is_as_written(sealed[:place] + added.encode() + sealed[place:])


def test_only_a_root_element_at_the_beginning_of_a_line_can_be_sealed() -> None:
    with pytest.raises(ValueError, match="root element"):
        seal(b"no document")
