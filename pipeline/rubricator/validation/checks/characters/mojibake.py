"""UTF-8 that was read in another encoding: “Ã¼” for “ü”, “â€™” for “’”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.characters.suspects import CONTINUING, LEADING
from rubricator.validation.checks.fault import also, quoted
from rubricator.validation.checks.places import Places

MISREAD = Rule(
    "CHK014",
    Severity.WARNING,
    "Characters read in the wrong encoding",
    "Two or three odd characters stand for one: a file in UTF-8 was opened as Windows-1252 or Latin-1 and saved again. Only "
    "sequences are reported that are hardly ever meant.",
    hint="Repair the file with a program that undoes this, such as ftfy, or take the file as it was before.",
    wrong="MÃ¼ller",
    right="Müller",
    reference="The Unicode Standard, 3.9",
)
RULES = (MISREAD,)

_C1 = "\x80-\x9f"
_MARKS = "¡¢£¤¥¦§©¬®¯±µ¶¼½¾¿€ƒŠŒŽ˜™šœžŸ"
# After a capital these may stand for themselves: note marks, quotation marks, ordinals.
_PLAIN = "\u00a0ª«º»°²³¹´¨¸†‡ˆ‰"
_BROKEN = re.compile(
    f"[ÃÂ][{_C1}{_MARKS}]|(?<=[a-zß-ÿ])Ã[{_PLAIN}]|Ã[{_PLAIN}](?=[a-zß-ÿ])|(?<=[0-9])Â°|â[{_C1}€][{CONTINUING}]?|â‚¬|â„¢|ï»¿|ï¿½"
    f"|(?:[ÎÏÐÑ][{CONTINUING}]){{3,}}"
)
"""Latin letters, punctuation, a byte order mark; Greek and Cyrillic are sure from three letters on."""


def check_mojibake(places: Places) -> Iterator[Diagnostic]:
    """Yield one finding for a document with characters that were read in a wrong encoding: at the first, with their number."""
    found = list(broken(places.source.text))
    if found:
        first = found[0]
        message = f"{quoted(first[0])} is {quoted(_meant(first[0]))} read in the wrong encoding."
        hint = f"{MISREAD.hint}{also(len(found) - 1, 'place')}"
        yield places.finding_in_text(MISREAD, first.start(), message, hint)


def broken(text: str) -> Iterator[re.Match[str]]:
    """Yield the sequences that are UTF-8 read as Windows-1252 or Latin-1."""
    end = 0
    for lead in LEADING.finditer(text):
        found = _BROKEN.match(text, lead.start())
        if found and found.start() >= end and _meant(found[0]):
            yield found
            end = found.end()


def _meant(characters: str) -> str:
    """Return what characters were before; nothing if they are no UTF-8."""
    return b"".join(map(_byte, characters)).decode("utf-8", "ignore")


def _byte(character: str) -> bytes:
    """Return the byte that was read as a character: in Windows-1252, or in Latin-1 where that has none."""
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")
