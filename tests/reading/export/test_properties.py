"""Of any page: every word is read once, in the order of reading; and the encoded document gives the text back.

The words are compared with those that another way to read the file gives: an XPath over lxml, with no thought of paragraphs.
"""

from __future__ import annotations

import time
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from paged import alto_file, page_file
from typesetting import archive, page_xml, set_pages

from literate import Case, cases
from rubricator.assets import asset
from rubricator.authority import EMPTY
from rubricator.building.fidelity import find_loss
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.reading.export import read as read_pages
from rubricator.recognition import recognize
from rubricator.rendering import FORMATS, render
from rubricator.source import Source, Span
from rubricator.transcription import Description, Paragraph, Transcription

HERE = Path(__file__).parent
CASES = [(kind, case) for kind in ("page", "alto") for case in cases(HERE.parent / kind / "cases.md")]
relaxed = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
WORDS = st.sampled_from(
    "Der Rath sprach: tism Despo- be- gin 1784 Mr. Leon Trotsky <&> ⁊ 𝔄 1) *) ¹ [sic] ſo Dear Sir,".split()
)
LINES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
CUSTOMS = st.sampled_from(
    [
        "", "textStyle {offset:0; length:3; italic:true;}", "unclear {offset:1; length:4; continued:true;}",
        "gap {offset:2; length:0;}", "sic {offset:0; length:90;} add {offset:1; length:1;}", "abbrev {offset:0; length:2; expansion:x;}",
        "person {offset:0; length:6; firstname:Karl; lastname:Marx; wikiData:Q9061; continued:true;}", "date {offset:2; length:9; year:1848;}",
        "person {offset:0; length:99; uri:https://example.org/; continued:true;} abbrev {offset:2; length:5; expansion:&<\\u0001\\ud835\\udd04;}",
        "date {offset:0; length:3; year:1700; month:2; day:29;} unclear {offset:0; length:3; place:above; quantity:x; reason:a b;}",
        "textStyle {offset:1; length:2; superscript:true;}", "structure {type:heading;}", "textStyle {offset:0; length:4; strikethrough:true;}",
    ]
)  # fmt: skip
TYPES = st.sampled_from(
    [
        "",
        "paragraph",
        "heading",
        "marginalia",
        "footnote",
        "footnote-continued",
        "drop-capital",
        "TOC-entry",
        "caption",
        "MainZone",
    ]
)
KEPT_OUT = ("header", "footer", "page-number", "catch-word", "signature-mark")


