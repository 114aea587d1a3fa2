"""What is wrong with a Schematron schema: the finding, raised where a schema cannot be used."""

from __future__ import annotations

from pathlib import Path

from rubricator.diagnostics import Rule, Severity, at_position
from rubricator.relaxng.errors import SchemaError
from rubricator.source import Position

UNUSABLE = Rule(
    "SCH904",
    Severity.ERROR,
    "A Schematron schema that cannot be used",
    "The schema cannot be read, or it cannot mean what it says: it refers to something that is not there, includes itself, or has "
    "an expression that is no XPath. No document is checked with it.",
    hint="Correct the schema.",
    wrong='<sch:extends rule="dates"/> without a rule that has the id dates',
    right='<sch:rule abstract="true" id="dates">…</sch:rule>, and <sch:extends rule="dates"/> in another rule',
    reference="ISO/IEC 19757-3:2020, 5.4",
)
RULES = (UNUSABLE,)

_TOP = Position(1, 1)


def unusable(path: Path, message: str, place: Position = _TOP, hint: str = "") -> SchemaError:
    """Return the error of a schema file, with what is wrong in it and where; the hint is the rule's unless given."""
    return SchemaError((at_position(str(path), place, UNUSABLE, message, hint),))
