"""The encoding of a page: that of a byte order mark, UTF-8 by its bytes, what the page names, what the bytes tell."""

import pytest

from rubricator.reading import read

GREETING = "Grüße aus Köln – „bis bald“, Ihre Renée"


@pytest.mark.parametrize(
    ("encoding", "head", "codes"),
    [
        ("utf-8", "", []),
        ("utf-8", '<meta charset="utf-8">', []),
        ("utf-8-sig", '<meta charset="iso-8859-1">', ["READ100"]),
        ("utf-8", '<meta charset="iso-8859-1">', ["READ100"]),
        ("utf-16", "", []),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', []),
        ("cp1252", "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=ISO-8859-1'>", []),
        ("cp1252", '<?xml version="1.0" encoding="windows-1252"?>', []),
        ("cp1252", "", ["READ003"]),
        ("cp1252", '<meta charset="utf-8">', ["READ003"]),
        ("cp1252", '<meta charset="no-such">', ["READ003"]),
        ("mac_roman", '<meta charset="macintosh">', []),
    ],
)
def test_a_page_is_read_in_its_encoding(encoding: str, head: str, codes: list[str]) -> None:
    page = f"{head}<html><head><title>x</title></head><body><p>{GREETING}</p></body></html>"
    transcription, findings = read("case.html", page.encode(encoding))
    assert transcription is not None
    assert transcription.source.text == GREETING
    assert [finding.code for finding in findings] == codes


@pytest.mark.parametrize(
    ("encoding", "label", "words"),
    [
        ("cp1251", "windows-1251", "Письмо Троцкого"),
        ("koi8-r", "koi8-r", "Письмо Троцкого"),
        ("gb18030", "gb2312", "托洛茨基的信"),
        ("cp932", "x-sjis", "手紙"),
        ("iso8859-2", "iso-8859-2", "Růža Luxemburgová"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(encoding: str, label: str, words: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body><p>{words}</p></body></html>'
    transcription, findings = read("case.html", page.encode(encoding))
    assert transcription is not None
    assert (transcription.source.text, findings) == (words, ())
