"""Characters that say nothing by themselves: signs of a conversion that went wrong, and those that only one font knows."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.characters.mojibake import broken
from rubricator.validation.checks.characters.naming import code_points
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

_LOST = "\ufffd"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_UNSEEN = "\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
_STRAY = re.compile(f"[{_UNSEEN}{_PRIVATE}]|{_LOST}+|&#(?:x([0-9A-Fa-f]{{1,6}})|([0-9]{{1,7}}));")
_CHARACTERS = re.compile(f"[{_UNSEEN}{_PRIVATE}{_LOST}]+")
_DESCRIBED = tei("char", "glyph")


@dataclass(frozen=True, slots=True)
class _Stray:
    offset: int
    character: str


def may_be_stray(rest: str) -> bool:
    """Return whether a text may have such characters; ``rest`` is the text without most characters of ASCII."""
    return _CHARACTERS.search(rest) is not None


def check_stray(places: Places) -> Iterator[Diagnostic]:
    """Yield what characters are in a document that should not be: each one once with the number of its places, lost ones each time."""
    described = any(True for _ in places.document.outline.named(*_DESCRIBED))
    seen: dict[str, list[_Stray]] = {}
    for stray in _strays(places.source.text):
        if stray.character == _LOST:
            yield _finding(places, [stray], LOST)
        elif not (described and category(stray.character) == "Co"):
            seen.setdefault(stray.character, []).append(stray)
    for character, found in seen.items():
        yield _finding(places, found, PRIVATE if category(character) == "Co" else CONTROL)


def _strays(text: str) -> Iterator[_Stray]:
    # A wrong decoding is reported as such, with the control characters that came of it.
    spans = [place.span() for place in broken(text)]
    for found in _STRAY.finditer(text):
        character = _referred(found[1], found[2]) if found[1] or found[2] else found[0][0]
        if character and not any(start <= found.start() < end for start, end in spans):
            yield _Stray(found.start(), character)


def _referred(hexadecimal: str | None, decimal: str | None) -> str:
    """Return the character of a reference if it is one that should not be, else nothing."""
    number = int(hexadecimal, 16) if hexadecimal else int(decimal or "")
    # In a comment it may be any number.
    character = chr(min(number, sys.maxunicode))
    return character if _CHARACTERS.match(character) else ""


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
