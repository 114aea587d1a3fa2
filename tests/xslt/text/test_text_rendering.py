"""The plain text holds for every document what the cases show of some: nothing added, nothing lost."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.rendering import FORMATS, render
from rubricator.rendering.messages import NO_TEXT

#: Characters that XML 1.0 can carry; white space is drawn often, since it is what goes wrong.
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from(
    " \n\t"
)
RUNS = st.text(CHARACTERS, max_size=12)
INLINE = st.sampled_from(["persName", "date", "placeName", "seg", "ref"])
PARAGRAPHS = st.lists(st.tuples(RUNS, INLINE, RUNS), max_size=4)


def fold(text: str) -> str:
    return " ".join(text.split())


def document(paragraphs: list[list[tuple[str, str, str]]], indent: str) -> tuple[bytes, str]:
    """Return a document of the given paragraphs, and its text."""
    marked = ["".join(f"{escape(a)}<{tag}>{escape(b)}</{tag}>" for a, tag, b in runs) for runs in paragraphs]
    plain = ["".join(a + b for a, _, b in runs) for runs in paragraphs]
    body = indent.join(f"<p>{paragraph}</p>" for paragraph in marked)
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{indent}<div>{body}{indent}</div></body></text></TEI>'
    return tei.encode(), "\n\n".join(plain)


def text_of(tei: bytes) -> str:
    text, found = render(tei, "file:///generated.xml", FORMATS["text"])
    assert {one.code for one in found} <= ({NO_TEXT.code} if not text.strip() else set())
    return text


@given(st.lists(PARAGRAPHS, max_size=4))
@settings(max_examples=60, deadline=None)
def test_the_text_comes_back(paragraphs: list[list[tuple[str, str, str]]]) -> None:
    tei, plain = document(paragraphs, indent="\n      ")
    assert fold(text_of(tei)) == fold(plain)


@given(st.lists(PARAGRAPHS, max_size=4))
@settings(max_examples=30, deadline=None)
def test_indentation_between_blocks_makes_no_difference(paragraphs: list[list[tuple[str, str, str]]]) -> None:
    assert text_of(document(paragraphs, "\n   ")[0]) == text_of(document(paragraphs, "")[0])
