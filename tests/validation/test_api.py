"""What other programs call: ``rubricator.validation.validate``."""

from pathlib import Path

import pytest

from rubricator.relaxng import SchemaError
from rubricator.validation import validate


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    path = tmp_path / "p.rnc"
    path.write_text("start = element p { attribute ref { text }?, empty }", encoding="utf-8")
    return path


def test_the_bytes_of_a_document(schema: Path) -> None:
    assert validate(b"<p/>", [schema]) == []
    (found,) = validate(b"<q/>", [schema])
    assert (found.file, found.code, found.position.line) == ("document.xml", "RNG002", 1)


def test_a_file_with_the_schemas_that_it_names(schema: Path, tmp_path: Path) -> None:
    document = tmp_path / "q.xml"
    document.write_text('<?xml-model href="p.rnc"?>\n<q/>', encoding="utf-8")
    assert [(found.file, found.code) for found in validate(document)] == [(str(document), "RNG002")]


def test_no_schemas_at_all(tmp_path: Path) -> None:
    assert validate(b"<q/>", []) == []
    assert [found.code for found in validate(b"<q/>")] == ["VAL001"]
    assert [found.code for found in validate(b"<q>", [])] == ["XML002"]


@pytest.mark.parametrize("document", [b"", b"\n", b"Dear Anna,", b"\xfe\xff\x00"])
def test_what_has_no_root_element_is_not_said_to_name_no_schema(document: bytes) -> None:
    (found,) = validate(document)
    assert found.code.startswith("XML")


def test_checks_that_no_schema_makes(tmp_path: Path) -> None:
    document = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><date when="1821-02-30"/></TEI>'
    assert "CHK004" in [found.code for found in validate(document, [])]


def test_the_project_is_that_of_the_command(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "tei").mkdir()
    (tmp_path / "persons.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="anna"/>', encoding="utf-8")
    letter = tmp_path / "tei" / "letter.xml"
    text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><persName ref="../persons.xml#{}">Anna</persName></TEI>'
    letter.write_text(text.format("anna"), encoding="utf-8")
    assert validate(letter, []) == []
    letter.write_text(text.format("ana"), encoding="utf-8")
    assert [found.code for found in validate(letter, [])] == ["LNK003"]


def test_what_is_no_schema(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"a schema's name ends in .rng, .rnc, .sch or .odd"):
        validate(b"<p/>", [tmp_path / "p.dtd"])
    with pytest.raises(FileNotFoundError):
        validate(b"<p/>", [tmp_path / "none.rng"])
    broken = tmp_path / "broken.rnc"
    broken.write_text("start = element p {", encoding="utf-8")
    with pytest.raises(SchemaError):
        validate(b"<p/>", [broken])
