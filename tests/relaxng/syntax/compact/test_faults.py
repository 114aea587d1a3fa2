"""The literate faults of the compact syntax: each is found at its place, with what to do."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact import read_compact
from rubricator.relaxng.syntax.compact.faults import RULES

FILE = Path(__file__).parent / "faults.md"
CASES = cases(FILE)
HINTS = {rule.code: rule.hint for rule in RULES}


def findings(schema: bytes) -> tuple[Diagnostic, ...]:
    with pytest.raises(SchemaError) as raised:
        read_compact(schema, "s.rnc")
    return raised.value.diagnostics


def line(finding: Diagnostic) -> str:
    hint = "" if finding.hint == HINTS[finding.code] else f" | {finding.hint}"
    return f"{finding.position.line}:{finding.position.column} {finding.code} {finding.message}{hint}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault(case: Case) -> None:
    found = findings(case.blocks["compact"].encode())
    assert [line(finding) for finding in found] == case.blocks["findings"].splitlines()


def test_every_fault_has_a_hint_and_fits() -> None:
    found = [finding for case in CASES for finding in findings(case.blocks["compact"].encode())]
    assert all(finding.hint and finding.reference for finding in found)
    assert all(len(finding.message) + len(finding.hint) <= 400 for finding in found)


def test_every_rule_is_broken_by_a_case() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert [rule.code for rule in RULES if f" {rule.code} " not in text] == []


@pytest.mark.parametrize(
    ("before", "after"), [("(", ")"), ("element p {", "}"), ("mixed { ", "}"), ("grammar { start = ", "}")]
)
def test_patterns_nested_too_deep_are_refused(before: str, after: str) -> None:
    (finding,) = findings((before * 50_000 + "text" + after * 50_000).encode())
    assert finding.code == "RNG106"
    assert finding.message == "The schema is nested too deep here."
    assert (finding.position.line, finding.position.column > 100) == (1, True)


@pytest.mark.parametrize("deep", ["x [" * 50_000, "div {" * 50_000, "start = element " + "(" * 50_000 + "a"])
def test_all_else_nested_too_deep_is_refused(deep: str) -> None:
    (finding,) = findings(deep.encode())
    assert finding.message == "The schema is nested too deep here."
