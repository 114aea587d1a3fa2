"""Section 3, the syntax of schemas: what is wrong in a schema, where, and what is said about it (``cases/*.md``)."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Rule
from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import attributes, foreign, misplaced, names, wellformedness
from rubricator.relaxng.syntax.xml import read_xml

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.md")) for case in cases(path)]
RULES = [rule for module in (attributes, foreign, misplaced, names, wellformedness) for rule in module.RULES]


def faults(schema: str) -> str:
    try:
        read_xml(schema.encode(), "s.rng")
    except SchemaError as error:
        return "".join(
            f"{found.position.line}:{found.position.column} {found.code} {found.message}\n  {found.hint}\n"
            for found in error.diagnostics
        )
    return ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_schema_has_these_faults_and_no_others(case: Case) -> None:
    assert faults(case.blocks["schema"]) == case.blocks["faults"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case(rule: Rule) -> None:
    assert any(rule.code in case.blocks["faults"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_message_with_its_hint_is_short(case: Case) -> None:
    assert all(len(found) <= 400 for found in case.blocks["faults"].split("\n"))
