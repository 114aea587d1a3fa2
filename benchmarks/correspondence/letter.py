"""One letter, as a transcription has it, in one of the ways in which transcriptions are made."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from correspondence.people import Person
from correspondence.prose import Prose

_NOTE_IN = 0.2
_LONG = 12_000
"""A letter of more characters has headings."""


@dataclass(frozen=True, slots=True)
class Convention:
    """How a transcription is typed: what stands above the letter, the mark of a note, and the width of its lines."""

    head: Callable[[Prose, Person, Person], Iterator[str]]
    mark: str
    note: str
    width: int


@dataclass(frozen=True, slots=True)
class _Notes:
    """The notes of a letter, numbered as their marks come."""

    prose: Prose
    convention: Convention
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    texts: list[str] = field(default_factory=list)

    def mark(self) -> str:
        """Return the mark of a new note, or mostly nothing."""
        if self.prose.chance.random() >= _NOTE_IN:
            return ""
        number = next(self.numbers)
        text = self.prose.fill(self.prose.chance.choice(self.prose.language.notes))
        self.texts.append(f"{self.convention.note.format(number)} {text}.")
        return self.convention.mark.format(number)


def letter(prose: Prose, sender: Person, addressee: Person, convention: Convention, size: int) -> str:
    """Return the transcription of a letter of about so many characters."""
    notes = _Notes(prose, convention)
    language, chance = prose.language, prose.chance
    parts = [
        *convention.head(prose, sender, addressee),
        prose.date(chance.choice(language.datelines), chance.choice(language.places)),
        chance.choice(language.salutations).format(name=addressee.surname),
        *_body(prose, notes, size),
        f"{chance.choice(language.closings)}\n{sender.name}",
        *_postscript(prose),
        *([language.notes_heading, *notes.texts] if notes.texts else ()),
    ]
    return "\n\n".join(_lines(part, convention.width) for part in parts) + "\n"


def _body(prose: Prose, notes: _Notes, size: int) -> Iterator[str]:
    """Yield paragraphs until there are as many characters; in a long letter, headings among them."""
    written, headings = 0, iter(prose.language.headings)
    for number in count(1):
        if size > _LONG and number % 12 == 0 and (heading := next(headings, "")):
            yield heading
        paragraph = prose.paragraph(notes.mark)
        yield paragraph
        written += len(paragraph)
        if written >= size:
            return


def _postscript(prose: Prose) -> Iterator[str]:
    if prose.chance.random() < 0.15:
        yield f"{prose.language.postscript} {prose.sentences(1)[0]}"


def _lines(part: str, width: int) -> str:
    """Return a paragraph in lines of a width, 0: in one; what has lines of its own keeps them."""
    return part if not width or "\n" in part else textwrap.fill(part, width, break_long_words=False)


def bare(_prose: Prose, _sender: Person, _addressee: Person) -> Iterator[str]:
    """Put nothing above the letter."""
    yield from ()


def titled(prose: Prose, sender: Person, addressee: Person) -> Iterator[str]:
    """Put author and title above the letter."""
    yield sender.name
    yield prose.language.title.format(name=addressee.name)


def archived(prose: Prose, sender: Person, addressee: Person) -> Iterator[str]:
    """Put author, title, lines of metadata and perhaps a headnote above the letter, as an archive of texts does."""
    yield from titled(prose, sender, addressee)
    labels = prose.language.labels
    yield "\n".join(
        [
            f"{labels['written']}: {prose.date(prose.language.dates[0])}",
            f"{labels['published']}: Letters, Vol. {prose.chance.randint(1, 9)}, {prose.year + 20}, pp. 14–16.",
            f"{labels['transcribed']}: {prose.chance.choice(prose.strangers).name}",
        ]
    )
    if prose.chance.random() < 0.5:
        yield prose.fill(prose.chance.choice(prose.language.headnotes))


CONVENTIONS: Sequence[Convention] = (
    Convention(bare, "[{}]", "[{}]", 0),
    Convention(titled, "[{}]", "[{}]", 72),
    Convention(archived, "[{}]", "{}.", 0),
    Convention(archived, " ({})", "({})", 78),
)
