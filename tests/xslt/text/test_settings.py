"""What the settings of the text rendering do, case by case in ``settings.md``, and what they never do."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literate import Case, cases
from rubricator.rendering import FORMATS, Companions, read_settings, render
from rubricator.rendering.messages import NO_TEXT

CASES = cases(Path(__file__).with_name("settings.md"))
TEXT = FORMATS["text"]
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>HEADER</title></titleStmt>'
    "</fileDesc></teiHeader><standOff><listPerson><person><persName>STAND-OFF</persName></person></listPerson>"
    "</standOff><facsimile><surface><desc>FACSIMILE</desc></surface></facsimile><fsdDecl><fsDecl><fsDescr>FEATURES"
    "</fsDescr></fsDecl></fsdDecl><text><body>{}</body></text></TEI>"
)


def text(body: str, *chosen: str) -> str:
    companions = Companions(settings=read_settings(chosen, TEXT))
    rendered, found = render(TEI.format(body).encode(), "file:///generated.xml", TEXT, companions)
    assert {one.code for one in found} <= ({NO_TEXT.code} if not rendered.strip() else set())
    return rendered


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case(case: Case) -> None:
    assert text(case.blocks["tei"], *case.blocks["set"].split()) == case.blocks["text"]


def test_every_value_is_in_a_case() -> None:
    chosen = {setting for case in CASES for setting in case.blocks["set"].split()}
    choices = {f"{p.name}={value}" for p in TEXT.parameters for value, _ in p.values[1:]}
    assert choices <= chosen


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_first_value_is_the_default(case: Case) -> None:
    defaults = [f"{p.name}={p.values[0][0]}" for p in TEXT.parameters]
    assert text(case.blocks["tei"], *defaults) == text(case.blocks["tei"])


WORDS = st.text("abcdé-.,漢١", min_size=1, max_size=14)
PARAGRAPH = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", "\n   ", "\n<hi>x</hi> ", " <lb/>"])), min_size=1, max_size=25
)


def body(paragraphs: list[list[tuple[str, str]]]) -> str:
    return "".join("<p>" + "".join(word + gap for word, gap in words) + "</p>\n" for words in paragraphs)


@given(st.lists(PARAGRAPH, min_size=1, max_size=3), st.integers(20, 40))
@settings(max_examples=60, deadline=None)
def test_wrapping_changes_no_word_and_keeps_the_width(paragraphs: list[list[tuple[str, str]]], width: int) -> None:
    kept, wrapped = text(body(paragraphs)), text(body(paragraphs), f"wrap={width}")
    assert wrapped.split() == kept.split()
    assert all(len(line) <= width or " " not in line for line in wrapped.splitlines())
    assert len(wrapped.split("\n\n")) == len(paragraphs)


@given(st.lists(PARAGRAPH, min_size=1, max_size=3), st.integers(20, 40))
@settings(max_examples=30, deadline=None)
def test_what_is_wrapped_stays_so(paragraphs: list[list[tuple[str, str]]], width: int) -> None:
    wrapped = text(body(paragraphs), f"wrap={width}")
    again = "".join(f"<p>{paragraph}</p>" for paragraph in wrapped.split("\n\n"))
    assert text(again, f"wrap={width}") == wrapped


@given(st.lists(PARAGRAPH, min_size=1, max_size=3), st.integers(20, 40))
@settings(max_examples=30, deadline=None)
def test_no_word_had_room_in_the_line_before(paragraphs: list[list[tuple[str, str]]], width: int) -> None:
    for paragraph in text(body(paragraphs), f"wrap={width}").split("\n\n"):
        lines = paragraph.splitlines()
        for line, following in pairwise(lines):
            assert len(line) + 1 + len(following.split()[0]) > width


#: Paragraphs of words and notes, and notes in notes.
NOTED = st.recursive(
    st.sampled_from(["word ", "more ", "<pb/>", "\n  "]),
    lambda inner: st.lists(inner, max_size=4).map(lambda parts: f"<note>N{''.join(parts)}</note>"),
    max_leaves=12,
)


@given(st.lists(st.lists(NOTED, max_size=5), max_size=4))
@settings(max_examples=60, deadline=None)
def test_notes_at_the_end_are_all_there_and_each_has_its_mark(paragraphs: list[list[str]]) -> None:
    content = "".join(f"<p>.{''.join(parts)}</p>" for parts in paragraphs)
    rendered = text(content, "notes=end", "wrap=none")
    count = content.count("<note>")
    listed = re.findall(r"^\[(\d+)\] N", rendered, re.MULTILINE)
    marked = re.findall(r"\[(\d+)\]", rendered)
    assert listed == [str(number) for number in range(1, count + 1)]
    assert sorted(marked) == sorted(2 * listed)


@pytest.mark.parametrize("where", ["end", "inline", "none"])
def test_notes_that_point_to_themselves_and_each_other_come_to_an_end(where: str) -> None:
    kinds = ("", 'type="headnote"', 'place="foot"')
    notes = "".join(
        f'<note xml:id="n{n}" {kind}>N<ref target="#n{m}">1</ref><anchor corresp="#n{m}"/></note>'
        for n, kind in enumerate(kinds)
        for m in [(n + 1) % 3]
    )
    own = '<note xml:id="o" type="headnote">O<ref target="#o">1</ref></note>'
    rendered = text(
        f'<p>a<ref target="#n0">1</ref>{notes}</p>{own}<div type="notes"><note xml:id="e">E<ref target="#e">1</ref></note></div>',
        f"notes={where}",
    )
    assert rendered.startswith("a")
    assert "O1" in rendered


@given(st.lists(st.lists(NOTED, max_size=5), max_size=4), st.sampled_from(["end", "inline", "placed"]))
@settings(max_examples=40, deadline=None)
def test_wherever_notes_go_their_words_do(paragraphs: list[list[str]], where: str) -> None:
    content = "".join(f"<p>.{''.join(parts)}</p>" for parts in paragraphs)
    rendered = text(content, f"notes={where}")
    for word in ("word", "more", "N"):
        assert rendered.count(word) == content.replace("<note>", "").replace("</note>", "").count(word)


def test_of_what_stands_around_the_text_nothing_is_in_it() -> None:
    assert text("<p>Text.</p>", "wrap=72", "notes=end") == text("<p>Text.</p>") == "Text.\n"


@pytest.mark.parametrize("folder", ["mitford", "auden", "tillich", "p5test"])
def test_the_corpus_has_the_same_words_however_it_is_wrapped(folder: str, shared: Path) -> None:
    for document in sorted((shared / "corpus" / folder).glob("*.xml")):
        kept, unwrapped, wrapped = (
            render(document.read_bytes(), document.as_uri(), TEXT, Companions(settings={"wrap": wrap}))[0]
            for wrap in ("kept", "none", "72")
        )
        assert unwrapped.split() == wrapped.split(), document
        assert sorted("".join(unwrapped.split())) == sorted("".join(kept.split())), document
        assert all(len(line) <= 72 or " " not in line or "\t" in line for line in wrapped.splitlines()), document


def test_a_note_without_a_mark_is_not_lost() -> None:
    section = '<div><p>One.</p></div><div type="notes"><note xml:id="n">loose</note></div>'
    assert text(section, "notes=inline") == "One.\n\nloose\n"
