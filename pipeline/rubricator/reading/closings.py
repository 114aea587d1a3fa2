"""What follows a letter's text: closing formula, signatures, dateline, postscript."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rubricator.reading.datelines import is_dateline, plain
from rubricator.reading.letters import is_salutation
from rubricator.reading.units import Unit, adjoin
from rubricator.reading.vocabulary import CLOSING, POSTSCRIPT
from rubricator.source import Span
from rubricator.transcription import Closer, Part, Postscript, Role

_NAME = re.compile(
    r"""^(?:[-–—~]+\s?)*
    (?:(?:(?i:mr|mrs|ms|miss|dr|rev|sir|the|les|die|der|your|for|pro|signed|gez|hon|capt|col|gen|lt|comrade|prof)\.?:?)\s+)*
    (?:(?:[^\W\d_a-z][\w'’.:-]*|d['’]?[eu]?|de\s+la|von|van|zu|and|und|et|&|f[üu]r)(?:,?\s+|,|$)){1,7}$""",
    re.VERBOSE,
)
# "Ihr Karl": a possessive and a name, unless the noun is what the writer is to the reader.
_OWN_NAME = re.compile(
    r"^(?:[Ii]hre?|[Dd]eine?|[Ee]ure?|[Ee]uer|[Vv]otre|[Tt]on|[Tt]a|[Yy]our)\s+"
    r"(?!(?:\w+\s+)?(?:Freund|Bruder|Schwester|Sohn|Tochter|Vater|Mutter|Mann|Frau|Onkel|Tante|Diener|Genosse|Schüler"
    r"|(?:[Ff]riend|[Ss]ervant|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Ff]ather|[Mm]other|[Cc]ousin|[Hh]usband|[Ww]ife|[Cc]omrade)\b))"
    r"(?:[^\W\d_a-z](?:\w+|\.)[\s-]?){1,3}\.?$"
)
_OFFICE = re.compile(
    r"\b(?:secretary|president|chairman|clerk|editor|commander|general|governor|minister|commissar|captain|colonel|esq|committee"
    r"|sekret[äa]r\w*|vorsitzende\w*|redaktion|sec'?y|pres|chmn|members?|commissioners?|delegates?)\b",
    re.IGNORECASE,
)
# A sentence that ends in a word of some length, and another that begins: no abbreviation such as "Yr. Obt."
_NUMBERED = re.compile(r"[IVX]{2,}\.")
_KISSES = re.compile(r"(?:[\s,.]+[xX]{1,5}){1,5}$")
_INITIALLED = re.compile(r"^(?:[A-ZÀ-Þ]\.\s?){1,3}[A-ZÀ-Þ'’-]{2,}\.?$")
_POSSESSIVE = re.compile(r"^(?:yours?|ihre?|deine?|eure?|euer|votre|ton|ta)[.,]?$", re.IGNORECASE)
# "Yours, Lenin": formula and name on one line.
_WITH_NAME = re.compile(
    r"^(?P<closing>(?:(?:ever|always|sincerely|fraternally|cordially|affectionately|faithfully|truly|respectfully)\s+)?yours?\b[^,\n]{0,40},|"
    r"(?:ihr|dein|euer|votre)\b[^,\n]{0,30},)\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[a-zß-ÿ]{4}[.!?;]\s+[A-ZÀ-Þ][a-zß-ÿ]*\s+[a-zß-ÿ]+")
_LEAVE = re.compile(
    r"\W*(?:adieu|farewell|god bless|good[- ]?bye|leb(?:en sie|t|e)? wohl|au revoir|salut)", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b(?:y[ou]?r|obe?d?t|servt?s?|servts|humb?le?|hble|affte?|sincly|afft)\b", re.IGNORECASE)
_LAST_SENTENCE = re.compile(r"(?:(?<=[a-zß-ÿ]{2}[.!?;])\s+|^)((?:(?![a-zß-ÿ]{2}[.!?;]\s+[A-ZÀ-Þ]).)*$)", re.DOTALL)
_TAKES_LEAVE = re.compile(
    r"\s*(?:and\s+)?(?:i\s+(?:am|remain|have\s+the\s+hono(?:u)?r|beg\s+to)|we\s+(?:are|remain)|believe\s+me|ich\s+(?:bin|verbleibe)|je\s+suis|j['’]ai\s+l['’]honneur)\b",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 60
_LONGEST_CLOSING = 170
_LONGEST_ADDRESS = 16
_SET_APART = 10
_MOST_UNITS = 16


def take_closer(
    text: str, units: Sequence[Unit], language: str, is_letter: bool
) -> tuple[list[Closer | Postscript], Sequence[Unit]]:
    """Take closer and postscript from the end of a letter or section, and return them with the units that remain.

    In a text that began as a letter (``is_letter``) a name alone on the last line is enough for a signature.
    """
    body, after = _split_postscript(units, language)
    closer, remaining = _closer(text, body, language, is_letter)
    if closer is None and after and not POSTSCRIPT.match(after[0].text):
        return [], units
    found: list[Closer | Postscript] = [closer] if closer else []
    if after:
        found.append(_postscript(after))
    return found, remaining


def is_signature(line: str) -> bool:
    """Return whether a line can be a signature: a few capitalised words."""
    bare = _bare(line).rstrip(" .,")
    named = 0 < len(bare) <= _LONGEST_SIGNATURE and _NAME.match(_KISSES.sub("", bare)) is not None
    return named and not _NUMBERED.match(bare) and not is_salutation(line) and not _ABBREVIATED.search(bare)


def is_initialled(line: str) -> bool:
    """Return whether a line is a name in capitals with initials, which is a signature and no heading: "C. LAMB."."""
    return _INITIALLED.match(_bare(line)) is not None


def is_closing(unit: Unit) -> bool:
    """Return whether a unit is a closing formula and not prose that speaks of love, greetings or servants."""
    bare = _bare(unit.text)
    return len(bare) <= _LONGEST_CLOSING and CLOSING.search(bare) is not None and not _is_prose(bare)


def _bare(line: str) -> str:
    """Return a line without marks, and without the quotation marks of a letter that is quoted throughout."""
    return plain(line).strip("\"'“”‘’„«»")


def _is_prose(bare: str) -> bool:
    """Return whether a line is made of sentences: one that ends before another begins, unless it takes leave."""
    return _SENTENCES.search(bare) is not None and _LEAVE.match(bare) is None


def _is_set_apart(unit: Unit) -> bool:
    """Return whether a line is set as signatures are: to the right, or in capitals."""
    letters = [c for c in plain(unit.text) if c.isalpha()]
    return unit.indent >= _SET_APART or (len(letters) > 2 and all(c.isupper() for c in letters))


def _split_postscript(units: Sequence[Unit], language: str) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Divide the units before the postscript: at a label such as "P.S.", or after a signature set apart or below a formula."""
    first = max(0, len(units) - _MOST_UNITS)
    for i in range(first, len(units)):
        if i and POSTSCRIPT.match(units[i].text):
            return units[:i], units[i:]
    for i in range(len(units) - 2, max(first, len(units) - 5), -1):
        if i and _role(units[i], language) is Role.SIGNED and _ends_letter(units[i], units[i - 1]):
            end = i + 1
            while end < len(units) and _role(units[end], language) is Role.DATELINE:
                end += 1
            rest = units[end:]
            if all(unit.blank_before for unit in rest[:1]) and not any(_role(unit, language) for unit in rest):
                return units[:end], rest
    return units, ()


