"""Metadata lines at the top of a transcription: ``Written: 21 October 1928`` and the like.

The labels are those of the Marxists Internet Archive and of Founders Online, in English, German and French.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rubricator.reading.units import Unit, adjoin, single_lines, units_after
from rubricator.source import Span
from rubricator.transcription import Field, Metadata

# The meaning of a label, and the labels (regular expressions, matched whole and without regard to case).
LABELS: dict[str, str] = {
    "written": r"written|sent|dated?(?: written)?|composed|geschrieben|verfa(?:ß|ss)t|entstanden|[ée]crite?|r[ée]dig[ée]",
    "published": r"(?:first |originally |originally first )?(?:published|printed|publication)(?: in)?|first appeared"
    r"|delivered|spoken|(?:zuerst |erst)?ver[öo]ffentlicht(?:ung)?|erschienen|erstmals|erstdruck|(?:premi[èe]re )?publi(?:cation|[ée])",
    "source": r"(?:first |original )?sources?(?: of text)?|text from|copied from|quellen?|nach|tir[ée] de",
    "translated": r"translat(?:ed|ion|or|ors)(?: by)?|[üu]bersetz(?:t|ung|er)(?: von)?|traduction|traduit|traducteur",
    "transcribed": r"(?:transcri(?:bed|ption|ber)|transkription|html|html[- ]?mark-?up|html[- ]?markierung|mark-?up|online version|proof-?read(?:ing|er)?|proofed"
    r"|digiti[sz]ed|scanned|ocr|mise en ligne|num[ée]risation|hervorgehoben|public access)"
    r"(?: ?[/\\,&+] ?(?:and )?[\w-]+(?: [\w-]+){0,3}){0,4}(?: by)?",
    "edited": r"edit(?:ed|or|ors)(?: by)?|herausgeber|herausgegeben|hrsg\.?|[ée]dit[ée]|[ée]diteur",
    "rights": r"public domain|copy-?left|copy-?right|licen[cs]e|rights|gemeinfrei|lizenz|rechte|domaine public|licence|droits",
    "title": r"title|titel|titre",
    "from": r"from|author|sender|von|verfasser|autor|absender|de|auteur|exp[ée]diteur",
    "to": r"to|recipient|addressee|an|empf[äa]nger|adressat|à|destinataire",
    "date": r"date|datum",
    "place": r"place|ort|lieu",
    "other": r"keywords?|collection|repository|permalink|cite as|language|abstract|series|volume|note on the text|document type",
}
# These are ordinary words as well: they count only beside another label.
_WEAK = frozenset({"title", "from", "to", "date", "place", "other", "edited"})
_KNOWN = re.compile(
    r"^[*_]{0,3}(?:"
    + "|".join(f"(?P<{key}>{pattern})" for key, pattern in LABELS.items())
    + r")\s*[*_]{0,3}\s*:[*_]{0,3}",
    re.IGNORECASE,
)
# Lines that say what they are without a label and a colon.
_UNLABELLED = re.compile(
    r"^(?:(?P<published>(?:first )?published in|from)(?=\s.{3,100}\b(?:vol\.|no\.|pp?\.\s?\d))"
    r"|(?P<translated>translated)(?=\s(?:.{0,40}\s)?by\s)"
    r"|(?P<transcribed>(?:transcribed|transcription|marked up|html mark-?up|proof-?read|scanned)"
    r"(?:\s*(?:,|&|and|/)\s*(?:marked up|html mark-?up|mark-?up|proof-?read))*)(?=\s(?:.{0,40}\s)?by\s))(?=.{0,160}$)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"^[*_]{0,3}[A-ZÄÖÜÉÈÀ][\w /\\.&'’-]{2,38}[*_]{0,3}:[*_]{0,3}(?=\s|$)")
_SEARCHED = 40
_LONGEST_CONTINUATION = 160


@dataclass(frozen=True, slots=True)
class Front:
    """The units before the metadata, the metadata themselves, and the units after them."""

    before: tuple[Unit, ...]
    metadata: Metadata | None
    after: tuple[Unit, ...]


def take_metadata(text: str, units: tuple[Unit, ...]) -> Front:
    """Find the metadata lines among the first units."""
    lines = [line for unit in units[:_SEARCHED] for line in single_lines(text, unit)]
    keys = [key_of(line.text) for line in lines]
    known = [i for i, key in enumerate(keys) if key]
    if not known or (not any(keys[i] not in _WEAK for i in known) and len({keys[i] for i in known[:4]}) < 2):
        return Front(units, None, ())
    first = known[0]
    if sum(len(line.text) for line in lines[:first]) > 600:
        return Front(units, None, ())
    fields, end = _fields(text, lines, first)
    after = units_after(text, units, lines[end].span.start) if end < len(lines) else units[_SEARCHED:]
    before = tuple(unit for unit in units if unit.span.end <= lines[first].span.start)
    # A unit may hold title lines and metadata lines at once.
    shared = next((unit for unit in units if unit.span.start < lines[first].span.start < unit.span.end), None)
    if shared is not None:
        before += tuple(line for line in single_lines(text, shared) if line.span.end <= lines[first].span.start)
    span = Span(lines[first].span.start, lines[end - 1].span.end)
    return Front(before, Metadata(span, tuple(fields)), after)


def key_of(line: str) -> str:
    """Return the meaning of the label that a line begins with, empty if it is none that is known."""
    match = _known(line)
    return next((key for key, value in match.groupdict().items() if value), "") if match else ""


def _known(line: str) -> re.Match[str] | None:
    return _KNOWN.match(line) or _UNLABELLED.match(line)


def _fields(text: str, lines: Sequence[Unit], first: int) -> tuple[list[Field], int]:
    """Return the fields that begin at ``lines[first]``, and the index of the line after them."""
    fields: list[Field] = []
    i = first
    while i < len(lines):
        match = _known(lines[i].text) or _adjacent_unknown(lines, i)
        if match is None or (fields and not adjoin(text, fields[-1].value, lines[i].span)):
            break
        last = i
        while last + 1 < len(lines) and _continues(text, lines, i, last + 1, match.end()):
            last += 1
        start = lines[i].span.start
        label = Span(start, start + match.end())
        value = Span(label.end, lines[last].span.end).strip(text)
        fields.append(Field(key_of(lines[i].text) or "other", label, value))
        i = last + 1
    return fields, i


def _adjacent_unknown(lines: Sequence[Unit], i: int) -> re.Match[str] | None:
    """Match a label that is not in the list but stands between or directly below metadata lines."""
    if lines[i].blank_before or len(lines[i].text) > 200:
        return None
    return _UNKNOWN.match(lines[i].text)


def _continues(text: str, lines: Sequence[Unit], field: int, i: int, label_end: int) -> bool:
    """Return whether ``lines[i]`` goes on with the value of the field that begins at ``lines[field]``."""
    line, previous = lines[i], lines[i - 1]
    if _known(line.text) or len(line.text) > _LONGEST_CONTINUATION or not adjoin(text, previous.span, line.span):
        return False
    if field == i - 1 and len(previous.text) == label_end:
        return True
    if line.blank_before or _adjacent_unknown(lines, i):
        return False
    return (
        line.indent > lines[field].indent
        or line.text[0] in "•·-–*"
        or previous.text[-1] in ",;(-–/"
        or line.text[0].islower()
        or (55 <= len(previous.text) <= 100 and not previous.text.endswith((".", "!", "?")))
    )
