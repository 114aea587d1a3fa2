"""What is wrong with a schema: findings, raised together where a schema cannot be used."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, Rule, UnusableError
from rubricator.relaxng.tree import Place


class SchemaError(UnusableError):
    """A schema that cannot be used, with every fault found in it, at least one."""


def fault(place: Place, rule: Rule, message: str, hint: str = "") -> Diagnostic:
    """Return a finding in a schema; the hint is the rule's unless given."""
    return Diagnostic(
        place.file, place.position, rule.code, rule.severity, message, hint or rule.hint, reference=rule.reference
    )


def line_of(place: Place, seen_from: Place) -> str:
    """Return where something is for a message about another place: its line, and what else it takes to find it."""
    line = f"line {place.position.line}"
    if place.file != seen_from.file:
        return f"{line} of {place.file}"
    return line if place.position.line != seen_from.position.line else f"{line}, column {place.position.column}"


def sentence(text: str) -> str:
    """Return words for a message as a sentence."""
    return f"{text[:1].upper()}{text[1:]}" if text.endswith(".") or not text else f"{text[:1].upper()}{text[1:]}."
