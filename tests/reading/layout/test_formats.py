"""Which format a file of XML is in, by its root."""

import pytest

from rubricator.reading.formats import is_transcription
from rubricator.reading.layout.formats import transcription_format


@pytest.mark.parametrize(
    ("head", "format_"),
    [
        (b'<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">', "page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <alto> -->\n<?x <TEI> ?><pc:PcGts\nid="a">', "page"),
        (b"<alto>", "alto"),
        (b'<!DOCTYPE alto [<!ELEMENT alto ANY>]><a:alto xmlns:a="u"/>', "alto"),
        ('<?xml version="1.0" encoding="UTF-16"?><ALTO/>'.encode("utf-16"), "alto"),
        ("<alto>".encode("utf-16-le"), "alto"),
        (b'<mets:mets xmlns:mets="http://www.loc.gov/METS/">', "mets"),
        (b"<trpDocMetadata>", "metadata"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>&lt;PcGts&gt;<PcGts/>', None),
        (b"<!-- <PcGts> never closed", None),
        (b"", None),
        (b"PcGts", None),
        (b"<PcGtsType>", None),
    ],
)
def test_the_root_tells_the_format(head: bytes, format_: str | None) -> None:
    assert transcription_format(head) == format_
    assert is_transcription(head) is (format_ in ("page", "alto"))


def test_a_head_of_nothing_but_openings_takes_no_time() -> None:
    assert transcription_format(b"<!DOCTYPE a [" * 300 + b"<!--" * 300) is None