def _ends_letter(signature: Unit, before: Unit) -> bool:
    """Return whether a signature surely is one, though something follows."""
    apart = signature.indent >= _SET_APART or (_is_set_apart(signature) and is_initialled(signature.text))
    return apart or is_closing(before) or _closes(before)


def _closes(unit: Unit) -> bool:
    """Return whether a paragraph runs on into a closing formula, which leads to a name: "I am, Sir, your obedt. servt.,"."""
    last = _LAST_SENTENCE.search(_bare(unit.text)[-2 * _LONGEST_CLOSING :])
    return last is not None and len(last[0]) <= _LONGEST_CLOSING and _TAKES_LEAVE.match(last[0]) is not None


def _role(unit: Unit, language: str) -> Role | None:
    """Return what a unit is by itself: closing, signed or dateline."""
    if len(unit.text) <= 90 and is_dateline(unit.text, language):
        return Role.DATELINE
    if _OWN_NAME.match(_bare(unit.text)):
        return Role.SIGNED
    if _POSSESSIVE.match(_bare(unit.text)):
        return Role.CLOSING
    if is_closing(unit):
        return Role.CLOSING
    if is_signature(unit.text):
        return Role.SIGNED
    return None


def _closer(text: str, units: Sequence[Unit], language: str, is_letter: bool) -> tuple[Closer | None, Sequence[Unit]]:
    roles: list[tuple[Role, Unit]] = []
    for unit in reversed(units[-_MOST_UNITS:]):
        role = _role(unit, language) or _office(unit) or _lead_in(unit, roles)
        if role is None or (role is Role.DATELINE and any(r is Role.DATELINE for r, _ in roles)):
            break
        roles.append((role, unit))
    roles.reverse()
    roles = _credible(roles, is_letter)
    if not roles or len(roles) == len(units):
        return None, units
    parts = _parts(text, roles)
    return Closer(Span(parts[0].span.start, parts[-1].span.end), tuple(parts)), units[: len(units) - len(roles)]


