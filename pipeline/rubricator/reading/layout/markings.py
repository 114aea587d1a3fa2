"""What lies over the words of lines: how they are set, their language, and what somebody tagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rubricator.diagnostics import Rule, Severity
from rubricator.reading.layout.interventions import encoded_of, kind_of_intervention
from rubricator.reading.layout.naming import is_impossible, kind_of_tag, taken_over
from rubricator.reading.layout.pages import Style, Tag
from rubricator.reading.layout.remarks import Remark, quoted
from rubricator.reading.layout.styles import merged
from rubricator.reading.layout.tags import CONTINUED, TaggedWords
from rubricator.reading.layout.writing import WrittenLine
from rubricator.source import Span
from rubricator.transcription import Rendition

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
RULES = (
    NOT_ENCODED,
    NO_DATE,
    CROSSING,
)


def renditions(text: str, passages: Iterable[Sequence[WrittenLine]], language: str) -> Iterator[Rendition]:
    """Yield how the words of passages are set; lines in another language than the text's have theirs."""
    for lines in passages:
        found = [
            Style(line.span.start + one.start, line.span.start + one.end, one.css, one.language)
            for line in lines
            for one in line.line.styles
        ]
        found += [
            Style(line.span.start, line.span.end, "", line.line.language)
            for line in lines
            if line.line.language and line.line.language != language
        ]
        for style in merged(found, text):
            if style.css or style.language not in ("", language):
                yield Rendition(Span(style.start, style.end), style.css, style.language)


def not_encoded(text: str, found: Iterable[TaggedWords], files: Sequence[str]) -> Iterator[Remark]:
    """Yield the tags, and what belongs to them, that have no place in the encoding."""
    for words in found:
        tag, known, shown = words.tag, _taken_over(words.tag), " ".join(words.span.of(text).split())
        file, position = files[words.line.page], words.line.line.position
        done = (*(known or ()), CONTINUED)
        left = [f"{key}: {value}" for key, value in tag.attributes if key not in done and value not in ("", shown)]
        said = f"{quoted(shown)} ({', '.join(left)})" if left else quoted(shown)
        if known is None:
            yield Remark(NOT_ENCODED, file, position, f"the tag “{tag.name}” is not encoded", said)
        elif is_impossible(tag):
            yield Remark(NO_DATE, file, position, "a tag gives a date that there is not", said)
        elif left:
            yield Remark(NOT_ENCODED, file, position, f"what the tag “{tag.name}” says is not encoded", said)


def crossing(text: str, passage: Iterable[TaggedWords], files: Sequence[str]) -> Iterator[Remark]:
    """Yield the tags of a passage that are lost because they cross another: a name stays, else what begins first."""
    around: list[TaggedWords] = []
    known = (words for words in passage if _taken_over(words.tag) is not None)
    for words in sorted(known, key=lambda words: (words.span.start, -words.span.end)):
        around = [other for other in around if other.span.end > words.span.start]
        crossed = [other for other in around if other.span.end < words.span.end]
        lost = crossed if kind_of_tag(words.tag.name) else [words] if crossed else []
        for one in lost:
            if kind_of_intervention(one.tag):
                subject = f"the tag “{one.tag.name}” crosses another one and is left out"
                shown = quoted(" ".join(one.span.of(text).split()))
                yield Remark(CROSSING, files[one.line.page], one.line.line.position, subject, shown)
        around = [other for other in (*around, words) if other not in lost]


def _taken_over(tag: Tag) -> frozenset[str] | None:
    """Return the names of what belongs to a tag and has a place in the encoding, None where the tag itself has none."""
    if kind := kind_of_intervention(tag):
        return encoded_of(tag, kind)
    return taken_over(tag) if kind_of_tag(tag.name) else None
