"""The parts of a letter: dateline, address and salutation above; closing, signature, dateline and postscript below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubricator.reading.datelines import LONGEST_LINE, NO_PLACE, dateline_run_in, is_dateline, plain
from rubricator.reading.units import Unit, adjoin, single_lines, units_after
from rubricator.reading.vocabulary import SALUTATION, SALUTATION_END
from rubricator.source import Span
from rubricator.transcription import Opener, Part, Role

# A comma, and a capital that is no name's: names do not come after "Dear Ede,".
_COMMA = re.compile(r",(?=\s+[A-Z][a-z]*\b(?!\s+[A-Z]))")
_LONGEST_UNCLOSED = 4


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
    return (len(line), False) if not rest or plain(rest).strip(" .,:;!-–—") == "" else None


def _salutation_run_in(line: str) -> tuple[int, bool] | None:
    """Return what ``salutation`` does of a line below a dateline, where a comma is enough: "Dear Ede, Just a line"."""
    match = SALUTATION.match(line)
    end = match and _COMMA.match(line, match.end())
    return (end.end(), True) if end else None


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
        dated = dateline_run_in(last.text, language) == run_in_at
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
            dated_below = not greeting[1] and 0 < len(below) <= LONGEST_LINE and is_dateline(below, language)
            return i + 1 + dated_below, greeting[0] if greeting[1] else 0
        if is_dateline(line.text, language) and len(line.text) <= LONGEST_LINE:
            last = i + 1
        elif not greeting and (run_in_at := dateline_run_in(line.text, language)):
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
        and not NO_PLACE.search(bare)
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
