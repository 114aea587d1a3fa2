"""Fields: what is shown of them, while a story is read (ECMA-376, 17.16).

A field that does not end is none, says the standard (17.16.18), and what stands in it is text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lxml import etree

from rubricator.reading.docx.content import Inline, Mark, Omission, Words
from rubricator.reading.docx.instructions import Field, Instruction
from rubricator.reading.docx.names import attribute, descendants, number
from rubricator.reading.docx.omissions import CROSS_REFERENCE, equation, unknown_symbol
from rubricator.reading.docx.symbols import character, hexadecimal


class Fields:
    """Follows the fields of one story. A field may begin in one paragraph and end in another, and have others inside."""

    def __init__(self, root: etree._Element) -> None:
        self._paired, self._cited = _paired(root), _cited_by_bookmarks(root)
        self._open: list[Field] = []

    @property
    def address(self) -> str:
        """The address that words at this place lead to, because they are what a field shows; empty where none."""
        return next((found for one in reversed(self._open) if (found := one.instruction.address)), "")

    def leave(self) -> list[Field]:
        """Begin something that is a story of its own, such as a box; return what to come back to."""
        left, self._open = self._open, []
        return left

    def come_back(self, left: list[Field]) -> None:
        """Go on where the story was left."""
        self._open = left

    def meet(self, element: etree._Element) -> Iterator[Inline]:
        """Follow where a field begins, where its result begins, and where it ends; yield what is to be said there."""
        if element not in self._paired:
            return
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            self._open.append(Field())
        elif kind == "separate":
            self._open[-1].in_result = True
            yield from self.referring(self._open[-1].instruction)
        else:
            yield from self._ended(self._open.pop())

    def instruct(self, words: str) -> None:
        """Add to the instruction of the field that has begun last."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].parts.append(words)

    def shown(self, inline: Inline) -> Iterator[Inline]:
        """Yield what is shown: what stands in an instruction is not, and a reference to a note is shown as its mark."""
        if isinstance(inline, Omission):
            yield inline
        elif all(one.in_result for one in self._open):
            if self._open and isinstance(inline, Words) and self.note_of(self._open[-1].instruction):
                self._open[-1].shown.append(inline.text)
            else:
                yield inline

    def note_of(self, said: Instruction) -> tuple[str, str] | None:
        """Return the kind and the identifier of the note whose number a field shows."""
        return self._cited.get(said.arguments[0]) if said.name == "NOTEREF" and said.arguments else None

    def referring(self, said: Instruction) -> Iterator[Inline]:
        """Report a reference to another place of the document, unless it is to a note, which is kept."""
        if said.refers and not self.note_of(said):
            yield Omission(CROSS_REFERENCE, "")

    def _ended(self, ended: Field) -> Iterator[Inline]:
        said = ended.instruction
        note = self.note_of(said)
        words = "".join(ended.shown).strip()
        if note and words:
            yield from self.shown(Mark(*note, repeated=words))
        elif not ended.in_result and said.arguments:
            yield from self._without_result(said)

    def _without_result(self, said: Instruction) -> Iterator[Inline]:
        """Yield what a field shows whose instruction says all."""
        if said.name == "SYMBOL":
            code = said.arguments[0].lower()
            font = dict(said.switches).get("\\f", "")
            shown, known = character((hexadecimal(code[2:]) if code.startswith("0x") else number(code)) or 0, font)
            if not known:
                yield unknown_symbol(font, code.upper())
            yield from self.shown(Words(shown))
        elif said.name == "EQ":
            yield equation(" ".join(said.arguments))


def _paired(root: etree._Element) -> Collection[etree._Element]:
    """Return the characters of fields that belong to one with a beginning and an end."""
    found: set[etree._Element] = set()
    open_: list[list[etree._Element]] = []
    for one in descendants(root, "w:fldChar"):
        kind = attribute(one, "w:fldCharType")
        if kind == "begin":
            open_.append([one])
        elif open_ and kind == "separate":
            open_[-1].append(one)
        elif open_ and kind == "end":
            found.update([*open_.pop(), one])
    return found


def _cited_by_bookmarks(root: etree._Element) -> dict[str, tuple[str, str]]:
    """Return, by the name of a bookmark, the kind and the identifier of the note whose mark it holds."""
    notes: list[tuple[str, str]] = []
    open_: dict[str, tuple[str, int]] = {}
    found: dict[str, tuple[str, str]] = {}
    names = ("w:bookmarkStart", "w:bookmarkEnd", "w:footnoteReference", "w:endnoteReference")
    for one in descendants(root, *names):
        tag = str(one.tag).rpartition("}")[2]
        ident = attribute(one, "w:id")
        if tag == "bookmarkStart":
            open_[ident] = (attribute(one, "w:name"), len(notes))
        elif tag != "bookmarkEnd":
            notes.append((tag.removesuffix("Reference"), ident))
        elif ident in open_:
            name, before = open_.pop(ident)
            if len(notes) > before:
                found[name] = notes[before]
    return found
