"""What stands before the text of a format: title lines, metadata, a headnote, told from its first headings and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from rubricator.reading.datelines import is_dateline
from rubricator.reading.headnotes import take_headnote
from rubricator.reading.letters import is_salutation
from rubricator.reading.metadata import take_metadata
from rubricator.reading.titles import take_title, title_block
from rubricator.reading.units import unit_of
from rubricator.transcription import Block, Front, Head, Headnote, Interposed, Metadata, Paragraph, TitlePart

_LEADING = Paragraph | Head | TitlePart | Metadata
_MOST_TITLES = 6
_MOST_ABOVE_TITLE = 3
_LONGEST_TITLE = 140
_LONGEST_ABOVE_METADATA = 600


def take_front(text: str, blocks: Sequence[Block], language: str) -> tuple[list[Block], list[Block]]:
    """Return what stands before the text, and the blocks after it."""
    lead = list(takewhile(lambda block: isinstance(block, _LEADING), blocks))
    above, metadata, below = _metadata(text, lead)
    titles = _title_parts(text, above, language)
    front: list[Block] = [*titles, *([metadata] if metadata else [])]
    after = [*below, *blocks[len(lead) :]]
    if not titles:
        titles, after = _titles(text, after, language, metadata is not None)
        front += titles
    headnote, after = _headnote(text, after, language)
    return [*front, *([headnote] if headnote else [])], after


def _metadata(text: str, lead: list[Block]) -> tuple[list[Block], Metadata | None, list[Block]]:
    """Return what stands above the metadata, these, and what stands below; nothing above if there are none."""
    stated = next((i for i, block in enumerate(lead) if isinstance(block, Metadata)), None)
    if stated is not None and isinstance(given := lead[stated], Metadata):
        return lead[:stated], given, lead[stated + 1 :]
    found = take_metadata(text, tuple(unit_of(text, block.span) for block in lead if isinstance(block, Paragraph)))
    if found.metadata is None:
        return [], None, lead
    pieces = [Paragraph(unit.span) for unit in (*found.before, *found.after)]
    headings = [block for block in lead if not isinstance(block, Paragraph)]
    around = sorted((*headings, *pieces), key=lambda block: block.span.start)
    above = [block for block in around if block.span.end <= found.metadata.span.start]
    if sum(len(block.span) for block in above) > _LONGEST_ABOVE_METADATA:
        return [], None, lead
    return above, found.metadata, around[len(above) :]


def _title_parts(text: str, blocks: Sequence[Block], language: str) -> list[TitlePart]:
    """Return blocks as the parts of a title; those that the format has as such stay."""
    given = [block for block in blocks if isinstance(block, TitlePart)]
    units = tuple(unit_of(text, block.span) for block in blocks if not isinstance(block, TitlePart))
    told = title_block(text, units, language)
    if any(part.type == "main" for part in given):
        told = [replace(part, type="sub") if part.type == "main" else part for part in told]
    return sorted((*given, *told), key=lambda part: part.span)


def _titles(text: str, blocks: list[Block], language: str, described: bool) -> tuple[list[TitlePart], list[Block]]:
    """Take the title from the beginning: as the format has it, as headings, or, where it has neither, as in a plain text."""
    lead = list(takewhile(lambda block: isinstance(block, _LEADING), blocks))
    count = _given(lead) or _headed(text, lead, blocks, language)
    if count:
        return _title_parts(text, lead[:count], language), blocks[count:]
    if described or any(
        isinstance(block, TitlePart) or (isinstance(block, Head) and not block.type) for block in blocks
    ):
        return [], blocks
    run = list(takewhile(lambda block: isinstance(block, Paragraph), lead))
    parts, rest = take_title(text, tuple(unit_of(text, block.span) for block in run), language)
    return parts, [*(Paragraph(unit.span) for unit in rest), *blocks[len(run) :]]


def _given(lead: Sequence[Block]) -> int:
    """Return how many blocks there are up to the last title line of the format, if none of them is too long for one."""
    count = max((i + 1 for i, block in enumerate(lead) if isinstance(block, TitlePart)), default=0)
    short = all(len(block.span) <= _LONGEST_TITLE for block in lead[:count] if not isinstance(block, TitlePart))
    return count if short else len(list(takewhile(lambda block: isinstance(block, TitlePart), lead)))


def _headed(text: str, lead: Sequence[Block], blocks: Sequence[Block], language: str) -> int:
    """Return how many blocks there are up to the last heading that is part of the title and not that of a first section."""
    first = next((i for i, block in enumerate(lead) if isinstance(block, Head)), len(lead))
    top = [head for head in takewhile(lambda block: isinstance(block, Head), lead[first:]) if isinstance(head, Head)]
    heads = [block for block in blocks if isinstance(block, Head) and not block.type]
    count = _titles_among([head for head in top if not head.type][:_MOST_TITLES], heads)
    above = [block.span.of(text) for block in lead[:first]]
    fits = len(above) <= _MOST_ABOVE_TITLE and not any(_begins_letter(line, language) for line in above)
    return first + count if count and fits else 0


def _begins_letter(line: str, language: str) -> bool:
    return len(line) > _LONGEST_TITLE or is_dateline(line, language) or is_salutation(line)


def _titles_among(top: Sequence[Head], heads: Sequence[Head]) -> int:
    """Return how many of the headings that a text begins with are parts of its title, of all its headings.

    The only one of the highest level is the title. What stands above it belongs to it, and what stands below it if no later
    heading is of that level: else it begins a section.
    """
    highest = min((head.level for head in heads), default=0)
    if sum(head.level == highest for head in heads) != 1:
        return len(top) if len(top) > 1 else 0
    title = next((i for i, head in enumerate(top) if head.level == highest), None)
    if title is None:
        return 0
    later = {head.level for head in heads[len(top) :]}
    below = takewhile(lambda head: head.level not in later, top[title + 1 :])
    return title + 1 + len(list(below))


def _headnote(text: str, blocks: list[Block], language: str) -> tuple[Headnote | None, list[Block]]:
    run = list(takewhile(lambda block: isinstance(block, Paragraph), blocks))
    following = blocks[len(run) : len(run) + 1]
    units = tuple(unit_of(text, block.span) for block in (*run, *following))
    headnote, _ = take_headnote(text, units, language)
    return headnote, [block for block in blocks if headnote is None or block.span.start >= headnote.span.end]


def front_first(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which what belongs before the text stands there only: below its beginning a title is a heading."""
    found: list[Block] = []
    begun = described = False
    for block in blocks:
        begun = begun or not isinstance(block, Front | Interposed)
        second = described and isinstance(block, Metadata)
        found += _of_text(block) if begun or second else [block]
        begun, described = begun or second, described or isinstance(block, Metadata)
    return found


def _of_text(block: Block) -> list[Block]:
    """Return a block as blocks of running text."""
    match block:
        case TitlePart(span, "main" | "sub" | "number"):
            return [Head(span)]
        case TitlePart(span) | Metadata(span):
            return [Paragraph(span)]
        case Headnote(_, paragraphs):
            return [Paragraph(span) for span in paragraphs]
        case _:
            return [block]
