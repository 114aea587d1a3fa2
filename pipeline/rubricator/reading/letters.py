"""The parts of a letter: dateline, address and salutation above; closing, signature, dateline and postscript below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubricator.dates import find_dates, month_names, weekday_names
from rubricator.reading.units import Unit, adjoin, single_lines, units_after
from rubricator.reading.vocabulary import SALUTATION, SALUTATION_END
from rubricator.source import Span
from rubricator.transcription import Opener, Part, Role

_MARKUP = re.compile(r"\[\d{1,4}\]|\[[A-Z*†]\]|[_*=⁰¹²³⁴⁵⁶⁷⁸⁹]")
_EDITORIAL = re.compile(r"\s?\[(?:sic\W?|[!?])\]|[\[\]]")
# A hint costs little: only a line that has one is looked at more closely.
_DATE_HINT = re.compile(
    r"\d|" + "|".join(sorted({word[:3] for word in month_names() | weekday_names()})), re.IGNORECASE
)
# the line may run on from its place: "Three Mile CrossWednesday"
WEEKDAY = re.compile(
    r"(?:\b|(?-i:(?<=[a-zà-ÿ])(?=[A-Z])))(?:"
    + "|".join(sorted(word for word in weekday_names() if len(word) > 4))
    + r")\b",
    re.IGNORECASE,
)
TIME_OF_DAY = re.compile(
    r"\b(?:morning|afternoon|evening|night|noon|midnight|o['’]clock|morgens?|abends?|nachts?|matin|soir|past|morn)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:i|we|he|she|they|you|it|was|were|is|are|have|has|had|will|would|that|which|who|ich|wir|ist|(?-i:war)|je|nous|est|dans)\b",
    re.IGNORECASE,
)
# What has a date but is no place: the title of a text, and where something was printed.
_TITLE = re.compile(
    r"^(?:\W*(?:from\b.+\bto\s+[^\W\d])|\W*[(\[]from\s|\W*(?:(?-i:T[oO]\s+[A-Z])|(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}(?:diar(?:y|ies)|journals?|sessions?|sittings?|debates?|letters?|correspondence|minutes|proceedings"
    r"|will|trial|speech|sermon|report|interrogation|testimony|memoirs?|works|meeting|tagebuch|briefe?|protokoll|testament|journal|lettres?|discours)"
    r"\s+(?:of|from|to|by|between|at|on|von|an|des|der|du|de|à)\b))",
    re.IGNORECASE,
)
_CITATION = re.compile(r"\b(?:vol|cols?|cc|pp?|bd|heft|t)\.?\s?\d|[\"”“»«]\W*(?:n[ro]s?\.|heft|vom)\s", re.IGNORECASE)
# Words that say where: "Vanguard, entering the Faro of Messina, 20th June, 1798".
# A comma, and a capital that is no name's: names do not come after "Dear Ede,".
_WHERE = frozenset(
    "aboard above before below between board camp entering headquarters near opposite river under within".split()
)
_COMMA = re.compile(r",(?=\s+[A-Z][a-z]*\b(?!\s+[A-Z]))")
_BEFORE_DASH = re.compile(r"(?P<dateline>[A-ZÀ-Þ][^—–\n]{3,70}?[\d.)])\s*(?:--+|—|–)(?=\s*[\"“„«]?[A-ZÀ-Þ])")
_EMPHASISED = re.compile(
    r"(?P<sign>\*\*|__|_)(?P<dateline>[A-ZÀ-Þ][^*_\n]{3,70})(?P=sign)\.?\s*(?:--+|—|–)?(?=\s*[\"“„«]?[A-ZÀ-Þ])"
)
_LONGEST_LINE = 90
_LONGEST_UNCLOSED = 4


def plain(line: str) -> str:
    """Return a line without note marks, marks of emphasis and an editor's brackets: "K. Marx" for ``K. M[arx]``."""
    return _EDITORIAL.sub("", _MARKUP.sub("", line)).strip()


def is_title(line: str) -> bool:
    """Return whether a line calls a text by its kind, or names writer and addressee: "Diary of a Voyage, 1831", "From A to B"."""
    return _TITLE.match(line) is not None


def is_dateline(line: str, language: str) -> bool:
    """Return whether a short line is a place with a date, a date alone, or a weekday such as "Tuesday evening"."""
    bare = plain(line)
    if len(bare) > 2 * _LONGEST_LINE or not _DATE_HINT.search(bare) or bare.endswith((":", "?")):
        return False
    if is_title(bare) or _CITATION.search(bare):
        return False
    dates = [found for found in find_dates(bare, language) if not found.relative]
    rest = bare
    for found in reversed(dates):
        rest = rest[: found.span.start] + rest[found.span.end :]
    if _NO_PLACE.search(rest):
        return False
    words = re.findall(r"[^\W\d_]{2,}", TIME_OF_DAY.sub("", WEEKDAY.sub("", rest)))
    if not dates:
        return bool(WEEKDAY.search(bare)) and len(words) <= 4 and not bare.endswith((",", ";"))
    precise = any(len(found.span) > 4 for found in dates)
    proper = all(word[0].isupper() or len(word) <= 4 or word in _WHERE for word in words)
    return precise and proper and len(words) <= 12 and not re.search(r"[.!?]\s+[A-Z][a-z]+\s+[a-z]+\s+[a-z]", rest)


