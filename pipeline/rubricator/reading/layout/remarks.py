"""What there is to report of pages, gathered: one finding for what is the same thing in many places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

LEVELS = Rule(
    "READ151",
    Severity.INFO,
    "Words and line do not say the same",
    "A file of PAGE XML can have a text thrice: for a region, for each of its lines, and for each word. Programs that correct "
    "one of them do not always correct the others. The text of the lines is taken, without it that of the words, else that "
    "of the region.",
    hint="look at the line, and correct it if the words are right",
    wrong="<Word>…<Unicode>Rath</Unicode></Word> in a line <Unicode>Rat</Unicode>",
    right="<Word>…<Unicode>Rath</Unicode></Word> in a line <Unicode>Rath</Unicode>",
    reference="https://ocr-d.de/en/spec/page#consistency-of-text-results-on-different-levels",
)
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
NOT_ENCODED = Rule(
    "READ154",
    Severity.INFO,
    "What is said of words is not encoded",
    "Somebody tagged these words, and the encoding has no place for the tag, or for a part of what it says. Persons, dates, "
    "abbreviations, and what was added, struck out or cannot be read are taken over from tags; places, organisations and "
    "comments are not. The words themselves are all in the text.",
    hint="mark it up in the encoded document (placeName, orgName, note), if it matters for the edition",
    wrong="place {offset:0; length:6; country:France;}",
    right="<placeName>Calais</placeName>",
)
NO_TEXT = Rule(
    "READ155",
    Severity.INFO,
    "A region is no text",
    "Formulas, music, maps and advertisements have a place on the page but no text that could be encoded. The zone is in the "
    "facsimile.",
    hint="encode by hand what the edition should have of it",
    wrong="<MusicRegion …/>",
    right="<figure><notatedMusic>…</notatedMusic></figure>",
)
BY_POSITION = Rule(
    "READ156",
    Severity.INFO,
    "The order of reading was told from positions",
    "The file does not say in which order the regions of a page are read, or not for all of them. They were ordered by where "
    "they stand: by columns from left to right, in each from top to bottom.",
    hint="look at the order of the paragraphs, and give the page a reading order if it is wrong",
    wrong="<Page> without <ReadingOrder>, its regions as they were drawn",
    right='<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/>…',
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
OUTSIDE = Rule(
    "READ158",
    Severity.WARNING,
    "A tag lies outside of its line",
    "The place that a tag gives is behind the end of the line's text, as happens when a text is corrected after tagging. "
    "The tag is not used.",
    hint="set the tag again",
    wrong="person {offset:40; length:5;} in a line of 20 characters",
    right="person {offset:4; length:5;}",
)
NO_DATE = Rule(
    "READ163",
    Severity.WARNING,
    "A tag gives a date that there is not",
    "The year, month and day of a tag are no date of the Gregorian calendar: there is no such day, a month or day is no number, or "
    "a day has no month. The words are marked up as a date; its value is what the words themselves say, as far as they can be read.",
    hint="correct the properties of the tag; a day of the Julian calendar is given by the day that it is in ours",
    wrong="date {offset:0; length:10; year:1848; month:2; day:30;}",
    right="date {offset:0; length:10; year:1848; month:2; day:29;}",
    reference="https://www.w3.org/TR/xmlschema-2/#date",
)
CROSSING = Rule(
    "READ164",
    Severity.WARNING,
    "Tags cross",
    "A tag begins within the words of another and ends outside of them. Elements of XML cannot do that: a name or a date stays whole, of "
    "other tags the one that begins first, and what crosses it is left out. The words themselves are all in the text.",
    hint="tag the words within and those outside each by themselves",
    wrong="person {offset:0; length:9;} unclear {offset:5; length:8;}",
    right="person {offset:0; length:9;} unclear {offset:5; length:4;} unclear {offset:10; length:3;}",
)
RULES = (LEVELS, ALTERNATIVES, DOUBTFUL, NOT_ENCODED, NO_TEXT, BY_POSITION, NO_OUTLINE, OUTSIDE, NO_DATE, CROSSING)

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
