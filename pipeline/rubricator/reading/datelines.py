"""Datelines: "Boston, 22d Augt. 1779", a date alone, "Tuesday evening"; and what only looks like one."""

from __future__ import annotations

import re

from rubricator.dates import find_dates, month_names, weekday_names

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
NO_PLACE = re.compile(
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
_WHERE = frozenset(
    "aboard above before below between board camp entering headquarters near opposite river under within".split()
)
_BEFORE_DASH = re.compile(r"(?P<dateline>[A-ZÀ-Þ][^—–\n]{3,70}?[\d.)])\s*(?:--+|—|–)(?=\s*[\"“„«]?[A-ZÀ-Þ])")
_EMPHASISED = re.compile(
    r"(?P<sign>\*\*|__|_)(?P<dateline>[A-ZÀ-Þ][^*_\n]{3,70})(?P=sign)\.?\s*(?:--+|—|–)?(?=\s*[\"“„«]?[A-ZÀ-Þ])"
)
# the end of a sentence that was broken before its last words: "on Saturday."
_GOES_ON = re.compile(r"(?:on|by|until|till|since|last|next|every|and|or|am|bis|seit)\s")
_DIVIDED = re.compile(r"[^\W\d_][-¬]$")
"""A word goes on in the next line: what is cut there is no whole line."""
LONGEST_LINE = 90


def plain(line: str) -> str:
    """Return a line without note marks, marks of emphasis and an editor's brackets: "K. Marx" for ``K. M[arx]``."""
    return _EDITORIAL.sub("", _MARKUP.sub("", line)).strip()


def is_title(line: str) -> bool:
    """Return whether a line calls a text by its kind, or names writer and addressee: "Diary of a Voyage, 1831", "From A to B"."""
    return _TITLE.match(line) is not None


def is_dateline(line: str, language: str) -> bool:
    """Return whether a short line is a place with a date, a date alone, or a weekday such as "Tuesday evening"."""
    bare = plain(line)
    if len(bare) > 2 * LONGEST_LINE or not _DATE_HINT.search(bare) or bare.endswith((":", "?")):
        return False
    if is_title(bare) or _CITATION.search(bare) or _DIVIDED.search(bare):
        return False
    dates = [found for found in find_dates(bare, language) if not found.relative]
    rest = bare
    for found in reversed(dates):
        rest = rest[: found.span.start] + rest[found.span.end :]
    if NO_PLACE.search(rest):
        return False
    words = re.findall(r"[^\W\d_]{2,}", TIME_OF_DAY.sub("", WEEKDAY.sub("", rest)))
    if not dates:
        return (
            bool(WEEKDAY.search(bare))
            and not _GOES_ON.match(bare)
            and len(words) <= 4
            and not bare.endswith((",", ";"))
        )
    precise = any(len(found.span) > 4 for found in dates)
    proper = all(word[0].isupper() or len(word) <= 4 or word in _WHERE for word in words)
    return precise and proper and len(words) <= 12 and not re.search(r"[.!?]\s+[A-Z][a-z]+\s+[a-z]+\s+[a-z]", rest)


def dateline_run_in(line: str, language: str) -> int:
    """Return the length of a newspaper's dateline that its text runs on from: "LONDON, March 5.—The House met". 0 if none."""
    match = _BEFORE_DASH.match(line) or _EMPHASISED.match(line)
    return match.end() if match and is_dateline(match["dateline"], language) else 0
