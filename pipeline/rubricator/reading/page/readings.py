"""The text of an element of PAGE XML: of several readings one, of an element without any that of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rubricator.diagnostics import Rule, Severity
from rubricator.reading.layout.remarks import ALTERNATIVES, DOUBTFUL, Remarks, quoted
from rubricator.reading.layout.tree import Element

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
RULES = (LEVELS,)

_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as written, and the element that has it."""

    text: str
    element: Element


def reading_of(element: Element, remarks: Remarks) -> Reading | None:
    """Return the text that an element has itself: of several readings that with the lowest index, else the first."""
    equivalents = sorted(element.each("TextEquiv"), key=_index)
    found = [(one, written) for one in equivalents if (written := _written(one))]
    if not found:
        return None
    chosen, written = found[0]
    text = written.text
    others = {other.text for _, other in found[1:] if other.text.split() != text.split()}
    for other in sorted(others):
        remarks.add(
            ALTERNATIVES, element.position, "another reading is left out", f"{quoted(other)} for {quoted(text)}"
        )
    confidence = _confidence(chosen)
    if confidence is not None and confidence < _SURE:
        remarks.add(DOUBTFUL, element.position, "the recogniser was less than half sure", quoted(text))
    return Reading(text, written)


def reading_of_line(line: Element, words: Sequence[Reading], remarks: Remarks) -> Reading | None:
    """Return the text of a line: its own, else that of its words."""
    own = reading_of(line, remarks)
    together = " ".join(word.text.strip() for word in words)
    if own is None:
        return Reading(together, words[0].element) if words else None
    if words and _letters(together) != _letters(own.text):
        remarks.add(
            LEVELS,
            line.position,
            "a line and its words differ",
            f"{quoted(own.text.strip())}, words {quoted(together)}",
        )
    return own


def _letters(text: str) -> str:
    return "".join(text.split())


def _index(equivalent: Element) -> int:
    written = equivalent.get("index")
    return int(written) if written.isdecimal() and len(written) < 10 else 0


def _written(equivalent: Element) -> Element | None:
    """Return the element with the text: Unicode, or PlainText, which has the same in fewer characters."""
    found = (equivalent.first(name) for name in ("Unicode", "PlainText"))
    return next((child for child in found if child and child.text.strip()), None)


def _confidence(equivalent: Element) -> float | None:
    try:
        return float(equivalent.get("conf"))
    except ValueError:
        return None
