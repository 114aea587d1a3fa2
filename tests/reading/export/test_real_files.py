"""Files that were written by programs of others: Tesseract (ALTO 3) from an image, and the library of OCR-D (PAGE 2019)."""

from pathlib import Path

from lxml import etree
from paged import shown

from rubricator.reading.export import read

HERE = Path(__file__).parent


def test_alto_of_tesseract() -> None:
    data = HERE.parent.joinpath("alto", "tesseract.xml").read_bytes()
    transcription, findings = read("tesseract.xml", data)
    assert transcription is not None
    assert findings == ()
    assert shown(transcription) == (
        "p: ‖‖|12\n"
        "p: |On the Crisis\n"
        "p: |The crisis of which every- ¦body speaks did not begin |yesterday, and it will not |be over tomorrow.\n"
        "p: |It began when the mills |closed, in the winter of |1910, and nobody thought |of what would follow.\n"
        "p: |The workers, however, |knew it; they had seen it |coming, as Karl Example |wrote to his sister from |Leipzig on 4 March 1911.\n"
        "p: |“We shall see”, he said,\n"
        "p: |“what the spring brings.”\n"
    )
    words = etree.fromstring(data).xpath("//*[local-name() = 'String']/@CONTENT")
    assert transcription.source.text.split() == words
    assert transcription.surfaces[0].image == "0012.png"


def test_page_xml_of_ocr_d() -> None:
    data = HERE.parent.joinpath("page", "ocrd.xml").read_bytes()
    transcription, findings = read("ocrd.xml", data)
    assert transcription is not None
    assert [finding.code for finding in findings] == ["READ152", "READ010"]
    assert shown(transcription) == (
        "p: ‖484‖|gewiegelt worden; ſo ſchaͤdlich iſt es Vorurtheile zu pflan- "
        "¦zen, weil ſie ſich zuletzt an denen ſelbſt raͤchen.\n"
    )
    assert transcription.description.language == "de"
