"""``rubricator encode``: the pictures in a file are written beside its document, and stay where there is no beside."""

from pathlib import Path

from lxml import etree

from attaching import letter, png
from cli.running import Command, files


def test_they_are_written_beside_the_document(rubricator: Command) -> None:
    Path("letter.docx").write_bytes(letter({"image1.png": png()}))
    ran = rubricator("encode", "letter.docx", "--output-dir", "out")
    assert (ran.status, "READ141" in ran.err) == (0, False)
    (picture,) = Path("out/letter-pictures").iterdir()
    assert picture.read_bytes() == png()
    url = etree.parse("out/letter.xml").xpath("string(//*[local-name()='graphic']/@url)")
    assert url == f"letter-pictures/{picture.name}"


def test_what_goes_to_standard_output_has_none(rubricator: Command) -> None:
    Path("letter.docx").write_bytes(letter({"image1.png": png()}))
    ran = rubricator("encode", "letter.docx")
    assert ran.status == 0
    assert "<graphic" not in ran.out
    assert "info[READ141] the picture word/media/image1.png (“The quay”) is not taken out of the file" in ran.err
    assert "hint: have the document written into a folder, with --output-dir" in ran.err
    assert files() == {"letter.docx"}


def test_a_document_that_is_not_written_has_none(rubricator: Command) -> None:
    Path("letter.docx").write_bytes(letter({"image1.png": png()}))
    Path("out").mkdir()
    Path("out/letter.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "utf-8")
    assert rubricator("encode", "letter.docx", "--output-dir", "out").status == 1
    assert not Path("out/letter-pictures").exists()
