"""What is tagged is the same wherever the lines of a manuscript end, and whatever characters stand before it."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paged import page_file

from rubricator.reading.export import read

WORDS = st.lists(st.text("aäſ𝔄𝔎́é", min_size=2, max_size=6), min_size=1, max_size=8).map(" ".join)


def units(text: str) -> int:
    """Return the length of a text as Java counts it."""
    return len(text.encode("utf-16-le")) // 2


@st.composite
def broken(draw: st.DrawFn) -> tuple[list[tuple[str, str]], str]:
    """Return lines with what their attribute ``custom`` has, and the name that is tagged in them."""
    before, name, after = draw(WORDS), draw(WORDS), draw(WORDS)
    text = f"{before} {name} {after}"
    start, end = len(before) + 1, len(before) + 1 + len(name)
    inner = [i for i in range(1, len(text)) if text[i - 1 : i] != " "]
    ends = sorted(draw(st.sets(st.sampled_from(inner), max_size=4)))
    lines = []
    for first, last in zip([0, *ends], [*ends, len(text)], strict=True):
        line, own = text[first:last], (max(start, first), min(end, last))
        custom = ""
        if own[0] < own[1]:
            offset = units(text[first : own[0]])
            custom = f"person {{offset:{offset}; length:{units(text[own[0] : own[1]])}; continued:true;}}"
        divided = last < len(text) and text[last] != " "
        lines.append((f"{line}¬" if divided else line, custom))
    return lines, name


@settings(deadline=None)
@given(broken())
def test_a_tag_is_one_wherever_the_lines_end(found: tuple[list[tuple[str, str]], str]) -> None:
    lines, name = found
    written = "".join(
        f'<TextLine custom="{custom}"><TextEquiv><Unicode>{escape(line)}</Unicode></TextEquiv></TextLine>'
        for line, custom in lines
    )
    transcription, findings = read("page.xml", page_file(f"<TextRegion>{written}</TextRegion>"))
    assert transcription is not None
    assert findings == ()
    (tag,) = transcription.tagged
    words = tag.span.of(transcription.source.text)
    assert " ".join(words.replace("¬\n", "").replace("¬", "").split()) == name


@pytest.mark.parametrize(
    "place",
    ["offset:-3; length:4;", "offset:five; length:4;", "offset:5; length:-1;", "offset:5;", "offset:; length:4;"],
)
def test_a_tag_that_gives_no_place_is_told(place: str) -> None:
    line = f'<TextLine custom="person {{{place}}}"><TextEquiv><Unicode>Dear Anna,</Unicode></TextEquiv></TextLine>'
    transcription, (finding,) = read("page.xml", page_file(f"<TextRegion>{line}</TextRegion>"))
    assert transcription is not None
    assert transcription.tagged == ()
    assert (finding.code, finding.message) == ("READ158", "a tag “person” gives no place in its line: “Dear Anna,”")


def test_a_year_of_more_figures_than_a_year_has_is_no_date_and_is_reported() -> None:
    custom = f"date {{offset:0; length:3; year:{'1' * 5000};}}"
    line = f'<TextLine custom="{custom}"><TextEquiv><Unicode>one</Unicode></TextEquiv></TextLine>'
    transcription, findings = read("page.xml", page_file(f"<TextRegion>{line}</TextRegion>"))
    assert transcription is not None
    assert [tag.value for tag in transcription.tagged] == [None]
    assert [finding.code for finding in findings] == ["READ163"]
