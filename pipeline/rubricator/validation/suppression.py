"""Findings that a document switches off for a part of itself.

``<?rubricator-disable CODE CODE?>`` holds from where it stands to the end of the element it stands in, before the root element
for the whole document; ``<?rubricator-enable CODE?>`` ends it for a part of that. A code may end in ``*``: ``RNG*``. What keeps a
document from being read cannot be switched off.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.fault import clipped

NO_CODE = Rule(
    "SUP001",
    Severity.WARNING,
    "An instruction that names no code",
    "To switch a finding off, an instruction has to say which: what names none changes nothing, since nobody should switch off "
    "by accident what is not known yet.",
    hint="Name the codes with spaces between, such as <?rubricator-disable CHK018 LNK001?>.",
    wrong="<?rubricator-disable?>",
    right="<?rubricator-disable CHK018?>",
    reference="docs/checks.md",
)
NOTHING_DISABLED = Rule(
    "SUP002",
    Severity.INFO,
    "An instruction that changes nothing",
    "The instruction names a code that is not found where it holds: the mistake was mended, or the code is another. It would hide "
    "the next one.",
    hint="Remove the code from the instruction.",
    wrong="<?rubricator-disable CHK018?><p>There is no empty name here.</p>",
    right="<p>There is no empty name here.</p>",
    reference="docs/checks.md",
)
RULES = (NO_CODE, NOTHING_DISABLED)

_DISABLE, _ENABLE = "rubricator-disable", "rubricator-enable"
_MARK = _DISABLE.encode()
_REASON = "--"
_ANY = "*"
_BEGINNING, _END = Position(0, 0), Position(1 << 62, 0)


@dataclass(slots=True)
class _Instruction:
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


def without_disabled(
    document: Document, findings: Iterable[Diagnostic], is_looked_for: Callable[[str], bool] = lambda _: True
) -> tuple[Diagnostic, ...]:
    """Return the findings that a document does not switch off, and those about its instructions, in the order of the text.

    ``is_looked_for`` says of a code or a pattern whether it could have been found: nothing is said of an instruction for what
    is not looked for, or not here. Findings in other files are left as they are.
    """
    found = tuple(findings)
    # In UTF-16 every other byte is none of the name's.
    if _MARK not in document.data and b"\0" not in document.data[:4]:
        return found
    instructions = _Reader().read(document.data)
    kept = tuple(finding for finding in found if not _is_disabled(document, finding, instructions))
    told = (
        finding
        for finding in _about(document, instructions, [*set(found).difference(kept)], is_looked_for)
        if not _is_disabled(document, finding, instructions)
    )
    return tuple(sorted((*kept, *told), key=lambda finding: (finding.file != document.name, finding.position)))


def _is_disabled(document: Document, finding: Diagnostic, instructions: Sequence[_Instruction]) -> bool:
    """Return whether the last instruction that is about a finding switches it off."""
    if finding.file != document.name or _keeps_from_reading(finding):
        return False
    return next((one.disables for one in reversed(instructions) if one.names(finding)), False)


def _keeps_from_reading(finding: Diagnostic) -> bool:
    # Imported here: few documents switch anything off.
    from rubricator.wellformedness import RULES as FORM

    return finding.severity is Severity.ERROR and any(finding.code == rule.code for rule in FORM)


def _about(
    document: Document,
    instructions: Sequence[_Instruction],
    disabled: Sequence[Diagnostic],
    is_looked_for: Callable[[str], bool],
) -> Iterator[Diagnostic]:
    """Yield what is to be said of the instructions themselves."""
    for one in instructions:
        name = _DISABLE if one.disables else _ENABLE
        if not one.codes:
            yield at_position(document.name, one.position, NO_CODE, f"<?{name}?> names no code.")
        for code in one.codes:
            if (
                not _changes_something(one, code, instructions, disabled)
                and not _is_about_instructions(code)
                and is_looked_for(code)
            ):
                verb = "off" if one.disables else "on"
                message = f"<?{name}?> switches {verb} {clipped(code)}, which changes nothing."
                yield at_position(document.name, one.position, NOTHING_DISABLED, message)


def _changes_something(
    one: _Instruction, code: str, instructions: Sequence[_Instruction], disabled: Sequence[Diagnostic]
) -> bool:
    if one.disables:
        return any(one.holds_at(finding.position) and meet(code, finding.code) for finding in disabled)
    before = (other for other in instructions if other.disables and other.position < one.position)
    return any(other.holds_at(one.position) and meet(code, its) for other in before for its in other.codes)


def _is_about_instructions(code: str) -> bool:
    return any(meet(code, rule.code) for rule in RULES)


def meet(one: str, other: str) -> bool:
    """Return whether two codes, of which either may end in ``*``, can mean the same finding."""
    if one.endswith(_ANY) and other.endswith(_ANY):
        return one[:-1].startswith(other[:-1]) or other.startswith(one[:-1])
    if one.endswith(_ANY):
        return other.startswith(one[:-1])
    return one.startswith(other[:-1]) if other.endswith(_ANY) else one == other


class _Reader:
    """Reads the instructions of a document; those of a broken one, up to where it breaks."""

    def __init__(self) -> None:
        self.instructions: list[_Instruction] = []
        self.open: list[list[_Instruction]] = []
        self.has_root = False
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.ProcessingInstructionHandler = self.instruction

    def read(self, document: bytes) -> Sequence[_Instruction]:
        with suppress(expat.ExpatError, ValueError, LookupError):
            self.parser.Parse(document.removeprefix(BOM_UTF8), True)
        return self.instructions

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.has_root = True
        self.open.append([])

    def end(self, _name: str) -> None:
        for instruction in self.open.pop():
            instruction.end = self.here()

    def instruction(self, target: str, data: str) -> None:
        if target not in (_DISABLE, _ENABLE):
            return
        codes = tuple(data.partition(_REASON)[0].replace(",", " ").split())
        start = self.here() if self.has_root else _BEGINNING
        new = _Instruction(self.here(), start, target == _DISABLE, codes)
        self.instructions.append(new)
        if self.open:
            self.open[-1].append(new)

    def here(self) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
