"""The literate cases of what the source itself tags, and what holds of any tags in any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encoding.tagged import tagged
from literate import Case, cases
from proposing import Looking
from rubricator.authority import EMPTY, Authority, parse_authority
from rubricator.dates import Datable
from rubricator.reading.interpretation import interpret
from rubricator.recognition import Mention, corpus_of, recognize
from rubricator.source import Source, Span
from rubricator.transcription import Description, Paragraph, Tagged, Transcription

CASES = cases(Path(__file__).with_name("tagged.md"))
_PEOPLE = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{}</listPerson></standOff></TEI>'


def authority_of(case: Case) -> Authority:
    authority, found = parse_authority("persons.xml", _PEOPLE.format(case.blocks.get("people", "")).encode())
    assert found == ()
    return authority


def shown(mention: Mention, text: str) -> str:
    words = " ".join(mention.span.of(text).split())
    told = mention.entity or (mention.value.edtf() if mention.value else "no value")
    name = f" as {mention.name}" if mention.name else ""
    address = f" <{mention.address}>" if mention.address else ""
    how = "; ".join(filter(None, (f"{mention.rule}, {mention.certainty}", mention.clue)))
    return f"{words}: {told}{name}{address}{', linked' if mention.ref else ''} ({how})\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_tagged_is_taken_over(case: Case) -> None:
    transcription, _ = interpret(tagged(case.blocks["text"]))
    mentions, found = recognize(transcription, authority_of(case))
    results = {"mentions": "".join(shown(mention, transcription.source.text) for mention in mentions)}
    results |= {"findings": "".join(f"{one.code} {one.message}\n" for one in found)} if found else {}
    assert results == {kind: text for kind, text in case.blocks.items() if kind in ("mentions", "findings")}


def transcribed(text: str, *tags: Tagged) -> Transcription:
    """Return a text of one paragraph in which these tags are."""
    return Transcription(
        Source("case", text), (Paragraph(Span(0, len(text))),), Description(language="en"), tagged=tags
    )


def test_a_recogniser_however_certain_does_not_say_otherwise() -> None:
    said = transcribed("It was old Moor himself.", Tagged(Span(7, 15), "persName"))
    mentions, _ = recognize(said, EMPTY, recognizers={"one": Looking("It was old Moor", 1.0)})
    assert [mention.span for mention in mentions] == [Span(7, 15)]


def test_who_is_tagged_in_one_document_is_known_in_the_others_of_its_corpus() -> None:
    said = transcribed("It was Zlatka Quirinova.", Tagged(Span(7, 23), "persName"))
    assert "quirinova" in corpus_of([said]).names
    assert "quirinova" not in corpus_of([transcribed(said.source.text)]).names


def test_a_tag_of_what_is_no_running_text_is_reported() -> None:
    said = transcribed("One. Two.", Tagged(Span(5, 8), "persName"))
    said = Transcription(said.source, (Paragraph(Span(0, 4)),), said.description, tagged=said.tagged)
    mentions, found = recognize(said, EMPTY)
    assert mentions == ()
    assert [one.code for one in found] == ["REC003"]


WORDS = st.sampled_from("Mr. Karl Marx May 3 1848 , \n Dr Lucien’s the St. 𝔄 é [eo] Street and von".split(" "))
KINDS = st.sampled_from(["persName", "date"])


@st.composite
def tagged_texts(draw: st.DrawFn) -> Transcription:
    """Return a text with any tags, which may overlap and have nothing to do with its words."""
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=25)))
    edges = st.integers(0, len(text))
    tags = [
        Tagged(Span(*sorted((draw(edges), draw(edges)))), draw(KINDS), draw(VALUES), draw(ADDRESSES), draw(NAMES))
        for _ in range(draw(st.integers(0, 5)))
    ]
    said, _ = interpret(transcribed(text, *tags))
    return said


VALUES = st.sampled_from([None, Datable("1848"), Datable("--05"), Datable("1848-05-03")])
ADDRESSES = st.sampled_from(["", "https://viaf.org/viaf/1", "https://viaf.org/viaf/2"])
NAMES = st.sampled_from(["", "Marx, Karl", "Lucien", ","])


@settings(deadline=None)
@given(tagged_texts())
def test_tags_are_mentions_that_nothing_overlaps_and_none_goes_without_a_word(said: Transcription) -> None:
    mentions, found = recognize(said, EMPTY)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    taken = [mention.span for mention in mentions if mention.rule == "tagged in the source"]
    lost = [one for one in found if one.code == "REC003"]
    passages = [passage.span for passage in said.passages()]
    for tag in said.tagged:
        words = tag.span.of(said.source.text)
        if any(character.isalnum() for character in words) and any(tag.span.overlaps(one) for one in passages):
            assert any(tag.span.overlaps(span) for span in taken) or lost
