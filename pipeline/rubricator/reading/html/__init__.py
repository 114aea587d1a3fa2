"""HTML: the pages of archives, wikis and libraries, and those that people write by hand, of any age.

The page is parsed (``tree``), walked into passages without what is not its text (``flow``, ``leaving``, ``navigation``), notes are
told by links both ways (``notes``), the text is written (``writing``), and what stands around the passages makes blocks (``blocks``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rubricator.diagnostics import Diagnostic, at_offset, at_position, in_order
from rubricator.reading.decoding import EMPTY, decode
from rubricator.reading.html.blocks import Blocks, Piece
from rubricator.reading.html.charset import contradicted, declared_encoding
from rubricator.reading.html.dividing import divided
from rubricator.reading.html.elements import Element
from rubricator.reading.html.figures import images_in
from rubricator.reading.html.flow import Flow, flow_of
from rubricator.reading.html.head import description_of
from rubricator.reading.html.here import Here
from rubricator.reading.html.hovering import shown_under_mouse
from rubricator.reading.html.interventions import interventions_in
from rubricator.reading.html.leaving import reported, text_elements
from rubricator.reading.html.links import base_of, inner_links, links_in
from rubricator.reading.html.navigation import without_navigation
from rubricator.reading.html.notes import Plan, plan_notes
from rubricator.reading.html.noting import Noting, additions_for
from rubricator.reading.html.renditions import Extents, at_right, extents_of, renditions_in
from rubricator.reading.html.runs import Kind
from rubricator.reading.html.tagging import tagged_in
from rubricator.reading.html.tree import tree_of
from rubricator.reading.html.writing import Written, write
from rubricator.reading.linking import MARK_WITHOUT_NOTE, NOTE_WITHOUT_MARK
from rubricator.reading.vocabulary import NOTES_HEADING
from rubricator.source import Position, Source, Span
from rubricator.transcription import Block, Head, Note, PageBreak, Paragraph, Reference, Transcription

__all__ = ["read"]


def read(name: str, data: bytes) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
    """Return what a page says of its text, and findings; None where it cannot be read."""
    declared = declared_encoding(data)
    page, findings = decode(name, data, declared)
    if page is None:
        return None, findings
    findings = (*findings, *contradicted(page, declared))
    root, failed = tree_of(page)
    if root is None:
        return None, (*findings, *failed)
    transcription, more = _Reading(page, root).transcription()
    return transcription, in_order(name, (*findings, *more))


class _Reading:
    """Reads one page that is parsed."""

    def __init__(self, page: Source, root: Element) -> None:
        self._page, self._root = page, root
        self._here = Here(page.name, root)
        self._holding_text = text_elements(root)

    def transcription(self) -> tuple[Transcription | None, tuple[Diagnostic, ...]]:
        """Return the transcription and what there is to report."""
        flow = self._flow()
        plan = plan_notes(flow.passages, self._here.name)
        written = write(self._page, flow.passages, flow.points, plan.back, additions_for(plan, flow.passages))
        left = reported(self._page, (*flow.left, *plan.left))
        if not written.source.text.strip():
            empty = at_position(self._page.name, Position(1, 1), EMPTY, "the page has no text")
            return None, (*left, empty)
        transcription, findings = self._with_marks(flow, plan, written)
        return transcription, (*left, *findings)

    def _flow(self) -> Flow:
        """Return the flow of the page; of all of it if there are no words in the elements that should hold its text."""
        flow = flow_of(self._root, self._holding_text)
        if not flow.passages and self._holding_text:
            self._holding_text = ()
            flow = flow_of(self._root, ())
        flow = without_navigation(flow, self._here.name)
        return replace(flow, passages=divided(flow.passages, self._here.name))

    def _with_marks(self, flow: Flow, plan: Plan, written: Written) -> tuple[Transcription, tuple[Diagnostic, ...]]:
        source = written.source
        extents = extents_of(flow.passages, written)
        blocks, references = _blocks(flow, plan, written, extents)
        base = base_of(self._root)
        own = {link.element for note in plan.notes for link in note.links}
        others = [link.element for link in (*plan.others, *plan.lost)]
        links, unsafe = links_in(source, extents, base, {*own, *others})
        images, embedded = images_in(source, written.runs, extents, base)
        signs = _signs(blocks, references)
        description = description_of(self._root, self._holding_text)
        transcription = Transcription(
            source,
            blocks,
            description,
            page_breaks=tuple(_page_breaks(written)),
            references=references,
            renditions=(
                *at_right(flow.passages, written),
                *renditions_in(extents, source.text, signs, description.language),
            ),
            links=links,
            images=images,
            insertions=tuple(interventions_in(flow.passages, extents, source.text, signs)),
            tagged=tuple(tagged_in(extents, source.text, signs)),
        )
        lost = (*_lost(plan, extents, source), *_unmarked(blocks, source))
        inner = inner_links(source, extents, [link.element for link in plan.others])
        return transcription, (*unsafe, *embedded, *lost, *inner, *shown_under_mouse(source, extents))


def _blocks(
    flow: Flow, plan: Plan, written: Written, extents: Extents
) -> tuple[tuple[Block, ...], tuple[Reference, ...]]:
    """Return the blocks in the order of the text, and the further marks of notes."""
    pieces = {
        i: Piece(i, passage, span)
        for i, (passage, span) in enumerate(zip(flow.passages, written.passages, strict=True))
        if len(span)
    }
    making = Blocks(written.source.text, flow.passages)
    noted = list(Noting(plan, written, extents, making).notes(pieces))
    taken = {piece.number for _, _, own in noted for piece in own}
    blocks: list[Block] = [note for note, _, _ in noted]
    run: list[Piece] = []
    for i in range(len(flow.passages)):
        if i in pieces and i not in taken:
            run.append(pieces[i])
        elif i in taken:
            blocks.extend(making.of(run))
            run = []
    blocks.extend(making.of(run))
    ordered = sorted(blocks, key=lambda block: block.span)
    return tuple(_with_head_of_notes(written.source.text, ordered)), tuple(
        reference for _, further, _ in noted for reference in further
    )


def _with_head_of_notes(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks in which a paragraph such as "Notes" right above the first note is a heading."""
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        titled = (
            isinstance(block, Paragraph) and isinstance(following, Note) and NOTES_HEADING.match(block.span.of(text))
        )
        yield Head(block.span, level=2) if titled else block


def _page_breaks(written: Written) -> Iterator[PageBreak]:
    for run, span in written.runs.items():
        if run.kind is Kind.PAGE:
            yield PageBreak(Span(span.start, span.start), run.text)


def _signs(blocks: Sequence[Block], references: Sequence[Reference]) -> Sequence[Span]:
    """Return the marks and labels of notes."""
    notes = [block for block in blocks if isinstance(block, Note)]
    return [*(span for note in notes for span in (note.mark, note.label) if span), *(one.span for one in references)]


def _lost(plan: Plan, extents: Extents, source: Source) -> Iterator[Diagnostic]:
    for link in plan.lost:
        span = extents.get((link.place[0], link.element))
        if span is not None:
            message = f"the mark “{link.words}” leads to “{link.target}”, which is nowhere in the page"
            yield at_offset(source, span.start, MARK_WITHOUT_NOTE, message)


def _unmarked(blocks: Sequence[Block], source: Source) -> Iterator[Diagnostic]:
    for block in blocks:
        if isinstance(block, Note) and block.mark is None and len(block.label):
            message = f"the note “{block.label.of(source.text)}” has no mark in the text"
            yield at_offset(source, block.span.start, NOTE_WITHOUT_MARK, message)
