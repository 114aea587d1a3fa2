"""Problems as values: what is wrong, where, and what to do.

A ``Rule`` is the standing explanation of one kind of problem; a ``Diagnostic`` is one finding of it at one place.
A module that can find something names its rules in a tuple ``RULES`` beside the code that finds it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rubricator.source import Position, Source

__all__ = [
    "Diagnostic",
    "Rule",
    "Severity",
    "UnusableError",
    "at_offset",
    "at_position",
    "has_errors",
    "in_order",
]


class Severity(StrEnum):
    """How bad a finding is: only an error makes a command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding, with what ``rubricator explain CODE`` says about it.

    ``hint`` is the usual repair in the imperative; ``wrong`` and ``right`` are examples (plain text or TEI);
    ``reference`` is the address or section of the standard it rests on. An ``optional`` rule holds only for a project
    whose configuration gives its code a severity: it is a convention that many projects do not have.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    hint: str = ""
    wrong: str = ""
    right: str = ""
    reference: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. ``expected`` is complete, ``hint`` names the likely repair, ``path`` is an XPath or empty."""

    file: str
    position: Position
    code: str
    severity: Severity
    message: str
    hint: str = ""
    expected: tuple[str, ...] = ()
    path: str = ""
    reference: str = ""


class UnusableError(Exception):
    """Something that a command cannot do without is not fit for use, with everything found wrong in it, at least one finding."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(f"{d.file}:{d.position.line}:{d.position.column}: {d.message}" for d in self.diagnostics)


def at_offset(source: Source, offset: int, rule: Rule, message: str, hint: str = "") -> Diagnostic:
    """Return a finding of ``rule`` at a code-point offset of ``source``; the hint is the rule's unless given."""
    return at_position(source.file(offset), source.position(offset), rule, message, hint)


def at_position(file: str, position: Position, rule: Rule, message: str, hint: str = "") -> Diagnostic:
    """Return a finding of ``rule`` at a place in ``file``; the hint is the rule's unless given."""
    return Diagnostic(file, position, rule.code, rule.severity, message, hint or rule.hint, reference=rule.reference)


def in_order(name: str, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of the document of this name, those in other files after them."""
    return tuple(sorted(findings, key=lambda finding: (finding.file != name, finding.position)))


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Return whether any finding has severity error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
