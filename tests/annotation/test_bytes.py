"""Encodings, line ends and byte order marks: what annotation does not touch."""

import pytest

from rubricator.annotation import Settings, annotate
from rubricator.reading.tei.decoding import decode

TEMPLATE = (
    '{}<TEI xmlns="http://www.tei-c.org/ns/1.0">\r\n<text><p>Here came\r\n{} again.</p>\r<p>Ü</p></text></TEI>\r\n'
)
NAME, MARKED = "Mr. John\r\nMüller", "<persName>Mr. John\r\nMüller</persName>"


def declared(encoding: str) -> str:
    return f"<?xml version='1.0' encoding='{encoding}'?>"


@pytest.mark.parametrize(
    ("codec", "declaration"),
    [
        ("utf-8", ""),
        ("utf-8-sig", declared("utf-8")),
        ("utf-16", declared("UTF-16")),
        ("utf-16-be", "\ufeff" + declared("utf-16")),
        ("utf-16-le", "\ufeff"),
        ("iso-8859-1", declared("ISO-8859-1")),
        ("iso-8859-15", declared("iso-8859-15")),
        ("windows-1252", declared("windows-1252")),
    ],
)
def test_every_encoding_stays(codec: str, declaration: str) -> None:
    result = annotate("letter.xml", TEMPLATE.format(declaration, NAME).encode(codec), Settings())
    assert result.document == TEMPLATE.format(declaration, MARKED).encode(codec), result.diagnostics


def test_what_the_encoding_lacks_is_written_as_a_reference() -> None:
    text = declared("us-ascii") + (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>{}</p><p>He is <persName ref="#&#380;">John Adams</persName>.</p>'
        "</text></TEI>"
    )
    result = annotate("letter.xml", text.format("Here is John Adams again.").encode("ascii"), Settings())
    marked = 'Here is <persName ref="#&#380;">John Adams</persName> again.'
    assert result.document == text.format(marked).encode("ascii")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "XML010"),
        (b'<?xml version="1.0" encoding="x-none"?><TEI/>', "XML006"),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\xff</TEI>', "XML006"),
        (b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b"".join(
            b'<!ENTITY %c "%s">' % (c, b"&%c;" % (c - 1) * 10) for c in range(98, 110)
        ) + b"]><a>&m;</a>", "XML009"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_an_error(data: bytes, code: str) -> None:
    result = annotate("letter.xml", data, Settings())
    assert result.document is None
    assert [one.code for one in result.diagnostics] == [code]


def test_an_encoding_with_two_ways_to_write_the_same_is_refused() -> None:
    with pytest.raises(UnicodeError, match="several ways"):
        decode(b'<?xml version="1.0" encoding="hz"?><p>~{~}</p>')
