"""Characters that say nothing by themselves: signs of a conversion that went wrong, and those that only one font knows."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from operator import attrgetter
from unicodedata import category

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.characters.mojibake import broken
from rubricator.validation.checks.characters.naming import code_points
from rubricator.validation.checks.characters.suspects import REPLACEMENT, STRAY
from rubricator.validation.checks.fault import also
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import tei

LOST = Rule(
    "CHK011",
    Severity.WARNING,
    "A character that was lost",
    "U+FFFD stands where a program could not read what was there. The character is gone: only the source can tell it.",
    hint="Look it up in the source, and put the character in.",
    wrong="M�ller",
    right="Müller",
    reference="The Unicode Standard, 23.8",
)
CONTROL = Rule(
    "CHK012",
    Severity.WARNING,
    "A character that is not seen",
    "Control characters, byte order marks inside of a file and the like come from conversions and from copying. Nobody sees "
    "them, but searches, sorting and programs do.",
    hint="Remove it.",
    wrong="Alma&#xFEFF;-Ata",
    right="Alma-Ata",
    reference="The Unicode Standard, 23.1 and 23.8",
)
PRIVATE = Rule(
    "CHK013",
    Severity.INFO,
    "A character of private use",
    "What a code point of private use means is agreed between its users, and without their font it is a box. A document that "
    "describes its characters in charDecl is not reported.",
    hint="Describe it in charDecl and write <g>, or take the character that Unicode has for it now.",
    wrong="&#xF158;",
    right='<g ref="#rum">…</g>, with <char xml:id="rum"> in charDecl',
    reference="TEI P5, 5",
)
RULES = (LOST, CONTROL, PRIVATE)

_REFERENCE = re.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_DESCRIBED = tei("char", "glyph")


@dataclass(frozen=True, slots=True)
class _Stray:
    offset: int
    character: str


def check_stray(places: Places) -> Iterator[Diagnostic]:
    """Yield what characters are in a document that should not be: each one once with the number of its places, lost ones each time."""
    described = any(True for _ in places.document.outline.named(*_DESCRIBED))
    seen: dict[str, list[_Stray]] = {}
    for stray in _strays(places.source.text):
        if stray.character == REPLACEMENT:
            yield _finding(places, [stray], LOST)
        elif not (described and category(stray.character) == "Co"):
            seen.setdefault(stray.character, []).append(stray)
    for character, found in seen.items():
        yield _finding(places, found, PRIVATE if category(character) == "Co" else CONTROL)


def _strays(text: str) -> Iterator[_Stray]:
    """Yield the characters in the order of the text; of lost ones in a row the first."""
    # A wrong decoding is reported as such, with the control characters that came of it.
    explained = {offset for place in broken(text) for offset in range(*place.span())}
    raw = (_Stray(found.start(), found[0]) for found in STRAY.finditer(text) if found.start() not in explained)
    references = (_Stray(found.start(), _referred(found)) for found in _REFERENCE.finditer(text))
    after = -1
    for stray in merge(raw, references, key=attrgetter("offset")):
        if STRAY.match(stray.character) and not (stray.character == REPLACEMENT and stray.offset == after):
            yield stray
        after = stray.offset + 1 if stray.character == REPLACEMENT else -1


def _referred(reference: re.Match[str]) -> str:
    """Return the character of a reference; in a comment it may be any number."""
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(min(number, sys.maxunicode))


def _finding(places: Places, found: list[_Stray], rule: Rule) -> Diagnostic:
    first = found[0]
    message = f"{code_points(first.character)} is {_KINDS[rule.code]}."
    hint = (_hint(first.character) if rule is CONTROL else "") or rule.hint
    return places.finding_in_text(rule, first.offset, message, f"{hint}{also(len(found) - 1, 'place')}")


_KINDS = {
    LOST.code: "the sign of a character that could not be read",
    CONTROL.code: "a character that is not seen",
    PRIVATE.code: "a character of private use",
}


def _hint(character: str) -> str:
    """Return what is probably meant by a control character: what Windows-1252 has at its place, or the end of a line."""
    if "\x80" <= character <= "\x9f":
        meant = bytes([ord(character)]).decode("cp1252", "ignore")
        return f"Write “{meant}”, which it is in Windows-1252." if meant else ""
    return "Remove it, or write <lb/>." if character in "\u2028\u2029" else ""
