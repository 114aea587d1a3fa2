"""What there is to report of pages, gathered: one finding for what is the same thing in many places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

ALTERNATIVES = Rule(
    "READ152",
    Severity.INFO,
    "There are other readings",
    "A recogniser was not sure and gave several readings of a line or word. The first is taken, or that with the lowest index.",
    hint="look at the image, and correct the line if another reading is right",
    wrong='<TextEquiv index="0">Rat</TextEquiv><TextEquiv index="1">Rad</TextEquiv>',
    right="<TextEquiv>Rat</TextEquiv>",
)
DOUBTFUL = Rule(
    "READ153",
    Severity.INFO,
    "Words are more likely wrong than right",
    "The program that recognised the text gives how sure it is of each line or word. Where that is less than a half, "
    "the text has to be looked at.",
    hint="compare these words with the image",
    wrong='<String CONTENT="Rmt" WC="0.31"/>',
    right='<String CONTENT="Rat" WC="0.97"/>',
)
NO_OUTLINE = Rule(
    "READ157",
    Severity.WARNING,
    "Coordinates cannot be used",
    "The outline of a region or line is no list of points, or lies far outside of any image. The text is read; the facsimile has no "
    "zone for it.",
    hint="correct the points in the program that wrote them",
    wrong='<Coords points="12,NaN 99999999,4"/>',
    right='<Coords points="12,40 210,40 210,96 12,96"/>',
)
RULES = (ALTERNATIVES, DOUBTFUL, NO_OUTLINE)

_MOST_SHOWN = 3
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be reported: ``subject`` says what, the same for all that is one finding; ``shown`` is an example of it."""

    rule: Rule
    file: str
    position: Position
    subject: str
    shown: str = ""


class Remarks:
    """Gathers what there is to report of a file while it is read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._made: list[Remark] = []

    def add(self, rule: Rule, position: Position, subject: str, shown: str = "") -> None:
        """Note something at a place of the file."""
        self._made.append(Remark(rule, self._file, position, subject, shown))

    def findings(self) -> tuple[Diagnostic, ...]:
        """Return what was noted, in the order of the file."""
        return tuple(sorted(summed(self._made), key=lambda finding: finding.position))


def summed(remarks: Iterable[Remark]) -> Iterator[Diagnostic]:
    """Yield a finding for all remarks of a rule with the same subject in a file, at the first of them."""
    groups: dict[tuple[str, str, str], list[Remark]] = {}
    for remark in remarks:
        groups.setdefault((remark.rule.code, remark.file, remark.subject), []).append(remark)
    for group in groups.values():
        first = group[0]
        yield at_position(first.file, first.position, first.rule, _message(group))


def quoted(words: str) -> str:
    """Return words between quotation marks, cut if they are many."""
    return f"“{words if len(words) <= _LONGEST_SHOWN else f'{words[:_LONGEST_SHOWN]}…'}”"


def _message(group: Sequence[Remark]) -> str:
    shown = list(dict.fromkeys(remark.shown for remark in group if remark.shown))
    examples = ", ".join(shown[:_MOST_SHOWN]) + (", …" if len(shown) > _MOST_SHOWN else "")
    places = f" in {len(group)} places" if len(group) > 1 else ""
    return f"{group[0].subject}{places}{': ' if examples else ''}{examples}"
