"""What a format leaves open is told as in a plain text: of its paragraphs, which are title, metadata, opener, closer, notes.

A reader of a format gives a Transcription that has what the format says: the text, headings, paragraphs, lists, notes with
their marks, what is outside of the text. What is a paragraph there may be a dateline or a signature all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from rubricator.diagnostics import Diagnostic
from rubricator.idno import address_of
from rubricator.reading.attribution import attributed
from rubricator.reading.decoding import for_xml
from rubricator.reading.description import describe
from rubricator.reading.fronts import front_first, take_front
from rubricator.reading.furniture import licence_frame, navigation, separators
from rubricator.reading.insertions import find_insertions, nesting
from rubricator.reading.language import language_of, language_tag
from rubricator.reading.linking import Linked, link
from rubricator.reading.notes import take_notes
from rubricator.reading.pages import page_breaks
from rubricator.reading.sections import Sections
from rubricator.reading.tagged import dated
from rubricator.reading.titles import is_addressed
from rubricator.reading.units import unit_of
from rubricator.reading.vocabulary import NOTES_HEADING
from rubricator.source import Source, Span
from rubricator.transcription import (
    Block,
    Closer,
    Description,
    Head,
    Interposed,
    LineBeginning,
    Note,
    Opener,
    Paragraph,
    Rendition,
    Role,
    TitlePart,
    Transcription,
    passages_of,
)

_PROSE = frozenset({Role.PARAGRAPH, Role.HEADNOTE, Role.QUOTATION, Role.ITEM, Role.CELL, Role.NOTE, Role.POSTSCRIPT})
_LINE_END = re.compile(r"\n\s*")
_TO_THE_RIGHT = "text-align: right"
_NOTHING_LINKED = Linked((), (), ())


def interpret(said: Transcription, expected: str = "") -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return a transcription in which what the format leaves open is told; and what there is to report of it.

    ``said`` has what the format says; its description is what stands outside of the text, such as the properties of a
    file, and counts only where the text itself says nothing. ``expected`` is the language, for a text that does not show its own.
    """
    source, said = said.source, _fit(said)
    language = said.description.language or language_of(source.text, expected)
    framed = _without_furniture(source, said.blocks)
    noted = _with_notes(source, framed.blocks)
    running = sorted((b for b in noted.blocks if not isinstance(b, Interposed)), key=lambda block: block.span.start)
    standing = (block for block in noted.blocks if isinstance(block, Interposed))
    front, rest = take_front(source.text, running, language)
    addressed = is_addressed(source.text, (block for block in front if isinstance(block, TitlePart)))
    told = (*front, *Sections(source.text, language, _set_to_the_right(said)).told(rest, addressed))
    ordered = sorted((*told, *standing, *framed.aside, *noted.aside), key=lambda block: block.span.start)
    blocks: Sequence[Block] = front_first(ordered)
    told_of_itself = dated(describe(source, blocks, language), source, blocks, said.tagged)
    description = _completed(told_of_itself, said.description)
    blocks = tuple(attributed(source.text, block, description) for block in blocks)
    said = replace(said, blocks=blocks, description=description, renditions=tuple(_telling(said.renditions, blocks)))
    transcription, undecided = _with_signs(said, noted.linked)
    findings = (*framed.findings, *noted.linked.diagnostics, *undecided)
    return transcription, tuple(sorted(findings, key=lambda finding: finding.position))


def _fit(said: Transcription) -> Transcription:
    """Return what a format says in words that a document can hold: what is no text was in attributes, where anything may be."""
    stated = {field.name: _fit_value(getattr(said.description, field.name)) for field in fields(Description)}
    description = Description(**(stated | {"language": language_tag(said.description.language)}))
    pages = tuple(replace(page, n=for_xml(page.n)) for page in said.page_breaks)
    renditions = tuple(replace(one, language=language_tag(one.language)) for one in said.renditions)
    insertions = tuple(replace(one, offered=for_xml(one.offered)) for one in said.insertions)
    tagged = tuple(replace(one, name=for_xml(one.name), reference=address_of("", one.reference)) for one in said.tagged)
    fit = replace(said, description=description, page_breaks=pages, renditions=renditions)
    return replace(fit, insertions=insertions, tagged=tagged)


def _fit_value(value: Any) -> Any:
    match value:
        case str():
            return for_xml(value)
        case tuple():
            return tuple(_fit_value(one) for one in value)
        case _:
            return value


def _set_to_the_right(said: Transcription) -> frozenset[Span]:
    """Return what a format sets to the right."""
    return frozenset(rendition.span for rendition in said.renditions if rendition.style == _TO_THE_RIGHT)


