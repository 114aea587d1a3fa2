"""The notes of a Markdown document, which are read where Markdown shows them: at the end, in the order of their marks."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rubricator.reading.linking import NOTE_WITHOUT_MARK
from rubricator.reading.markdown.blocks import Blocks
from rubricator.reading.markdown.findings import TWICE, Findings
from rubricator.reading.markdown.inline import Inline
from rubricator.reading.markdown.marks import Key, Mark, Numbering
from rubricator.reading.markdown.parsing import InlineNote, Node, Parsed
from rubricator.reading.markdown.places import Cursor
from rubricator.reading.writing import BLOCK, SPACE, Text
from rubricator.source import Position
from rubricator.transcription import Note, Paragraph, Reference

_DEEPEST = 20  # notes on notes


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A note that is still to be read: its mark, and on how many notes it is one."""

    key: Key
    mark: Mark | None
    depth: int


class Notes:
    """Reads notes after the text with their marks, and the notes that have their marks in those."""

    def __init__(
        self, text: Text, cursor: Cursor, findings: Findings, inline: Inline, blocks: Blocks, numbering: Numbering
    ) -> None:
        self._text, self._cursor, self._findings = text, cursor, findings
        self._inline, self._blocks, self._numbering = inline, blocks, numbering
        self._marks_seen = 0
        self._notes: dict[Key, Note] = {}
        self._seen: set[Key] = set()
        self._further: list[Mark] = []
        self._queue: deque[_Waiting] = deque()

    def read(self, parsed: Parsed) -> tuple[tuple[Note, ...], tuple[Reference, ...]]:
        """Return the notes of a document whose text is written, and the further marks of notes that have one."""
        defined: dict[Key, Node] = {}
        again: list[Node] = []
        for node in parsed.notes:
            key = Key(str(node.token.meta["label"]))
            if defined.setdefault(key, node) is not node:
                again.append(node)
        self._collect(0)
        self._all_waiting(parsed, defined)
        for key in defined:
            if key not in self._seen:
                self._seen.add(key)
                self._queue.append(_Waiting(key, None, 0))
                self._all_waiting(parsed, defined)
        twice = [self._again(node) for node in again]
        notes = (*self._notes.values(), *twice)
        return notes, tuple(Reference(mark.span, self._notes[mark.key].span) for mark in self._further)

    def _all_waiting(self, parsed: Parsed, defined: dict[Key, Node]) -> None:
        while self._queue:
            waiting = self._queue.popleft()
            note = parsed.inline_notes.get(waiting.key.inline) or defined[waiting.key]
            self._notes[waiting.key] = self._note(waiting, note)
            self._collect(waiting.depth + 1)

    def _collect(self, depth: int) -> None:
        """Let the notes wait whose marks have been written since, each once."""
        marks = self._inline.marks[self._marks_seen :]
        self._marks_seen += len(marks)
        for mark in marks:
            if mark.key in self._seen:
                self._further.append(mark)
                continue
            self._seen.add(mark.key)
            if depth > _DEEPEST:
                self._further.append(mark)
            self._queue.append(_Waiting(mark.key, mark if depth <= _DEEPEST else None, depth))

    def _note(self, waiting: _Waiting, note: InlineNote | Node) -> Note:
        if isinstance(note, InlineNote):
            self._cursor.resume(waiting.mark.offset if waiting.mark else 0)
        elif note.token.map:
            self._cursor.enter(note.token.map)
        n = self._numbering.name(waiting.key)
        written = self._written(n, note)
        if waiting.mark is None:
            message = f"the note “[^{waiting.key.label or n}]” has no mark in the text"
            self._findings.add(NOTE_WITHOUT_MARK, self._position(note), message)
        return replace(written, mark=waiting.mark.span if waiting.mark else None)

    def _again(self, node: Node) -> Note:
        """Return a note whose label another has already; it stays without a mark."""
        if node.token.map:
            self._cursor.enter(node.token.map)
        label = str(node.token.meta["label"])
        self._findings.add(TWICE, self._position(node), f"the note “[^{label}]” is defined a second time")
        return self._written(self._numbering.name(Key(label)), node)

    def _written(self, n: str, note: InlineNote | Node) -> Note:
        self._text.set_apart(BLOCK)
        whole = self._text.begin()
        label = self._text.write(f"[{n}]", self._cursor.here())
        self._text.set_apart(SPACE)
        blocks = tuple(self._paragraph(note) if isinstance(note, InlineNote) else self._blocks.in_note(note.children))
        return Note(self._text.end(whole), n, label, blocks)

    def _paragraph(self, note: InlineNote) -> Iterator[Paragraph]:
        stretch = self._text.begin()
        self._inline.write(note.tokens)
        span = self._text.end(stretch)
        if len(span):
            yield Paragraph(span)

    def _position(self, note: InlineNote | Node) -> Position:
        if isinstance(note, Node) and note.token.map:
            self._cursor.resume(self._cursor.start(note.token.map[0]))
        return self._cursor.here()
