"""The instructions by which a document switches findings off and on: where they stand, how far they hold, what they name."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic
from rubricator.source import Position

DISABLE, ENABLE = "rubricator-disable", "rubricator-enable"
_REASON = "--"
_ANY = "*"
_BEGINNING, _END = Position(0, 0), Position(1 << 62, 0)


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction: where it stands, from where to where it holds, whether it switches off, and which codes."""

    position: Position
    start: Position
    disables: bool
    codes: tuple[str, ...]
    end: Position = _END

    def holds_at(self, position: Position) -> bool:
        """Return whether a place is in the part of the document for which this is said."""
        return self.start <= position < self.end

    def names(self, finding: Diagnostic) -> bool:
        """Return whether this is about a finding."""
        return self.holds_at(finding.position) and any(meet(code, finding.code) for code in self.codes)


def meet(one: str, other: str) -> bool:
    """Return whether two codes, of which either may end in ``*``, can mean the same finding."""
    if one.endswith(_ANY) and other.endswith(_ANY):
        return one[:-1].startswith(other[:-1]) or other.startswith(one[:-1])
    if one.endswith(_ANY):
        return other.startswith(one[:-1])
    return one.startswith(other[:-1]) if other.endswith(_ANY) else one == other


def read_instructions(document: bytes) -> Sequence[Instruction]:
    """Return the instructions of a document in its order; those of a broken one, up to where it breaks."""
    return _Reader().read(document)


class _Reader:
    def __init__(self) -> None:
        self.instructions: list[Instruction] = []
        self.open: list[list[int]] = []  # of each open element, the numbers of the instructions in it
        self.has_root = False
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self, document: bytes) -> Sequence[Instruction]:
        with suppress(expat.ExpatError, ValueError, LookupError):
            self.parser.Parse(document.removeprefix(BOM_UTF8), True)
        return self.instructions

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.has_root = True
        self.open.append([])

    def end(self, _name: str) -> None:
        for number in self.open.pop():
            self.instructions[number] = replace(self.instructions[number], end=self.here())

    def instruction(self, target: str, data: str) -> None:
        if target not in (DISABLE, ENABLE):
            return
        codes = tuple(data.partition(_REASON)[0].replace(",", " ").split())
        start = self.here() if self.has_root else _BEGINNING
        if self.open:
            self.open[-1].append(len(self.instructions))
        self.instructions.append(Instruction(self.here(), start, target == DISABLE, codes))

    def here(self) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
