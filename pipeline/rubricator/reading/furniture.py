"""What belongs to the page or the publisher and not to the text: licence frames, footers, navigation, rules."""

from __future__ import annotations

import re

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.reading.units import Unit
from rubricator.source import Source, Span
from rubricator.transcription import Furniture, Separator

LEFT_OUT = Rule(
    "READ010",
    Severity.INFO,
    "Page furniture was left out",
    "A licence frame or a navigation line of the web page belongs to where the text was found, not to the text. It is the only "
    "thing that the encoded document leaves out, and every piece is named by a finding such as this.",
    hint="nothing to do, unless the line belongs to the text",
    wrong="Top of the page",
    right="(left out)",
)
RULES = (LEFT_OUT,)

_FRAME_START = re.compile(r"^\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG", re.IGNORECASE)
_FRAME_END = re.compile(
    r"^(?:\*\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)", re.IGNORECASE
)
_NAVIGATION = re.compile(
    r"^\W*(?:(?:return\s+to\s+)?top\s+of\s+(?:the\s+)?page|back\s+to\s+(?:the\s+)?(?:top|index|contents)|(?:next|previous)\s+(?:chapter|page|letter)"
    r"|nach\s+oben|zum\s+seitenanfang|zur[üu]ck\s+zum\s+(?:seitenanfang|index)|haut\s+de\s+(?:la\s+)?page|retour\s+en\s+haut(?:\s+de\s+la\s+page)?)\W*$",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"^\W{0,3}(?:(?:this\s+page\s+was\s+)?last\s+(?:updated|modified|revised)|updated\s+on|zuletzt\s+(?:aktualisiert|ge[äa]ndert)|letzte\s+(?:aktualisierung|[äa]nderung)"
    r"|derni[èe]re\s+(?:mise\s+[àa]\s+jour|modification))\b"
    r"|^\W{0,3}(?:all\s+rights\s+reserved|alle\s+rechte\s+vorbehalten|tous\s+droits\s+r[ée]serv[ée]s|public\s+domain|gemeinfrei|domaine\s+public)\W*$"
    r"|^(?:©|(?:copyright|\(c\))\s*(?:©|\(c\)|\bby\b)?)\s*\d{4}\b|^copyright\s+by\b",
    re.IGNORECASE,
)
_BAR = re.compile(r"^[^|\n]{2,40}(?:\s\|\s[^|\n]{2,40}){2,}$")
_SEPARATOR = re.compile(r"^(?:[*\-–—_=~.·•#+]\s*){3,}$|^[*⁂※]\s*$")


def licence_frame(
    source: Source, units: tuple[Unit, ...]
) -> tuple[list[Furniture], tuple[Unit, ...], list[Diagnostic]]:
    """Take Project Gutenberg's header and licence away from both ends of the text."""
    starts = [i for i, unit in enumerate(units) if _FRAME_START.match(unit.text)]
    ends = [i for i, unit in enumerate(units) if _FRAME_END.match(unit.text)]
    first = starts[0] + 1 if starts else 0
    last = next((i for i in ends if i >= first), len(units))
    if first >= last:
        return [], units, []
    framed = [run for run in (units[:first], units[last:]) if run]
    furniture = [Furniture(Span(run[0].span.start, run[-1].span.end), kept=False) for run in framed]
    findings = [
        at_offset(source, piece.span.start, LEFT_OUT, "Project Gutenberg's licence frame was left out")
        for piece in furniture
    ]
    return furniture, units[first:last], findings


def navigation(source: Source, units: tuple[Unit, ...]) -> tuple[list[Furniture], tuple[Unit, ...], list[Diagnostic]]:
    """Take navigation lines away, and footers at the end of the text, which are kept as ``fw``."""
    furniture: list[Furniture] = []
    rest: list[Unit] = []
    findings: list[Diagnostic] = []
    for i, unit in enumerate(units):
        if len(unit.text) <= 60 and _NAVIGATION.match(unit.text):
            furniture.append(Furniture(unit.span, kept=False))
            findings.append(
                at_offset(source, unit.span.start, LEFT_OUT, f"the navigation line “{unit.text}” was left out")
            )
        elif i >= len(units) - 4 and _is_footer(units, i):
            furniture.append(Furniture(unit.span, kept=True))
        else:
            rest.append(unit)
    return furniture, tuple(rest), findings


def _is_footer(units: tuple[Unit, ...], i: int) -> bool:
    """Return whether a unit is a line of the page or of its site: "Index | Volume 44 | Archive"; two such are rows of a table."""
    text = units[i].text
    alone = sum(_BAR.match(unit.text) is not None for unit in units[max(0, i - 1) : i + 2]) == 1
    return len(text) <= 120 and (_FOOTER.match(text) is not None or (alone and _BAR.match(text) is not None))


def separators(units: tuple[Unit, ...]) -> tuple[list[Separator], tuple[Unit, ...]]:
    """Take lines of asterisks, dashes or dots away."""
    found = [Separator(unit.span) for unit in units if _SEPARATOR.match(unit.text)]
    return found, tuple(unit for unit in units if not _SEPARATOR.match(unit.text))