@st.composite
def regions(draw: st.DrawFn) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return regions of a page: types, and lines with what is said of them."""
    line = st.tuples(LINES, CUSTOMS)
    return draw(
        st.lists(
            st.tuples(TYPES | st.sampled_from(KEPT_OUT), st.lists(line, min_size=1, max_size=4)), min_size=1, max_size=5
        )
    )


def as_page(found: list[tuple[str, list[tuple[str, str]]]], shuffle: Random) -> str:
    """Return regions as those of a page, in any order in the file, with the order of reading."""
    written = [
        f'<TextRegion id="r{i}" type="{type_}"><Coords points="{i * 7},{i * 40} 900,{i * 40} 900,{i * 40 + 30}"/>'
        + "".join(
            f"<TextLine custom={quoteattr(custom)}><TextEquiv><Unicode>{escape(text)}</Unicode></TextEquiv></TextLine>"
            for text, custom in lines
        )
        + "</TextRegion>"
        for i, (type_, lines) in enumerate(found)
    ]
    shuffle.shuffle(written)
    order = "".join(f'<RegionRefIndexed index="{i}" regionRef="r{i}"/>' for i in range(len(found)))
    return f'<ReadingOrder><OrderedGroup id="o">{order}</OrderedGroup></ReadingOrder>' + "".join(written)


def by_xpath(data: bytes) -> list[str]:
    """Return the characters of each line in the order of reading, by another reader."""
    root = etree.fromstring(data)
    name = {"p": root.nsmap[None]}
    order = sorted(root.xpath("//p:RegionRefIndexed", namespaces=name), key=lambda one: int(one.get("index")))
    by_ident = {region.get("id"): region for region in root.xpath("//p:TextRegion", namespaces=name)}
    kept = [by_ident[one.get("regionRef")] for one in order]
    lines = (
        line
        for region in kept
        for element in region.xpath("p:TextLine", namespaces=name)
        if region.get("type") not in KEPT_OUT or "structure" in element.get("custom")
        for line in element.xpath("p:TextEquiv/p:Unicode/text()", namespaces=name)
    )
    return ["".join(line.split()) for line in lines]


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(asset("schemas", "rubricator.rng")))


def check_encoding(name: str, data: bytes) -> None:
    """Assert that what is read of a file is valid TEI once encoded, and gives the text back."""
    transcription, _ = read(name, data)
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    document = encode(transcription, mentions, EMPTY, Links("schemas", (), f"sources/{name}"), "pages")
    rendering, _ = render(document, "file:///text.xml", FORMATS["text"])
    assert find_loss(transcription, rendering) == ()
    assert schema().validate(etree.fromstring(document)), (schema().error_log.last_error, document.decode())


@relaxed
@given(regions(), st.randoms(use_true_random=False))
def test_every_line_is_read_once_in_the_order_of_reading(
    found: list[tuple[str, list[tuple[str, str]]]], shuffle: Random
) -> None:
    data = page_file(as_page(found, shuffle))
    transcription, _ = read_pages("page.xml", data)
    expected = by_xpath(data)
    if transcription is None:
        assert not expected
        return
    text, cursor = "".join(transcription.source.text.split()), 0
    notes = any("note" in type_ for type_, _ in found)
    assert sorted(text) == sorted("".join(expected))
    for line in expected:
        place = text.find(line, 0 if notes else cursor)
        assert place >= 0, (line, text)
        cursor = place + len(line)


@relaxed
@given(regions(), st.randoms(use_true_random=False))
def test_blocks_cover_the_text_and_what_lies_over_it_lies_in_it(
    found: list[tuple[str, list[tuple[str, str]]]], shuffle: Random
) -> None:
    transcription, _ = read_pages("page.xml", page_file(as_page(found, shuffle)))
    if transcription is None:
        return
    text = transcription.source.text
    spans = [block.span for block in transcription.blocks]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    zones = {zone.ident for surface in transcription.surfaces for zone in surface.zones}
    assert {one.zone for one in (*transcription.pictured, *transcription.lines)} <= zones | {""}
    over = [one.span for one in (*transcription.renditions, *transcription.insertions, *transcription.tagged)]
    assert all(any(span.contains(one) for span in spans) for one in over)


@relaxed
@given(regions(), st.randoms(use_true_random=False))
def test_what_is_encoded_is_valid_and_gives_the_text_back(
    found: list[tuple[str, list[tuple[str, str]]]], shuffle: Random
) -> None:
    data = page_file(as_page(found, shuffle))
    if read_pages("page.xml", data)[0] is not None:
        check_encoding("page.xml", data)


@pytest.mark.parametrize(("kind", "case"), CASES, ids=[f"{kind}: {case.name}" for kind, case in CASES])
def test_the_literate_cases_are_encoded_as_valid_tei_that_gives_the_text_back(kind: str, case: Case) -> None:
    check_encoding("page.xml", {"page": page_file, "alto": alto_file}[kind](case.blocks[kind]))


def test_a_name_and_a_date_that_a_line_end_divides_are_found_whole() -> None:
    lines = (
        "Yesterday I met Mr. Leon Trot-",
        "sky in London, on the 12th of Sep-",
        "tember 1901, and in",
        "1902, as he said.",
    )
    written = "".join(f"<TextLine><TextEquiv><Unicode>{line}</Unicode></TextEquiv></TextLine>" for line in lines)
    transcription, _ = read("page.xml", page_file(f"<TextRegion>{written}</TextRegion>"))
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    found = [" ".join(mention.span.of(transcription.source.text).split()) for mention in mentions]
    assert found == ["Yesterday", "Mr. Leon Trot- sky", "12th of Sep- tember 1901", "1902"]


def long_text(paragraphs: int) -> Transcription:
    """Return a text of paragraphs of some lines each."""
    parts = [
        f"Paragraph {i} speaks of the workers, " + "of comrades and congresses, " * 8 + "and ends."
        for i in range(paragraphs)
    ]
    text = "\n\n".join(parts)
    starts = [0]
    for part in parts[:-1]:
        starts.append(starts[-1] + len(part) + 2)
    blocks = tuple(Paragraph(Span(start, start + len(part))) for start, part in zip(starts, parts, strict=True))
    return Transcription(Source("long.txt", text), blocks, Description())


def seconds(paragraphs: int) -> tuple[float, int]:
    pages = set_pages(long_text(paragraphs))
    data = archive([page_xml(i, page, Random(i), ordered=True) for i, page in enumerate(pages, 1)])
    start = time.process_time()
    transcription, _ = read_pages("long.zip", data)
    assert transcription is not None
    assert len(transcription.surfaces) == len(pages)
    return time.process_time() - start, len(pages)


def test_the_time_is_in_proportion_to_the_pages() -> None:
    few, pages = seconds(400)
    many, more = seconds(1_600)
    assert more > 3 * pages
    assert many / more < 2.5 * few / pages
