"""The body of a text: headings, and between them paragraphs, verse, quotations and lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rubricator.reading.closings import is_closing, is_initialled, is_signature
from rubricator.reading.datelines import is_dateline, plain
from rubricator.reading.letters import is_salutation
from rubricator.reading.units import Unit
from rubricator.reading.vocabulary import HEADING_NUMBER, NUMBER_ALONE, POSTSCRIPT
from rubricator.source import Span
from rubricator.transcription import Block, Item, Listing, Paragraph, Quotation, Verse

_LONGEST_HEADING = 110
_MOST_HEADING_WORDS = 14
_PROSE = 90
_BULLET = re.compile(r"[•·▪◦‣*+-]\s+(?=\S)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_SMALL_WORDS = frozenset(
    (
        "a an the of on in to for from with and or at by as is its our after before upon under against "
        "into toward towards der die das des dem den ein eine und oder zu zur zum von vom im am auf für "
        "mit über aus nach bei le la les l' d' du de et ou à au aux sur pour par dans en un une"
    ).split()
)
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+:\s+\S")
_NUMBERED_SENTENCE = re.compile(r"\d{1,3}\.\s+\S.*\.$", re.DOTALL)
_PAGE_NUMBER = re.compile(r"^[\[({]?(?:(?:Pg|p|page|Page|S|Seite|fol|f)\.?\s*)?\d{1,4}[\])}]?$")


def is_heading(units: Sequence[Unit], i: int, language: str) -> bool:
    """Return whether a unit is a heading: short, alone, not a sentence, and above prose or another heading."""
    unit = units[i]
    if not _can_be_heading(unit) or i + 1 >= len(units) or not units[i + 1].blank_before:
        return False
    bare = plain(unit.text)
    if is_salutation(unit.text) or is_dateline(unit.text, language) or _is_signature(units, i) or is_speech(units, i):
        return False
    if _NUMBERED_SENTENCE.match(bare) and not _is_capitals(bare):
        return False
    if _is_capitals(bare) or HEADING_NUMBER.match(bare) or NUMBER_ALONE.match(bare):
        return _leads_to_text(units, i + 1)
    if bare[-1] in ".,;:!-–—…" or unit.text[0].islower():
        return False
    return (_is_title_case(bare) or _is_emphasised(unit.text)) and len(units[i + 1].text) >= _PROSE


def _is_signature(units: Sequence[Unit], i: int) -> bool:
    """Return whether a unit is the name below a closing formula, or above a postscript."""
    if POSTSCRIPT.match(units[i + 1].text) or is_initialled(units[i].text):
        return True
    return i > 0 and is_signature(units[i].text) and is_closing(units[i - 1])


def is_speech(units: Sequence[Unit], i: int) -> bool:
    """Return whether a unit begins with its speaker, as others beside it do: "POPOV: You are the Admiral?"."""
    near = units[max(0, i - 3) : i + 4]
    return _SPEAKER.match(units[i].text) is not None and sum(_SPEAKER.match(unit.text) is not None for unit in near) > 1


def _can_be_heading(unit: Unit) -> bool:
    bare = plain(unit.text)
    return (
        bool(bare)
        and unit.blank_before
        and len(bare) <= _LONGEST_HEADING
        and len(bare.split()) <= _MOST_HEADING_WORDS
        and len(unit.lines) <= 3
        and not _PAGE_NUMBER.match(unit.text)
        and bare[-1] not in ",;"
        and any(c.isalnum() for c in bare)
    )


def _leads_to_text(units: Sequence[Unit], i: int) -> bool:
    """Return whether prose follows within a few lines, which may be further headings or an opener."""
    return any(len(unit.text) >= _PROSE for unit in units[i : i + 6])


def _is_capitals(bare: str) -> bool:
    letters = [c for c in bare if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def _is_title_case(bare: str) -> bool:
    words = [word.strip("“”\"'‘’()[]«»„") for word in bare.split()]
    content = [word for word in words if word and word.lower() not in _SMALL_WORDS and word[0].isalpha()]
    return bool(content) and sum(word[0].isupper() for word in content) >= 0.75 * len(content)


def _is_emphasised(text: str) -> bool:
    return len(text) > 2 and text[0] in "_*=" and text[-1] == text[0]


def body_blocks(text: str, units: Sequence[Unit]) -> Iterator[Block]:
    """Yield the blocks of running text, in order."""
    margin = _margin(units)
    for kind, run in groupby(_classified(units, margin), key=lambda pair: pair[0]):
        members = [unit for _, unit in run]
        match kind:
            case "verse":
                yield _verse(members)
            case "quotation":
                span = Span(members[0].span.start, members[-1].span.end)
                yield Quotation(span, tuple(unit.span for unit in members))
            case "item":
                yield _listing(text, members)
            case _:
                yield from (Paragraph(unit.span) for unit in members)


def _margin(units: Sequence[Unit]) -> int:
    """Return the indentation that most lines of prose have."""
    indents = Counter(line.indent for unit in units if len(unit.lines) > 1 for line in unit.lines)
    return min(indents.most_common(1)[0][0], 40) if indents else 0


def _classified(units: Sequence[Unit], margin: int) -> Iterator[tuple[str, Unit]]:
    verse = _verse_units(units, margin)
    items = _item_units(units)
    for i, unit in enumerate(units):
        if i in verse:
            yield "verse", unit
        elif i in items:
            yield "item", unit
        elif len(unit.lines) > 1 and all(line.indent >= margin + 2 for line in unit.lines):
            yield "quotation", unit
        else:
            yield "paragraph", unit


def _verse_units(units: Sequence[Unit], margin: int) -> set[int]:
    """Return the indices of single lines that stand together as verse: indented, or four and more without indentation."""
    found: set[int] = set()
    start = 0
    for i in range(1, len(units) + 1):
        if i == len(units) or units[i].blank_before:
            stanza = range(start, i)
            if _is_stanza([units[j] for j in stanza], margin):
                found.update(stanza)
            start = i
    return found


def _is_stanza(lines: Sequence[Unit], margin: int) -> bool:
    if len(lines) < 2 or any(len(line.lines) > 1 or len(line.text) > 75 for line in lines):
        return False
    if sum(line.text.lstrip("\"'“‘»„_*(")[:1].isupper() for line in lines) < 0.6 * len(lines):
        return False
    if any(_BULLET.match(line.text) for line in lines):
        return False
    indented = all(line.indent >= margin + 2 for line in lines)
    ended = sum(line.text[-1] in ",;:.!?—-–”\"’'_" for line in lines) >= 0.5 * len(lines)
    return ended and (indented or (len(lines) >= 4 and all(len(line.text) > 12 for line in lines)))


def _item_units(units: Sequence[Unit]) -> set[int]:
    """Return the indices of list items: at least two labelled units in a row, with labels of one kind."""
    found: set[int] = set()
    labelled = [_BULLET.match(unit.text) is not None and len(unit.text) > 3 for unit in units]
    for i in range(len(units) - 1):
        if labelled[i] and labelled[i + 1] and _same_sequence(units[i].text, units[i + 1].text):
            found.update((i, i + 1))
    return found


def _same_sequence(first: str, second: str) -> bool:
    """Return whether two labels are the same bullet, or two numbers that follow one another."""
    a, b = (_BULLET.match(line) for line in (first, second))
    assert a is not None and b is not None
    one, two = a[0].strip("(.) \t\n"), b[0].strip("(.) \t\n")
    if one.isdigit() and two.isdigit():
        return int(two) == int(one) + 1
    if len(one) == len(two) == 1 and one.isalpha() and two.isalpha():
        return ord(two) == ord(one) + 1
    return one == two and not one.isalnum()


def _verse(units: Sequence[Unit]) -> Verse:
    stanzas: list[list[Span]] = []
    for unit in units:
        if unit.blank_before or not stanzas:
            stanzas.append([])
        stanzas[-1].append(unit.span)
    return Verse(Span(units[0].span.start, units[-1].span.end), tuple(tuple(stanza) for stanza in stanzas))


def _listing(text: str, units: Sequence[Unit]) -> Listing:
    items = []
    for unit in units:
        match = _BULLET.match(unit.text)
        assert match is not None
        label = Span(unit.span.start, unit.span.start + match.end()).strip(text)
        items.append(Item(label, Span(unit.span.start + match.end(), unit.span.end)))
    return Listing(Span(units[0].span.start, units[-1].span.end), tuple(items))