def salutation(line: str) -> tuple[int, bool] | None:
    """Return the length of the salutation that a line begins with and whether the letter runs on after it."""
    match = SALUTATION.match(line)
    if match is None:
        return None
    end = SALUTATION_END.match(line[match.end() :])
    if end is None:
        return None
    length = match.end() + end.end()
    rest = line[length:].strip()
    if end["dash"] or (line[length - 1] == ":" and rest[:1].isupper()):
        return length, bool(rest)
    return (len(line), False) if not rest or _MARKUP.sub("", rest).strip(" .,:;!-–—") == "" else None


def _salutation_run_in(line: str) -> tuple[int, bool] | None:
    """Return what ``salutation`` does of a line below a dateline, where a comma is enough: "Dear Ede, Just a line"."""
    match = SALUTATION.match(line)
    end = match and _COMMA.match(line, match.end())
    return (end.end(), True) if end else None


def _dateline_run_in(line: str, language: str) -> int:
    """Return the length of a newspaper's dateline that its text runs on from: "LONDON, March 5.—The House met". 0 if none."""
    match = _BEFORE_DASH.match(line) or _EMPHASISED.match(line)
    return match.end() if match and is_dateline(match["dateline"], language) else 0


def is_salutation(line: str) -> bool:
    """Return whether a line is a salutation, or begins with one that the letter runs on from."""
    return salutation(line) is not None


def take_opener(text: str, units: Sequence[Unit], language: str) -> tuple[Opener | None, Sequence[Unit]]:
    """Take dateline, address and salutation from the start of a letter or section."""
    lines = [line for unit in units[:8] for line in (single_lines(text, unit) if len(unit.text) <= 400 else [unit])][
        :12
    ]
    end, run_in_at = _opener_end(lines, language)
    run_in = run_in_at > 0
    if end == 0 or (end == len(lines) and not run_in and lines[-1].span.end == units[-1].span.end):
        return None, units
    parts = _opener_parts(text, lines[: end - run_in], language)
    if run_in:
        last = lines[end - 1]
        dated = _dateline_run_in(last.text, language) == run_in_at
        span = Span(last.span.start, last.span.start + run_in_at).strip(text)
        parts.append(Part(span, Role.DATELINE if dated else Role.SALUTE))
    span = Span(parts[0].span.start, parts[-1].span.end)
    glued = run_in and not text[span.end].isspace()
    return Opener(span, tuple(parts), glued), units_after(text, units, span.end)


def _opener_end(lines: Sequence[Unit], language: str) -> tuple[int, int]:
    """Return how many lines the opener has, and where in the last one the letter runs on (0: it does not)."""
    last = 0
    for i, line in enumerate(lines):
        greeting = salutation(line.text) or (_salutation_run_in(line.text) if last else None)
        if greeting == (len(line.text), False) and _goes_on(line, lines[i + 1 : i + 2]):
            greeting = None
        if greeting and not (i + 1 < len(lines) and is_salutation(lines[i + 1].text)):
            below = lines[i + 1].text if i + 1 < len(lines) else ""
            dated_below = not greeting[1] and 0 < len(below) <= _LONGEST_LINE and is_dateline(below, language)
            return i + 1 + dated_below, greeting[0] if greeting[1] else 0
        if is_dateline(line.text, language) and len(line.text) <= _LONGEST_LINE:
            last = i + 1
        elif not greeting and (run_in_at := _dateline_run_in(line.text, language)):
            return i + 1, run_in_at
        elif not greeting and not _is_address_line(line):
            break
    return last, 0


def _goes_on(line: Unit, below: Sequence[Unit]) -> bool:
    """Return whether a line only was full: it ends within a word, or a sentence goes on in the next line of its paragraph."""
    if not below or below[0].blank_before or not below[0].text[:1].islower():
        return False
    return line.text.endswith(("-", "¬", "⸗")) or (
        line.text[-1:].isalpha() and len(line.text.split()) > _LONGEST_UNCLOSED
    )


def _is_address_line(line: Unit) -> bool:
    bare = plain(line.text)
    words = bare.split()
    return (
        len(bare) <= 60
        and len(words) <= 9
        and not _NO_PLACE.search(bare)
        and (bare[:1].isupper() or bare[:1].isdigit() or bare[:1] in '[("“„»')
        and not bare.endswith(("!", "?", ":"))
        and sum(word[0].isupper() or word[0].isdigit() for word in words) >= len(words) / 2
    )


def _opener_parts(text: str, lines: Sequence[Unit], language: str) -> list[Part]:
    parts: list[Part] = []
    run: list[Unit] = []

    def flush() -> None:
        if run:
            dated = any(is_dateline(line.text, language) for line in run)
            span = Span(run[0].span.start, run[-1].span.end)
            parts.append(Part(span, Role.DATELINE if dated else Role.ADDRESS))
            run.clear()

    for line in lines:
        if is_salutation(line.text):
            flush()
            parts.append(Part(line.span, Role.SALUTE))
        else:
            if line.blank_before or (run and not adjoin(text, run[-1].span, line.span)):
                flush()
            run.append(line)
    flush()
    return parts
