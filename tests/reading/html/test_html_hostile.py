"""Hostile and broken pages: no crash, no hang, no network, nothing from outside; a finding that says what to do."""

import time

import pytest

from rubricator.reading import read
from rubricator.transcription import Transcription

SECONDS = 5.0
"""Of processor time: far more than any of these pages takes, and far less than a hang."""


def read_soon(page: str | bytes) -> tuple[Transcription | None, list[str]]:
    """Read a page; return the transcription and the codes of what was found."""
    began = time.process_time()
    transcription, findings = read("case.html", page if isinstance(page, bytes) else page.encode())
    assert time.process_time() - began < SECONDS
    return transcription, [finding.code for finding in findings]


def text_of(page: str | bytes) -> str:
    """Return the text of a page that can be read."""
    transcription, _ = read_soon(page)
    assert transcription is not None
    return transcription.source.text


@pytest.mark.parametrize("tag", ["div", "font", "blockquote", "ul><li", "table><tr><td", "span", "b"])
def test_ten_thousand_elements_in_one_another_are_refused_with_the_line(tag: str) -> None:
    transcription, findings = read("case.html", ("<p>Above.</p>\n" + f"<{tag}>" * 10_000 + "deep").encode())
    assert transcription is None
    (finding,) = findings
    assert (finding.code, finding.position.line) == ("READ101", 2)
    assert "nested" in finding.message


@pytest.mark.parametrize("tag", ["div", "font", "blockquote", "ul><li", "table><tr><td", "span", "b"])
def test_what_browsers_bear_is_read(tag: str) -> None:
    assert text_of("<p>Above.</p>" + f"<{tag}>" * 500 + "deep") == "Above.\n\ndeep" or tag in ("span", "b", "font")


def test_definitions_by_the_thousand_that_nobody_ended_are_not_nested() -> None:
    assert text_of("<p>Above.</p>" + "<dd>word\n" * 5_000) == "\n\n".join(["Above.", *["word"] * 5_000])


def test_an_attribute_of_ten_megabytes_is_no_text() -> None:
    assert text_of(f"<p title='{'x' * 10_000_000}'>One.</p><p>Two.</p>") == "One.\n\nTwo."


def test_an_attribute_that_never_ends_leaves_nothing_that_could_be_lost_in_silence() -> None:
    transcription, codes = read_soon("<p>One.</p><a href='" + "x" * 1_000_000)
    assert transcription is not None
    assert transcription.source.text == "One."
    assert codes == []


def test_entities_are_not_expanded() -> None:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 30))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">{entities}]>\n<p>&l29; &f; end</p>'
    text = text_of(page)
    assert len(text) < 5_000
    assert text.endswith("&l29; &f; end")
    assert "root:" not in text


def test_zero_bytes_are_no_text() -> None:
    assert read_soon(b"<p>a\x00b</p>") == (None, ["READ002"])


def test_utf_7_is_not_read_as_markup() -> None:
    page = b'<meta charset="utf-7"><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>'
    assert text_of(page) == "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"


def test_a_base_leads_relative_links_to_the_web_and_nowhere_else() -> None:
    web, _ = read_soon('<base href="https://example.org/a/"><p><a href="b.html">b</a></p>')
    local, _ = read_soon('<base href="file:///etc/"><p><a href="passwd">b</a></p>')
    script, _ = read_soon('<base href="javascript:alert(1)//"><p><a href="b">b</a></p>')
    assert [t.links[0].target if t else "" for t in (web, local, script)] == [
        "https://example.org/a/b.html",
        "passwd",
        "b",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "//[",
    ],
)
def test_links_that_lead_to_no_document_are_named_and_their_words_kept(address: str) -> None:
    transcription, codes = read_soon(f'<p><a href="{address}">the treaty</a> of peace</p>')
    assert transcription is not None
    assert transcription.source.text == "the treaty of peace"
    assert ([link.target for link in transcription.links], codes) == ([], ["READ104"])


@pytest.mark.parametrize(
    "page",
    [
        "<a href='#x'>" * 20_000 + "end",
        "<a name=x></a><a href=#x>1</a>" * 5_000,
        "<p><a id=m{0} href=#n{0}>[{0}]</a>" * 3_000,
        "<![CDATA[" * 50_000 + "end",
        "<?xml version='1.0'?>" + "<![CDATA[" * 50_000 + "]]>" + "<![CDATA[" * 50_000 + "end",
        "<?xml version='1.0'?>" + "<a b='" * 50_000 + "end",
        "<!--" * 100_000 + "--><p>end",
        "</html" * 100_000 + "<p>end",
        "<h1" + " " * 500_000 + "<p>end",
        "<h1>" * 1_000 + " " * 100_000 + "end",
        "<p>" + "&amp;" * 300_000,
        "<p>" + "a&eacute; " * 100_000,
        "<pre>" + "\n" * 300_000 + "end",
        "<p>" + "<br>" * 100_000 + "end",
        "<p>" + "x<br>" * 30_000 + "end",
        "<table>" + "<tr><td>1<td>2" * 10_000,
        "<ul>" + "<li>x" * 20_000,
        "<dl>" * 1_000 + "<dd>x" * 100 + "</dl></table>" * 100_000,
        "<dd><table></dd><dd></table>" * 10_000,
        "<p>" + "<i>x</i> " * 30_000,
        "<meta charset=" * 100_000 + "<p>end",
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script><p>end",
        "<p class='" + "a " * 300_000 + "'>end",
        "<p style='" + "a:b;" * 200_000 + "'>end",
        "<p>" + "\u00a0 " * 300_000 + "end",
    ],
    ids=map(str, range(25)),
)
def test_no_page_takes_long(page: str) -> None:
    read_soon("<p>Begin.</p>" + page)


def test_notes_by_the_thousand_are_read_in_time() -> None:
    marks = "".join(f"<p>Text {i}<a id=m{i} href=#n{i}>[{i}]</a>.</p>" for i in range(2_000))
    notes = "".join(f"<p><a id=n{i} href=#m{i}>[{i}]</a> Note {i}.</p>" for i in range(2_000))
    transcription, _ = read_soon(marks + notes)
    assert transcription is not None
    assert sum(type(block).__name__ == "Note" for block in transcription.blocks) == 2_000


@pytest.mark.parametrize(
    "page", ["", " \n", "<html></html>", "<!-- nothing -->", "<nav>Only links</nav>", "<p>&nbsp;</p>", "<img src=x>"]
)
def test_a_page_without_text_is_refused(page: str) -> None:
    transcription, codes = read_soon(page)
    assert transcription is None
    assert codes[-1] == "READ001"


def test_characters_that_xml_cannot_carry_are_replaced() -> None:
    assert text_of("<p>a&#1;b&#x1F;c&#xFFFF;d</p>") == "a\ufffdb\ufffdc\ufffdd"
