"""The characters of a DOCX as another walks through it: every text of the document in its order, by the standard library alone.

Nothing of styles, lists or formatting is known here; only what is no text is left out, as ``reading.docx`` has it in findings.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from reading.docx.archive import PREFIXES
from rubricator.source import Span
from rubricator.transcription import Note, Transcription

W, M, MC = (f"{{{PREFIXES[prefix]}}}" for prefix in ("w", "m", "mc"))
_NOT_SHOWN = {f"{W}{name}" for name in ("del", "moveFrom", "rt", "instrText", "delText")} | {f"{MC}Fallback"}


def characters(data: bytes) -> tuple[str, dict[str, str]]:
    """Return the characters of the text without white space, and those of every footnote and endnote by kind and number."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))[0]
        notes = {
            f"{kind}{note.get(f'{W}id')}": _joined(_texts(note))
            for kind in ("footnote", "endnote")
            if f"word/{kind}s.xml" in archive.namelist()
            for note in ET.fromstring(archive.read(f"word/{kind}s.xml"))
            if note.get(f"{W}type") in (None, "normal")
        }
    return _joined(_texts(body)), notes


def _joined(texts: Iterator[str]) -> str:
    return "".join("".join(texts).replace("\u00ad", "").split())


def _texts(element: ET.Element) -> Iterator[str]:
    """Yield the texts of a story; those of a box after those of its paragraph."""
    boxes: list[ET.Element] = []
    yield from _run(element, boxes)
    for box in boxes:
        yield from _texts(box)


def _run(element: ET.Element, boxes: list[ET.Element]) -> Iterator[str]:
    for one in element:
        if one.tag == f"{W}p":
            yield from _texts(one)
        elif one.tag == f"{W}txbxContent":
            boxes.append(one)
        elif one.tag in (f"{W}t", f"{M}t"):
            yield one.text or ""
        elif one.tag == f"{W}noBreakHyphen":
            yield "\u2011"
        elif one.tag not in _NOT_SHOWN and one.find(f"{W}rPr/{W}vanish") is None:
            yield from _run(one, boxes)


def read_characters(transcription: Transcription) -> tuple[str, list[str]]:
    """Return the characters of a transcription and those of its notes, without the marks that were made for notes."""
    text = transcription.source.text
    notes = [block for block in transcription.blocks if isinstance(block, Note)]
    made = [span for note in notes for span in (note.mark, note.label) if span and span.of(text).startswith("[")]
    made += [one.span for one in transcription.references]
    end = min((note.span.start for note in notes), default=len(text))
    return _without(text, Span(0, end), made), [_without(text, note.span, made) for note in notes]


def _without(text: str, span: Span, made: list[Span]) -> str:
    kept, start = [], span.start
    for one in sorted(one for one in made if span.contains(one)):
        kept.append(text[start : one.start])
        start = one.end
    return "".join("".join((*kept, text[start : span.end])).split())