def _office(unit: Unit) -> Role | None:
    """Return SIGNED for a line that names the signatory's office, such as "Clerk to Commissioners"."""
    short = len(unit.text) <= _LONGEST_SIGNATURE and not unit.text.endswith((",", ";", "?"))
    return Role.SIGNED if short and _OFFICE.search(unit.text) and len(unit.text.split()) <= 7 else None


def _lead_in(unit: Unit, below: list[tuple[Role, Unit]]) -> Role | None:
    """Return CLOSING for a short line that a comma, or an address such as "Sir", ties to what is below it."""
    tied = bool(below) and below[-1][0] in (Role.CLOSING, Role.SIGNED)
    ends_in_comma = len(unit.text) <= _LONGEST_SIGNATURE and unit.text.endswith(",")
    addresses = len(unit.text) <= _LONGEST_ADDRESS and is_salutation(unit.text)
    return Role.CLOSING if tied and (ends_in_comma or addresses) else None


def _credible(roles: list[tuple[Role, Unit]], is_letter: bool) -> list[tuple[Role, Unit]]:
    """Keep the tail that is surely a closer: what stands before the first sure line is left to the text."""
    found = {role for role, _ in roles}
    for i, (role, unit) in enumerate(roles):
        sure = (
            found >= {Role.SIGNED, Role.DATELINE}
            or role is Role.CLOSING
            or (role is Role.SIGNED and (_is_set_apart(unit) or (is_letter and unit.blank_before)))
        )
        followed = role is Role.DATELINE and is_letter
        if sure or followed:
            return roles[i:]
    return []


def _parts(text: str, roles: list[tuple[Role, Unit]]) -> list[Part]:
    """Join the lines of one closing formula; signatures stay apart."""
    parts: list[Part] = []
    for role, unit in roles:
        named = _WITH_NAME.match(unit.text) if role is Role.CLOSING else None
        if named and is_signature(named["name"]):
            start = unit.span.start
            parts.append(Part(Span(start, start + named.end("closing")), Role.CLOSING))
            parts.append(Part(Span(start + named.start("name"), unit.span.end), Role.SIGNED))
        elif parts and role is parts[-1].role is Role.CLOSING and adjoin(text, parts[-1].span, unit.span):
            parts[-1] = Part(Span(parts[-1].span.start, unit.span.end), role)
        else:
            parts.append(Part(unit.span, role))
    return parts


def _postscript(units: Sequence[Unit]) -> Postscript:
    signed = units[-1].span if len(units) > 1 and is_signature(units[-1].text) else None
    paragraphs = tuple(unit.span for unit in (units[:-1] if signed else units))
    return Postscript(Span(units[0].span.start, units[-1].span.end), paragraphs, signed)
