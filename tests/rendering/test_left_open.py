"""Where the page is wanted alone and in a site, the document is transformed once, and both are what each would be by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubricator.rendering import FORMATS, PAGE, TEI, Companions, Format, left_open, render
from xslt.stylesheet_cases import COMPANIONS, documents

HTML = FORMATS["html"]
PICTURE = b"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A Leaf</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<p>See href="../tei/leaf.jpg" and <ref target="notes.html">there</ref>: <graphic url="leaf.jpg"/></p></body></text></TEI>"""


def beside(document: str, *together: Format) -> Companions:
    """Return what a page is told whose TEI document has this address, and is rendered in these formats."""
    return Companions(COMPANIONS.authorities, {TEI: document, "text": "leaf.txt"}, together=together)


@pytest.mark.parametrize("format_", [HTML, PAGE], ids=lambda format_: format_.name)
@pytest.mark.parametrize("document", documents(), ids=lambda path: path.stem)
def test_it_is_what_it_would_be_by_itself(document: Path, format_: Format) -> None:
    data, uri = document.read_bytes(), document.as_uri()
    by_itself = render(data, uri, format_, beside("../tei/leaf.xml", format_))
    assert render(data, uri, format_, beside("../tei/leaf.xml", HTML, PAGE)) == by_itself


@pytest.mark.parametrize(
    ("document", "format_", "picture"),
    [
        ("../tei/leaf.xml", HTML, "../tei/leaf.jpg"),
        ("leaf.xml", HTML, "leaf.jpg"),
        ("../tei/leaf.xml", PAGE, "leaf.jpg"),
    ],
)
def test_what_lies_beside_the_document_is_found_from_where_the_page_is(
    document: str, format_: Format, picture: str
) -> None:
    page, _ = render(PICTURE, "file:///leaf.xml", format_, beside(document, HTML, PAGE))
    assert f'<a href="{picture}"' in page
    assert 'See href="../tei/leaf.jpg" and' in page


def test_the_document_is_transformed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    transformed = []
    transform = left_open.transform
    monkeypatch.setattr(left_open, "transform", lambda *given: transformed.append(given) or transform(*given))
    for format_ in (HTML, FORMATS["text"], PAGE):
        render(PICTURE.replace(b"Leaf", b"Fly-Leaf"), "file:///leaf.xml", format_, beside("leaf.xml", HTML, PAGE))
    assert len(transformed) == 1
