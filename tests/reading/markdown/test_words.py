"""Promise 1 for Markdown: every character that markdown-it shows is read once, in its order, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from literate import Case, cases
from reading.markdown.shown import page, read_text
from rubricator.reading import read as read_and_interpret
from rubricator.reading.decoding import decode
from rubricator.reading.markdown import read
from rubricator.reading.markdown.front import without_front
from rubricator.reading.markdown.parsing import Node, parse
from rubricator.source import Span
from rubricator.transcription import Block, Furniture, Listing, Metadata, Note, Separator, Transcription, passages_of

CASES = cases(Path(__file__).with_name("cases.md"))
_NOT_SHOWN = ("READ124", "READ125", "READ127")
"""What lies too deep, surplus cells, a second note of the same label: read by us, and not shown by markdown-it, or otherwise."""

_PIECES = st.sampled_from(
    [
        *"*_~`[]()!#>-+:|\\&;^ \n\n",
        *(
            "word ",
            "Caf\u00e9",
            "&amp;",
            "&eacute;",
            "\u00a0",
            "**",
            "~~",
            "``",
            "```\n",
            "    ",
            "> ",
            "- ",
            "1. ",
            "2. ",
            "\n\n",
            "\\\n",
        ),
        *(
            "  \n",
            "# ",
            "## ",
            "===\n",
            "---\n",
            "* * *\n",
            "[^1]",
            "[^2]",
            "[^1]: ",
            "[^2]: ",
            "^[",
            "](x)",
            "![",
            "[a]: /b\n",
        ),
        *("| a | b |\n|---|---|\n| c | d |\n", "\n: ", "<b>", "</b>", "<br>", "<http://a.b>", "<!-- c -->", "- [x] "),
    ]
)
MARKDOWN = st.lists(_PIECES, max_size=40).map("".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_words_of_a_case(case: Case) -> None:
    text = _decoded(case.blocks["markdown"])
    if _shown_alike(text):
        _compare(text)


@given(MARKDOWN)
def test_the_words_of_any_markdown(markdown: str) -> None:
    text = _decoded(markdown)
    assume(_shown_alike(text))
    _compare(text)


@given(st.text(st.characters(exclude_characters="<", exclude_categories=["Cs"])))
@example("[^1]: a\n\n[^1]^[b [^1]]")
def test_the_words_of_any_text(text: str) -> None:
    text = _decoded(text)
    assume(_shown_alike(text))
    _compare(text)


@given(st.text() | MARKDOWN)
@example("[0]0")
@example("*\\\n[0]0")
@example("<p <b <!-- <? <![CDATA[ <!a </ <a href='<")
@example("&#1; &#xFFFF; <a href='&#1;'>x</a> <p>&#1;&#28;</p>")
def test_any_text_is_read_and_every_character_is_in_a_block(text: str) -> None:
    for reader in (read, read_and_interpret):
        transcription, findings = reader("any.md", text.encode("utf-8", "surrogatepass"))
        if transcription is None:
            assert [finding.code for finding in findings if finding.severity == "error"]
        else:
            _is_whole(transcription)


def _compare(text: str) -> None:
    transcription, _ = read("any.md", text.encode())
    running, notes = page(text)
    if transcription is None:
        assert (running, notes) == ("", [])
        return
    read_running, marked, all_notes = read_text(transcription)
    assert read_running == running
    # A note that only itself refers to is shown, but has no mark for us.
    assert Counter(marked) <= Counter(notes) <= Counter(all_notes)


def _shown_alike(text: str) -> bool:
    """Return whether markdown-it shows all that is read, and as it is read."""
    _, findings = read("any.md", text.encode())
    counted = any(node.type == "ordered_list" and _counted(node) for node in _nodes(text))
    return not counted and not any(finding.code in _NOT_SHOWN for finding in findings)


def _nodes(text: str) -> Iterator[Node]:
    parsed = parse(text)
    waiting = [*parsed.nodes, *parsed.notes]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        yield node


def _counted(node: Node) -> bool:
    """Return whether the numbers of a list are counted on, since they are all the same."""
    typed = [item.token.info for item in node.children]
    return len(typed) > len(set(typed))


def _decoded(text: str) -> str:
    """Return what is read of a text as Markdown: without a head, and without characters that no text can have."""
    source, _ = decode("any.md", text.encode("utf-8", "surrogatepass"))
    return without_front(source.text)[1] if source else ""


def _is_whole(transcription: Transcription) -> None:
    """Check that blocks follow each other, cover all that is not white space, and hold what is said of stretches."""
    text = transcription.source.text
    blocks = transcription.blocks
    assert all(before.span.end <= after.span.start for before, after in pairwise(blocks))
    gaps = zip(
        [0, *(block.span.end for block in blocks)], [*(block.span.start for block in blocks), len(text)], strict=True
    )
    assert not "".join(text[start:end] for start, end in gaps).strip()
    assert all(block.span == block.span.strip(text) and len(block.span) for block in blocks)
    inner = [span for block in blocks for span in _parts(block)]
    assert all(any(block.span.contains(span) for block in blocks) for span in inner)
    assert not any(re.search(r"\S", text[start:end]) for start, end in _between(inner, len(text)))
    said = [*(one.span for one in transcription.renditions), *(one.span for one in transcription.links)]
    assert all(len(span) and "\n" not in span.of(text) and span == span.strip(text) for span in said)
    assert all(_stands(transcription, note) for note in blocks if isinstance(note, Note))
    assert [origin.offset for origin in transcription.source.places] == sorted(
        {o.offset for o in transcription.source.places}
    )


def _parts(block: Block) -> Iterator[Span]:
    """Yield all that a block is made of: passages, labels, and what has no passages."""
    match block:
        case Metadata() | Separator() | Furniture():
            yield block.span
        case Note():
            yield from (span for span in (block.label, block.tail) if span)
            yield from (part for inner in block.blocks for part in _parts(inner))
        case Listing():
            yield from (span for item in block.items for span in (item.label, item.span) if span)
        case _:
            yield from (passage.span for passage in passages_of(block))


def _between(spans: Sequence[Span], end: int) -> Iterator[tuple[int, int]]:
    """Yield what lies before, between and behind spans."""
    reached = 0
    for span in sorted(spans):
        yield reached, span.start
        reached = max(reached, span.end)
    yield reached, end


def _stands(transcription: Transcription, note: Note) -> bool:
    """Return whether a note is outside of its own mark, and its mark in the text or in another note."""
    whole = Span(0, len(transcription.source.text))
    return note.mark is None or (whole.contains(note.mark) and not note.span.overlaps(note.mark))
