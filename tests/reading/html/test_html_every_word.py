"""Every word of a page comes once, in its order: what html5lib, a parser that is not ours, sees in it is in the text."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
from webtrees import LEFT_OUT, WORD, pages

from rubricator.reading import read
from rubricator.transcription import Listing, Note, Transcription, passages_of


def seen(element: Element) -> Iterator[str]:
    """Yield the words that html5lib finds."""
    if isinstance(element.tag, str):
        yield from WORD.findall(element.text or "")
    for child in element:
        yield from seen(child)
        yield from WORD.findall(child.tail or "")


class Apart(HTMLParser):
    """Collects the words that were written into something that may be left out, whatever a parser makes of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: set[str] = set()
        self._open: list[tuple[str, bool]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        hidden = "hidden" in said or "display: none" in (said.get("style") or "")
        named = said.get("class") == "noprint" or said.get("role") == "navigation"
        # Links alone at the edge of a page are lines of navigation.
        apart = (
            tag in (*LEFT_OUT, "header", "footer", "title", "svg") or hidden or named or (tag == "a" and "href" in said)
        )
        self._open.append((tag, apart))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if any(apart for _, apart in self._open):
            self.words.update(WORD.findall(data))


def spans_of(transcription: Transcription) -> Iterator[tuple[int, int]]:
    """Yield the stretches that blocks say are text, with labels of items and notes."""
    for block in transcription.blocks:
        yield from ((passage.span.start, passage.span.end) for passage in passages_of(block))
        if isinstance(block, Listing):
            yield from ((item.label.start, item.label.end) for item in block.items if item.label)
        if isinstance(block, Note):
            yield (block.label.start, block.label.end)
        if not list(passages_of(block)):
            yield (block.span.start, block.span.end)


@given(pages())
@settings(max_examples=300, deadline=None)
def test_every_word_comes_once_in_its_order(page: str) -> None:
    expected = list(seen(html5lib.parse(page)))
    transcription, findings = read("case.html", page.encode())
    text = transcription.source.text if transcription else ""
    found = WORD.findall(text)
    missing = [word for word in expected if word not in found]
    assert [word for word in expected if word in found] == found
    outside = any("what stands outside" in finding.message for finding in findings)
    assert outside or Apart(page).words.issuperset(missing)
    assert not missing or any(finding.code in ("READ010", "READ102", "READ103") for finding in findings)


@given(pages())
@settings(max_examples=200, deadline=None)
def test_blocks_cover_the_text_and_words_stand_where_they_are_said_to(page: str) -> None:
    transcription, _ = read("case.html", page.encode())
    if transcription is None:
        return
    text = transcription.source.text
    covered = [False] * len(text)
    for start, end in spans_of(transcription):
        assert not any(covered[start:end]), text[start:end]
        covered[start:end] = [True] * (end - start)
    assert [text[i] for i in range(len(text)) if not covered[i] and not text[i].isspace()] == []
    lines = page.split("\n")
    for match in WORD.finditer(text):
        position = transcription.source.position(match.start())
        assert match[0] in lines[position.line - 1]


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@settings(max_examples=300, deadline=None)
def test_no_noise_breaks_the_reader(data: bytes) -> None:
    transcription, findings = read("case.html", data)
    assert transcription is not None or findings


tokens = st.lists(
    st.sampled_from(
        "<p> </p> <a href='#x'> <a name=x> </a> <table> <tr> <td> </td> </table> <pre> </pre> <ul> <li> </ul> <!-- --> ]]> <![CDATA[ "
        "<h1> </h1> <sup> </sup> [1] word &#1; &amp &nope; &#xD800; <br> <img src=x> <script> </script> <title> </title> </html> <html "
        "<svg> </svg> <frameset> <body> <col> <caption> <select> <option> <form> <?x ?> <!doctype \x00 \x0b".split(" ")
    ),
    max_size=40,
)


@given(tokens.map(" ".join))
@settings(max_examples=300, deadline=None)
def test_no_heap_of_tags_breaks_the_reader(page: str) -> None:
    transcription, findings = read("case.html", page.encode())
    assert transcription is not None or findings
