"""What single elements say that an outline does not show: deletions, additions, labels, frames, dates, names."""

import pytest

from rubricator.dates import Datable
from rubricator.reading import read
from rubricator.transcription import Intervention, Listing, Transcription


def transcription_of(page: str) -> Transcription:
    """Return what is read of a page."""
    transcription, _ = read("case.html", page.encode())
    assert transcription is not None
    return transcription


def test_words_deleted_and_added_are_so_in_every_paragraph() -> None:
    page = "<p>I <del>shall</del> <ins>will</ins> come.</p><del><p>Not now.</p><p>Not ever.</p></del><p>Soon.</p>"
    read_ = transcription_of(page)
    said = [(one.kind, one.inner.of(read_.source.text)) for one in read_.insertions]
    assert said == [
        (Intervention.DELETION, "shall"),
        (Intervention.ADDITION, "will"),
        (Intervention.DELETION, "Not now."),
        (Intervention.DELETION, "Not ever."),
    ]
    assert read_.renditions == ()


def test_the_mark_of_a_note_is_no_addition() -> None:
    page = "<p>One<ins><a id=m1 href=#n1>[1]</a></ins>.</p><p><a id=n1 href=#m1>[1]</a> A <del>good</del> note.</p>"
    assert [one.kind for one in transcription_of(page).insertions] == [Intervention.DELETION]


def test_notes_in_a_line_stay_where_they_are() -> None:
    page = (
        '<p>He left<span class="footnote">In May.</span> for<span class="sidenote">His way</span> Paris'
        '<sup class="footnote">1</sup>, <span class="footnote"><a href="#n1">2</a></span> it <b class="note">is</b> said.</p>'
    )
    read_ = transcription_of(page)
    said = [(one.kind, one.inner.of(read_.source.text), dict(one.attributes)) for one in read_.insertions]
    assert said == [
        (Intervention.NOTE, "In May.", {"place": "foot"}),
        (Intervention.NOTE, "His way", {"place": "margin"}),
    ]


def test_typed_items_have_their_levels_and_labels() -> None:
    style = "style='mso-list:l0 level{} lfo1'"
    ignored = "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp; </span></span>"
    items = [(1, "1.", "bread"), (2, "a)", "white"), (1, "2.", "")]
    page = "".join(f"<p {style.format(level)}>{ignored.format(label)}{words}</p>" for level, label, words in items)
    read_ = transcription_of(f"<h1>Bought</h1><p>These things I bought today.</p>{page}<p>It was dear.</p>")
    (listing,) = (block for block in read_.blocks if isinstance(block, Listing))
    text = read_.source.text
    said = [(item.level, item.label.of(text) if item.label else None, item.span.of(text)) for item in listing.items]
    assert said == [(0, "1.", "bread"), (1, "a)", "white"), (0, None, "2.")]


def test_a_page_of_frames_has_no_text_and_says_what_to_do() -> None:
    page = "<frameset><frame src=a.htm><frame src=b.htm><noframes><p>Get a browser.</p></noframes></frameset>"
    transcription, findings = read("case.html", page.encode())
    assert transcription is None
    assert [finding.code for finding in findings] == ["READ103", "READ103", "READ102", "READ001"]


def test_a_link_to_another_page_with_the_same_names_leads_there() -> None:
    page = (
        "<p id=r1>One<a href=notes.html#n1>[1]</a> and <a href=notes.html#n2>[2]</a>.</p>"
        "<p id=n1>A paragraph <a href=other.html#r1>that</a> has such a name.</p>"
    )
    read_ = transcription_of(page)
    assert [link.target for link in read_.links] == ["notes.html#n1", "notes.html#n2", "other.html#r1"]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1871-05-03", "1871-05-03"),
        ("1871-05", "1871-05"),
        ("1871", "1871"),
        ("1915-04-25T09:00:00+00:00", "1915-04-25"),
        ("1871-02-30", None),
        ("0000-01-01", None),
        ("09:30", None),
        ("P3D", None),
        ("1871-W18", None),
        ("next week", None),
    ],
)
def test_a_time_has_the_date_that_it_gives(said: str, value: str | None) -> None:
    read_ = transcription_of(f'<p>It was <time datetime="{said}">the day before</time> that he came.</p>')
    found = [(one.span.of(read_.source.text), one.value.when if one.value else "") for one in read_.tagged]
    assert found == ([("the day before", value)] if value else [])


def test_a_time_without_the_attribute_is_what_it_says() -> None:
    read_ = transcription_of("<p>It was <time>1871-05-03</time>, <time>in May</time>.</p>")
    assert [(one.span.of(read_.source.text), one.value) for one in read_.tagged] == [
        ("1871-05-03", Datable("1871-05-03"))
    ]


def test_a_name_that_is_marked_leads_to_its_entry_in_a_register_and_nowhere_else() -> None:
    page = (
        '<p><a href="http://d-nb.info/gnd/118575449"><span class="persName">Marx</span></a> met '
        '<span class="persName"><a href="https://www.wikidata.org/wiki/Q34787">Engels</a></span> and '
        '<span class="persName"><a href="people.html#moll">Moll</a></span>.</p>'
    )
    read_ = transcription_of(page)
    assert [(one.span.of(read_.source.text), one.reference) for one in read_.tagged] == [
        ("Marx", "http://d-nb.info/gnd/118575449"),
        ("Engels", "https://www.wikidata.org/wiki/Q34787"),
        ("Moll", ""),
    ]
