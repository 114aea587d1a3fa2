"""How the words of a TextLine are set, and what somebody tagged in it: by the line, and by the words in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.diagnostics import Rule, Severity
from rubricator.reading.layout.characters import folded
from rubricator.reading.layout.pages import Style, Tag
from rubricator.reading.layout.remarks import Remarks, quoted
from rubricator.reading.layout.styles import STRUCK, css_of
from rubricator.reading.layout.tags import CONTINUED
from rubricator.reading.layout.tree import Element
from rubricator.reading.page.custom import Custom, about_words, customs, misplaced
from rubricator.reading.page.readings import Reading

OUTSIDE = Rule(
    "READ158",
    Severity.WARNING,
    "A tag lies outside of its line",
    "The place that a tag gives is behind the end of the line's text, as happens when a text is corrected after tagging; or it is "
    "no place, since offset and length are not both numbers from 0 on. The tag is not used.",
    hint="set the tag again",
    wrong="person {offset:40; length:5;} in a line of 20 characters",
    right="person {offset:4; length:5;}",
)
RULES = (OUTSIDE,)

Place = Callable[[int], int]
"""From an offset as the file counts it to one in the characters of the line."""

_STYLE = "textStyle"


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word in its line: where it begins and ends there, and the way of offsets in it."""

    element: Element
    start: int
    end: int
    place: Place


def placed_words(words: Sequence[tuple[Element, Reading]], text: str) -> Iterator[PlacedWord]:
    """Yield the words that a line has too, in their order."""
    cursor = 0
    for element, reading in words:
        word, place = folded(reading.text)
        start = text.find(word, cursor)
        if start >= 0:
            cursor = start + len(word)
            yield PlacedWord(element, start, cursor, place)


def styles(line: Element, text: str, place: Place, words: Sequence[PlacedWord]) -> Iterator[Style]:
    """Yield how the characters of a line are set."""
    whole = css_of(_named(line))
    if whole:
        yield Style(0, len(text), whole)
    for rule, start, end in _ranges(line, place):
        if rule.name == _STYLE:
            yield Style(start, end, css_of(_switched_on(rule)))
    for word in words:
        rules = [rule for rule in customs(word.element.get("custom")) if rule.name == _STYLE]
        css = css_of([*(name for rule in rules for name in _switched_on(rule)), *_named(word.element)])
        if css:
            yield Style(word.start, word.end, css)


def tags(line: Element, text: str, place: Place, words: Sequence[PlacedWord], remarks: Remarks) -> Iterator[Tag]:
    """Yield what is tagged in a line; of what its words say of themselves, that which the line does not say of them."""
    for rule in misplaced(line.get("custom")):
        if rule.name != _STYLE:
            remarks.add(OUTSIDE, line.position, f"a tag “{rule.name}” gives no place in its line", quoted(text))
    own: list[Tag] = []
    for rule, start, end in _ranges(line, place):
        if rule.name == _STYLE or start < len(text) or not rule.number("length"):
            own += _tag(rule, start, end)
        else:
            remarks.add(OUTSIDE, line.position, f"a tag “{rule.name}” lies behind the end of its line", quoted(text))
    yield from own
    said = {(tag.name, offset) for tag in own for offset in range(tag.start, tag.end)}
    yield from (tag for tag in _of_words(words, text) if (tag.name, tag.start) not in said)


def _of_words(words: Sequence[PlacedWord], text: str) -> Iterator[Tag]:
    """Yield what words say of themselves; what goes on in the next word is one."""
    last: dict[str, Tag] = {}
    for word in words:
        for rule, start, end in _ranges(word.element, word.place):
            for tag in _tag(rule, word.start + start, word.start + end):
                before = last.pop(tag.name, None)
                if before and tag.get(CONTINUED) == "true" and not text[before.end : tag.start].strip():
                    tag = replace(before, end=tag.end)
                elif before:
                    yield before
                last[tag.name] = tag
    yield from last.values()


def _tag(rule: Custom, start: int, end: int) -> Iterator[Tag]:
    own = tuple((key, value) for key, value in rule.properties.items() if key not in ("offset", "length"))
    if rule.name != _STYLE:
        yield Tag(rule.name, start, end, own)
    elif STRUCK & set(_switched_on(rule)):
        yield Tag("strikethrough", start, end)


def _ranges(element: Element, place: Place) -> Iterator[tuple[Custom, int, int]]:
    """Yield the rules about characters of an element, with the offsets of these, at most those of its end."""
    for rule in about_words(element.get("custom")):
        offset, length = rule.number("offset") or 0, rule.number("length") or 0
        yield rule, place(offset), place(offset + length)


def _switched_on(rule: Custom) -> list[str]:
    return [key for key, value in rule.properties.items() if value == "true"]


def _named(element: Element) -> list[str]:
    """Return what the element TextStyle of a line or word says."""
    style = element.first("TextStyle")
    return [name for name, value in style.attributes.items() if value == "true"] if style else []
