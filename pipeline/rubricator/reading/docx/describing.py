"""What stands outside of the text: the language it is said to be in, and the properties of the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rubricator.reading.docx.content import Content, Words, paragraphs
from rubricator.reading.docx.loading import Document
from rubricator.reading.docx.looks import usable
from rubricator.reading.docx.omissions import CREATOR
from rubricator.reading.docx.writing import Finding
from rubricator.reading.language import language_of
from rubricator.source import Position
from rubricator.transcription import Description

_SAMPLE = 20_000
_UNSET = "en-US"
"""What programs set documents to when nobody does: no English is American for that."""
_NO_TITLE = re.compile(
    r"(?:Microsoft )?Word[ -].*|Word Document|(?:Document|Dokument|Untitled|Unbenannt|Sans titre)[ _-]?\d*|.*\.(?:docx?|dotx?|odt|rtf)",
    re.IGNORECASE,
)
_PROGRAMS = re.compile(
    r"python-docx|docx4j.*|Apache POI|un-?named|(?:Microsoft |MS )?Office[ -]?(?:User|Anwender)?", re.IGNORECASE
)


def stated_language(document: Document, contents: Sequence[Content]) -> str:
    """Return the language that the document says its text is in, if the text does not show another; else nothing.

    What most of the words are marked as counts, or else what the document is set to. That is often nothing but the language of
    the program it was typed in, and so the commonest words of a language weigh more.
    """
    counts: Counter[str] = Counter()
    sample: list[str] = []
    size = 0
    for words in _words(contents):
        counts[words.language] += len(words.text)
        if size < _SAMPLE:
            sample.append(words.text)
            size += len(words.text)
    default = usable(document.styles.defaults.get("lang", "")) or usable(document.properties.language)
    default = "en" if default == _UNSET else default
    most = max(counts, key=lambda tag: (counts[tag], tag), default="")
    said = most if most and counts[most] * 2 > counts.total() else default
    return said if said and language_of(" ".join(sample), said) == said else ""


def shown_language(document: Document, contents: Sequence[Content]) -> str:
    """Return the language that foreign words are told from: what is stated, or what the words show."""
    sample = " ".join(words.text for words, _ in zip(_words(contents), range(2_000), strict=False))
    return stated_language(document, contents) or language_of(sample)


def _words(contents: Sequence[Content]) -> Iterator[Words]:
    for par in paragraphs(tuple(contents)):
        yield from (one for one in par.inlines if isinstance(one, Words))


def description(document: Document, language: str) -> Description:
    """Return what the file says of the text; a title that programs give by themselves is none."""
    title = document.properties.title
    return Description(title="" if _NO_TITLE.fullmatch(title) else title, language=language)


def creators(document: Document, text: str) -> Iterator[Finding]:
    """Yield a finding if the file says who made it, unless that is a program or somebody whom the text names anyway."""
    creator = document.properties.creator
    if creator and creator not in text and not _PROGRAMS.fullmatch(creator):
        message = f"the file says “{creator[:120]}” made it; who that is to the text, it does not say"
        yield Finding(Position(1, 1), CREATOR, message)
