"""Findings that a document switches off for a part of itself.

``<?rubricator-disable CODE CODE?>`` holds from where it stands to the end of the element it stands in, before the root element
for the whole document; ``<?rubricator-enable CODE?>`` ends it for a part of that. A code may end in ``*``: ``RNG*``. What keeps a
document from being read cannot be switched off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, in_order
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.fault import clipped
from rubricator.validation.instructions import DISABLE, ENABLE, Instruction, meet, read_instructions

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
NOTHINGDISABLED = Rule(
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
RULES = (NO_CODE, NOTHINGDISABLED)

_MARK = DISABLE.encode()


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
    instructions = read_instructions(document.data)
    kept = tuple(finding for finding in found if not _is_disabled(document, finding, instructions))
    told = (
        finding
        for finding in _about(document, instructions, [*set(found).difference(kept)], is_looked_for)
        if not _is_disabled(document, finding, instructions)
    )
    return in_order(document.name, (*kept, *told))


def _is_disabled(document: Document, finding: Diagnostic, instructions: Sequence[Instruction]) -> bool:
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
    instructions: Sequence[Instruction],
    disabled: Sequence[Diagnostic],
    is_looked_for: Callable[[str], bool],
) -> Iterator[Diagnostic]:
    """Yield what is to be said of the instructions themselves."""
    for one in instructions:
        name = DISABLE if one.disables else ENABLE
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
                yield at_position(document.name, one.position, NOTHINGDISABLED, message)


def _changes_something(
    one: Instruction, code: str, instructions: Sequence[Instruction], disabled: Sequence[Diagnostic]
) -> bool:
    if one.disables:
        return any(one.holds_at(finding.position) and meet(code, finding.code) for finding in disabled)
    before = (other for other in instructions if other.disables and other.position < one.position)
    return any(other.holds_at(one.position) and meet(code, its) for other in before for its in other.codes)


def _is_about_instructions(code: str) -> bool:
    return any(meet(code, rule.code) for rule in RULES)
