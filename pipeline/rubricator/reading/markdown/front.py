"""The YAML head of a Markdown file: lines of metadata, which are text as in any other transcription.

Nothing in it is evaluated: its lines stay as they were typed. Source: YAML 1.2, 7.3; Jekyll, Hugo and pandoc have such heads.
"""

from __future__ import annotations

import re

from rubricator.reading.markdown.places import Cursor
from rubricator.reading.markdown.writing import write_words
from rubricator.reading.metadata import key_of
from rubricator.reading.writing import BLOCK, LINE, SPACE, Text
from rubricator.source import Span
from rubricator.transcription import Field, Metadata

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^(?:[\w\"'][^:\n]{0,60}:(?:[ \t]|$)|#)", re.MULTILINE)
_LABEL = re.compile(r"([\w\"'][^:\n]{0,60}):(?=\s|$)")
_LANGUAGE = re.compile(r"""^lang(?:uage)?:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?[ \t]*$""", re.MULTILINE)


def without_front(text: str) -> tuple[str, str]:
    """Return the lines of the head, and the text with empty lines in its place; no head where its first line is no entry."""
    found = _FRONT.match(text)
    if not found or not _ENTRY.match((found[1] or "").lstrip("\n")):
        return "", text
    return found[1], "\n" * found[0].count("\n") + text[found.end() :]


def language_said(front: str) -> str:
    """Return the language that a head names, as a tag of BCP 47; empty where it names none, or in words."""
    found = _LANGUAGE.search(front)
    return found[1] if found else ""


def metadata_of(front: str, text: Text, cursor: Cursor) -> tuple[Metadata, ...]:
    """Write a head line by line, and return it as metadata; what is set in, and what has no label, goes on with the line before."""
    cursor.enter((1, 1 + front.count("\n")))
    whole = text.begin()
    fields: list[Field] = []
    for line in front.split("\n"):
        label = _LABEL.match(line)
        typed = _write(line[: label.end()] if label else "", text, cursor)
        value = _write(line[label.end() :] if label else line, text, cursor)
        if label:
            fields.append(Field(key_of(label[0]) or "other", typed, value))
        elif fields and len(value) and not line.startswith("#"):
            fields[-1] = _longer(fields[-1], value)
        text.set_apart(LINE)
    text.set_apart(BLOCK)
    span = text.end(whole)
    return (Metadata(span, tuple(fields)),) if len(span) else ()


def _write(typed: str, text: Text, cursor: Cursor) -> Span:
    """Write a part of a line; the span leaves out what only YAML needs: quotation marks around a value, the dash of an entry."""
    stretch = text.begin()
    write_words(typed, text, cursor)
    span = text.end(stretch)
    text.set_apart(SPACE)
    bare = typed.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        return Span(span.start + 1, span.end - 1)
    return Span(span.start + 2, span.end) if re.match(r"-\s+\S", bare) else span


def _longer(field: Field, value: Span) -> Field:
    start = field.value.start if len(field.value) else value.start
    return Field(field.key, field.label, Span(start, value.end))
