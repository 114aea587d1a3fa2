"""What is wrong with a Schematron schema: the finding, raised where a schema cannot be used."""

from __future__ import annotations

import re
from pathlib import Path

from rubricator.diagnostics import Rule, Severity, at_position
from rubricator.relaxng.errors import SchemaError
from rubricator.saxon import TransformError
from rubricator.schematron.places import origin_of, read_place
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
# Saxon names the generated attribute, which nobody has written, and quotes the generated expression.
_GENERATED = re.compile(
    r"^(?:(?:in|near)? ?(?:\{.*?\} )?|evaluating \(.*\) )(?:at char \d+ )?(?:in|at|near)? ?xsl:[\w-]+(?:/@[\w-]+)?:? ",
    re.DOTALL,
)
_CODE = re.compile(r"^([A-Z]{4}\d{4}) (.*)$", re.DOTALL)
# The namespace of functions, which is the default; what scope.xsl puts before names; where Saxon's quotation is of no help.
_NOISE = re.compile(
    r"Q\{http://www\.w3\.org/2005/xpath-functions\}|transpiled:(?:pattern-\d+|phase)-| before \.\.\..*(?=$)"
)


def unusable(path: Path, message: str, place: Position = _TOP, hint: str = "") -> SchemaError:
    """Return the error of a schema file, with what is wrong in it and where; the hint is the rule's unless given."""
    return SchemaError((at_position(str(path), place, UNUSABLE, message, hint),))


def mistaken(path: Path, messages: tuple[str, ...]) -> SchemaError:
    """Return the error of a schema with the transpiler's messages: each a place (empty: the schema's top), a line feed, words."""
    faults = []
    for message in dict.fromkeys(messages):
        place, _, words = message.rpartition("\n")
        file, position = read_place(place) if place else (path, _TOP)
        faults.append(at_position(str(file), position, UNUSABLE, words))
    return SchemaError(tuple(faults))


def no_expression(path: Path, stylesheet: str, error: TransformError) -> SchemaError:
    """Return the error of a schema whose generated stylesheet does not compile, at the place in the schema."""
    place, expression = origin_of(stylesheet, error.line, error.column)
    file, position = read_place(place) if place else (path, _TOP)
    reason = _reason(str(error))
    return unusable(file, f"{expression}: {reason}" if expression else reason, position)


def _reason(message: str) -> str:
    """Return the first of the errors that Saxon reports in one breath, in words; the others mostly follow from it."""
    head, *_ = re.split(r"(?<!^)(?<!Static )Error (?=(?:in|at|near|evaluating) (?:[{(]|xsl:|char ))", message)
    words = _NOISE.sub("", _GENERATED.sub("", re.sub("^(Static e|E)rror", "", head).strip()))
    code = _CODE.match(words.strip())
    return f"{code[2].strip()} ({code[1]})" if code else words.strip()
