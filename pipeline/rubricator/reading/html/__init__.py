"""HTML: the pages of archives, wikis and libraries, and those that people write by hand, of any age.

The page is parsed (``tree``), walked into passages without what is not its text (``flow``, ``leaving``, ``navigation``), notes are
told by links both ways (``notes``), the text is written (``writing``), and what stands around the passages makes blocks (``blocks``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rubricator.diagnostics import Diagnostic, at_position, in_order
from rubricator.reading.decoding import EMPTY, decode
from rubricator.reading.html.arranging import arranged, signs_of
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
from rubricator.reading.html.noting import additions_for
from rubricator.reading.html.orphans import lost_marks_of, unmarked_in
from rubricator.reading.html.renditions import at_right, extents_of, renditions_in
from rubricator.reading.html.runs import Kind
from rubricator.reading.html.tagging import tagged_in
from rubricator.reading.html.tree import tree_of
from rubricator.reading.html.writing import Written, write
from rubricator.source import Position, Source, Span
from rubricator.transcription import PageBreak, Transcription

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
        blocks, references = arranged(flow.passages, plan, written, extents)
        base = base_of(self._root)
        own = {link.element for note in plan.notes for link in note.links}
        others = [link.element for link in (*plan.others, *plan.lost)]
        links, unsafe = links_in(source, extents, base, {*own, *others})
        images, embedded = images_in(source, written.runs, extents, base)
        signs = signs_of(blocks, references)
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
        lost = (*lost_marks_of(plan, extents, source), *unmarked_in(blocks, source))
        inner = inner_links(source, extents, [link.element for link in plan.others])
        return transcription, (*unsafe, *embedded, *lost, *inner, *shown_under_mouse(source, extents))


def _page_breaks(written: Written) -> Iterator[PageBreak]:
    for run, span in written.runs.items():
        if run.kind is Kind.PAGE:
            yield PageBreak(Span(span.start, span.start), run.text)
