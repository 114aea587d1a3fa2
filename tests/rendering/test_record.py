"""The record of a header is read once for all that is written from it, and says in each what the stylesheet would read itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubricator.rendering import ALONE, FORMATS, Companions, Custom, render, stylesheet_of
from rubricator.rendering.companions import documents, parameters
from rubricator.saxon import Input, transform

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{}</title>
<author><persName ref="persons.xml#P1">L. T.</persName></author></titleStmt></fileDesc></teiHeader><text><body><p/></body></text></TEI>"""
PERSONS = """<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="P1"><idno type="ORCID">{}</idno></person></listPerson>"""
URI = "file:///letters/a.xml"


def by_itself(document: bytes, name: str) -> str:
    """Return what the stylesheet of a format makes of a document when nobody tells it the record."""
    format_ = FORMATS[name]
    return transform(
        stylesheet_of(format_, None), document, URI, parameters(ALONE, format_), documents(ALONE, format_)
    ).text


@pytest.mark.parametrize(
    "name", [name for name, format_ in FORMATS.items() if "record" in format_.uses and name != "html"]
)
def test_a_stylesheet_reads_the_record_that_it_is_not_given(name: str, root: Path) -> None:
    document = (root / "tei/trotsky-1928-10-21.xml").read_bytes()
    assert render(document, URI, FORMATS[name])[0] == by_itself(document, name)


def test_each_document_has_its_own() -> None:
    for title in ("One", "Two", "One"):
        assert f"title = {{{{{title}}}}}" in render(TEI.format(title).encode(), URI, FORMATS["bibtex"])[0]
        assert f">{title}</title>" in render(TEI.format(title).encode(), URI, FORMATS["datacite-xml"])[0]


def test_it_is_read_again_with_another_authority_file() -> None:
    def author(orcid: str) -> str:
        people = Input(PERSONS.format(orcid).encode(), "file:///letters/persons.xml")
        return render(TEI.format("T").encode(), URI, FORMATS["cff"], Companions((people,)))[0]

    assert "0000-0002-1825-0097" in author("0000-0002-1825-0097")
    assert "0000-0001-5109-3700" in author("0000-0001-5109-3700")


def test_a_stylesheet_of_the_project_reads_it_in_its_own_way(tmp_path: Path) -> None:
    own = tmp_path / "bibtex.xsl"
    own.write_text("""<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
      xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:r="urn:rubricator:functions">
      <xsl:function name="r:record" as="map(xs:string, item()*)"><xsl:param name="header" as="element(tei:teiHeader)"/>
        <xsl:sequence select="map { 'title': 'Ours', 'kind': 'book' }"/></xsl:function></xsl:stylesheet>""")
    custom = Companions(custom=Custom(tmp_path, (("bibtex", own),), digest="1"))
    document = TEI.format("Theirs").encode()
    assert "Theirs" in render(document, URI, FORMATS["csl-json"], custom)[0]
    assert "Ours" in render(document, URI, FORMATS["bibtex"], custom)[0]
