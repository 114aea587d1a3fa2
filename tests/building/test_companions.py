"""What a page is told beside its document: where the other files are, and who the people are."""

from __future__ import annotations

from pathlib import Path

from rubricator.building.companions import companions_of
from rubricator.building.places import place

PEOPLE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="trotsky"><persName>Leon Trotsky</persName></person></listPerson></standOff></TEI>"""


def test_the_files_of_an_edition_as_its_page_sees_them(tmp_path: Path) -> None:
    source = tmp_path / "tei" / "sources" / "a b.txt"
    source.parent.mkdir(parents=True)
    source.write_text("Text.")
    (tmp_path / "tei" / "persons.xml").write_text(PEOPLE)

    found = companions_of(place(source))

    assert found.alternates["tei"] == "../tei/a%20b.xml"
    assert found.alternates["text"] == "a%20b.txt"
    assert [authority.data.decode() for authority in found.authorities] == [PEOPLE]
