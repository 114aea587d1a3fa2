"""The title block: author, title, subtitle, number and date as a transcription gives them above the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rubricator.dates import parse_date
from rubricator.reading.blocks import is_speech
from rubricator.reading.datelines import is_dateline, is_title
from rubricator.reading.letters import is_salutation
from rubricator.reading.units import Unit, single_lines, unit_from
from rubricator.reading.vocabulary import HEADING_NUMBER, NUMBER_ALONE
from rubricator.source import Span
from rubricator.transcription import TitlePart

_BY = re.compile(r"^[_*(]*(?:by|von|par)\s+\S", re.IGNORECASE)
# "BY THE PRESIDENT: A PROCLAMATION", "By order of the Council" begin a title
_BY_OFFICE = re.compile(
    r"^\W*(?:by\s+(?:the|his|her|their|order|command|authority|virtue)|von\s+(?:der|dem|den)|par\s+(?:le|la|l['’]|ordre))\b",
    re.IGNORECASE,
)
_BY_ALONE = re.compile(r"^[_*(]*(?:by|von|par)[_*):]*$", re.IGNORECASE)
_SECTION_WORD = re.compile(
    r"^[_*]*(?:chapter|preface|foreword|introduction|contents|kapitel|vorwort|einleitung|inhalt|chapitre|pr[ée]face|book|part|letter)\b",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:(?:[A-ZÀ-ÞŁŚŽ]\.)+|(?:Dr|St|Sr|Jr)\.|[A-ZÀ-ÞŁŚŽ][\w'’-]*|d[ei]|de la|von|van|und|and|et|&)"
_PERSON = re.compile(rf"^(?:{_NAME_WORD},?\s+){{1,6}}[A-ZÀ-ÞŁŚŽ][\w'’-]+\.?$")
_INITIALS = re.compile(r"^(?:[A-Z]\.[ -]?){1,4}\s?[A-ZÀ-Þ][\w'’-]+$")
_TITLE_WORD = re.compile(
    r"\b(?:the|of|on|in|to|for|from|with|a|an|at|its|our|der|die|das|zur?|vom|über|le|la|les|du|des|sur|aux?|aus|nach|an|bei|chez|after|before|letters?|briefe?|lettres?)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^[_*]*[(\[](.*)[)\]][_*.]*$", re.DOTALL)
_FROM_TO = re.compile(r"(?:to|an|à) .+ (?:from|von|de) |(?:from|von|de) .+ (?:to|an|à) [^\d\W]", re.IGNORECASE)
# "by Horatio Nelson, edited by Nicholas Harris Nicolas"
_OTHERS = re.compile(
    r"[,;]\s+(?:edited|ed\.|translated|tr\.|transl\.|with|illustrated|hrsg|herausgegeben|übersetzt|traduit|publié)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"^\W*(?:[IVXLC]+\W+|\d+\W+)?(?:(?:from\s.+\s)?(?:to|an|à|a|al)\s+(?-i:[A-ZÀ-Þ])"
    r"|(?:open\s+)?(?:letters?|telegrams?|cables?|wires?|post-?cards?|offener\s+brief|briefe?|telegramme?|postkarte|lettres?|t[ée]l[ée]grammes?|cartas?)\b.*\s(?:to|an|à|a|al)\s)",
    re.IGNORECASE,
)
_LONGEST = 140
_MOST = 12


def title_block(text: str, units: tuple[Unit, ...], language: str) -> list[TitlePart]:
    """Return the parts of a title block that the metadata lines set off from the text."""
    lines = [line for unit in units for line in (single_lines(text, unit) if len(unit.text) > 60 else [unit])]
    only_author = len(lines) == 1 and _INITIALS.match(lines[0].text) is not None
    return _parts(text, lines, language, author_first=only_author or len(lines) > 1)


def take_title(text: str, units: tuple[Unit, ...], language: str) -> tuple[list[TitlePart], tuple[Unit, ...]]:
    """Take the title lines from the start of a text that has no metadata lines."""
    count = _block_under_name(units) or _block_over_name(units)
    set_as_one = _block_in_capitals(units, language)
    if set_as_one:
        joined = unit_from(text, tuple(line for unit in units[:set_as_one] for line in unit.lines), blank_before=True)
        units, count = (joined, *units[set_as_one:]), 1
    while count < min(len(units) - 1, _MOST) and _is_title_line(units, count, language):
        count += 1
    block = _without_address(units, count)
    # Without metadata lines capitals tell nothing: a title is set in them as often as a name.
    author_first = block > 1 and not units[0].text.isupper()
    return _parts(text, list(units[:block]), language, author_first), units[block:]


def _block_under_name(units: tuple[Unit, ...]) -> int:
    """Return how many lines a title block has that begins with a name and leaves no blank line before its end."""
    if not units:
        return 0
    end = next((i for i in range(1, len(units)) if units[i].blank_before), len(units))
    first = units[0].text
    named = _INITIALS.match(first) or (_PERSON.match(first) and not _TITLE_WORD.search(first) and not first.isupper())
    short = all(len(unit.lines) == 1 and len(unit.text) <= 90 and unit.text[-1] not in ",;:" for unit in units[:end])
    return end if named and short and 3 <= end <= 5 and end < len(units) else 0


def _block_over_name(units: tuple[Unit, ...]) -> int:
    """Return 2 where a title has its author directly below and a blank line follows: "by Horatio Nelson"."""
    if len(units) < 3 or len(units[0].text) > _LONGEST or units[1].blank_before or not units[2].blank_before:
        return 0
    return 2 if _BY.match(units[1].text) and len(units[1].text) <= _LONGEST else 0


def _block_in_capitals(units: tuple[Unit, ...], language: str) -> int:
    """Return how many lines a title has that is set in capitals, line by line, as on a title page; 0 for another."""
    end = next((i for i in range(1, len(units)) if units[i].blank_before), 0)
    block = units[:end]
    letters = [c for unit in block for c in unit.text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > 0.6 * len(letters)
    plain_lines = all(len(unit.text) <= 60 and len(unit.lines) == 1 and _runs_on(unit, language) for unit in block)
    return end if 2 <= end <= _MOST and capitals and plain_lines else 0


def _runs_on(unit: Unit, language: str) -> bool:
    by_name = _BY.match(unit.text) and not _BY_OFFICE.match(unit.text)
    told = is_dateline(unit.text, language) or is_salutation(unit.text) or by_name
    return not told and not _INITIALS.match(unit.text) and not unit.text.endswith(("!", "?"))


def _without_address(units: tuple[Unit, ...], count: int) -> int:
    """Leave lines that lead straight to a dateline or salutation to the opener, unless they are set as a title."""
    while count and count < len(units) and not _is_set_as_title(units[count - 1]) and not units[count].blank_before:
        count -= 1
    return count


def _is_title_line(units: tuple[Unit, ...], i: int, language: str) -> bool:
    unit = units[i]
    if len(unit.text) > _LONGEST or len(unit.lines) > 4 or is_dateline(unit.text, language) or is_salutation(unit.text):
        return False
    if (i and _SECTION_WORD.match(unit.text)) or is_speech(units, i):
        return False
    if _is_set_as_title(unit):
        return True
    alone = units[i + 1].blank_before and unit.blank_before
    if alone and i == 0 and 8 <= unit.indent < units[1].indent and len(unit.text) <= 60 and unit.text[-1] not in ",;":
        return True
    return alone and unit.text[-1] not in ".,;:!-–—" and not unit.text[0].islower() and len(unit.text.split()) <= 14


def _is_set_as_title(unit: Unit) -> bool:
    letters = [c for c in unit.text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return bool(
        letters
        and unit.blank_before
        and not unit.text.endswith(",")
        and (
            capitals > 0.8 * len(letters)
            or NUMBER_ALONE.match(unit.text)
            or (HEADING_NUMBER.match(unit.text) and len(unit.text) < 80)
            or (unit.text[0] == "_" and unit.text.rstrip(".]0123456789[")[-1] == "_" and len(unit.text) < 80)
        )
    )


def _parts(text: str, units: list[Unit], language: str, author_first: bool) -> list[TitlePart]:
    parts: list[TitlePart] = []
    authors = {i for i, unit in enumerate(units) if _is_author(unit.text, i, author_first)}
    have_main = False
    i = 0
    while i < len(units):
        unit = units[i]
        if _BY_ALONE.match(unit.text) and i + 1 < len(units):
            unit = unit_from(text, (*unit.lines, *units[i + 1].lines), unit.blank_before)
            i += 1
            kind = "author"
        elif i in authors:
            kind = "author"
        elif _is_date(unit.text, language):
            kind = "date"
        elif NUMBER_ALONE.match(unit.text):
            kind = "number"
        else:
            kind = "sub" if have_main else "main"
            have_main = True
        parts.append(TitlePart(unit.span, kind))
        i += 1
    return parts


def _is_author(line: str, i: int, author_first: bool) -> bool:
    if _BY.match(line):
        return len(line) < 80 and not _BY_OFFICE.match(line)
    if not author_first or len(line) > 80:
        return False
    return bool(_INITIALS.match(line)) or (i == 0 and bool(_PERSON.match(line)) and not _TITLE_WORD.search(line))


def _is_date(line: str, language: str) -> bool:
    match = _BRACKETED.match(line)
    between = _FROM_TO.match(line) or is_title(line)
    return not between and parse_date(match[1] if match else line, language) is not None


def is_addressed(text: str, parts: Iterable[TitlePart]) -> bool:
    """Return whether a title says to whom the text was sent: "To Thomas Sample", "Telegram to the Committee"."""
    return any(_ADDRESSED.match(part.span.of(text)) for part in parts if part.type in ("main", "sub"))


def by_line_name(text: str, span: Span) -> str:
    """Return the name in an author's line, without "By"."""
    name = re.sub(r"^[_*(\s]*(?:by|von|par)[\s:]+", "", span.of(text), flags=re.IGNORECASE)
    return _OTHERS.split(name)[0].strip("_*() .")