def _telling(renditions: Sequence[Rendition], blocks: Sequence[Block]) -> Iterator[Rendition]:
    """Yield the renditions that tell something: a dateline or signature is set to the right because it is one."""
    usual = [block.span for block in blocks if isinstance(block, Opener | Closer)]
    for rendition in renditions:
        if rendition.style != _TO_THE_RIGHT or not any(span.contains(rendition.span) for span in usual):
            yield rendition


@dataclass(frozen=True, slots=True)
class _Left:
    """Blocks that are still to be told, what is told already and stands aside, and what is to be reported of that."""

    blocks: tuple[Block, ...]
    aside: tuple[Block, ...]
    findings: tuple[Diagnostic, ...] = ()
    linked: Linked = _NOTHING_LINKED


def _without_furniture(source: Source, blocks: Sequence[Block]) -> _Left:
    units = {unit_of(source.text, block.span): block for block in blocks if isinstance(block, Paragraph)}
    frame, framed, first = licence_frame(source, tuple(units))
    furniture, unframed, second = navigation(source, framed)
    marks = [block.mark for block in blocks if isinstance(block, Note) and block.mark]
    rules = [rule for rule in separators(unframed)[0] if not any(rule.span.contains(mark) for mark in marks)]
    open_ = {unit.span for unit in unframed}.difference(rule.span for rule in rules)
    left = tuple(block for block in blocks if not isinstance(block, Paragraph) or block.span in open_)
    covered = [piece.span for piece in frame]
    left = tuple(block for block in left if not any(span.contains(block.span) for span in covered))
    return _Left(left, (*rules, *frame, *furniture), (*first, *second))


def _with_notes(source: Source, blocks: Sequence[Block]) -> _Left:
    """Return the blocks with notes that are typed as in a plain text, unless the format has notes of its own."""
    if any(isinstance(block, Note) and block.place != "end" for block in blocks):
        return _Left(_with_heads_of_notes(blocks), ())
    units = (unit_of(source.text, block.span) for block in blocks if _may_be_of_notes(source.text, block))
    found = take_notes(source, tuple(units))
    if not found.notes:
        return _Left(tuple(blocks), ())
    heads = {head.span for head in found.heads}
    kept = {unit.span for unit in found.rest}
    left = [
        replace(block, type="notes") if isinstance(block, Head) and block.span in heads else block
        for block in blocks
        if not isinstance(block, Paragraph) or block.span in kept
    ]
    known = {block.span for block in left}
    linked = link(source, found.notes, sorted(passage.span for block in left for passage in passages_of(block)))
    return _Left((*left, *(head for head in found.heads if head.span not in known)), linked.notes, linked=linked)


def _may_be_of_notes(text: str, block: Block) -> bool:
    return isinstance(block, Paragraph) or (
        isinstance(block, Head) and NOTES_HEADING.match(block.span.of(text)) is not None
    )


def _with_heads_of_notes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks in which a heading right above notes is theirs, if they are not in the margin of what it heads."""
    following = [*blocks[1:], None]
    return tuple(
        replace(block, type="notes")
        if isinstance(block, Head) and isinstance(after, Note) and after.place != "margin"
        else block
        for block, after in zip(blocks, following, strict=True)
    )


def _completed(found: Description, stated: Description) -> Description:
    """Return what the text says of itself, and where it is silent what the format states."""
    values = {field.name: getattr(found, field.name) or getattr(stated, field.name) for field in fields(Description)}
    return Description(**values)


def _with_signs(said: Transcription, linked: Linked) -> tuple[Transcription, tuple[Diagnostic, ...]]:
    """Return the transcription with the signs typed in its passages; and the signs that could not be told."""
    text = said.source.text
    passages = list(said.passages())
    typed = [page for passage in passages for page in page_breaks(text, passage.span)]
    pages = tuple(sorted((*said.page_breaks, *typed), key=lambda page: page.span))
    notes = [block for block in said.blocks if isinstance(block, Note)]
    references = (*said.references, *linked.references)
    signs = [span for note in notes for span in (note.mark, note.label, note.tail) if span]
    taken = [*signs, *(page.span for page in pages if len(page.span)), *(one.span for one in references)]
    typed_signs, undecided = find_insertions(said.source, passages, taken)
    insertions = tuple(nesting((*said.insertions, *typed_signs)))
    lines = tuple(sorted((*said.lines, *_lines_of_prose(said)), key=lambda line: line.offset))
    return replace(said, page_breaks=pages, insertions=insertions, references=references, lines=lines), undecided


def _lines_of_prose(said: Transcription) -> Iterator[LineBeginning]:
    """Yield the beginnings of lines inside of prose that are not among the lines yet: a format breaks no line for want of room."""
    known = {line.offset for line in said.lines}
    for passage in said.passages():
        if passage.role in _PROSE:
            ends = _LINE_END.finditer(said.source.text, passage.span.start, passage.span.end)
            yield from (LineBeginning(match.end()) for match in ends if match.end() not in known)
