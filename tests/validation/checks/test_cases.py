"""The literate cases of what no schema checks inside of a document."""

import re
from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.validation import suppression
from rubricator.validation.checks import names
from rubricator.validation.checks.characters import mojibake, normalization, stray
from rubricator.validation.checks.dates import lives, order, real
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.languages import checking, judging
from rubricator.validation.checks.notes import marks, numbers
from rubricator.validation.checks.within import check_document
from rubricator.validation.suppression import without_disabled

FOLDER = Path(__file__).with_name("cases")
MODULES = (order, lives, real, judging, checking, normalization, stray, mojibake, marks, numbers, names, suppression)
RULES = {rule.code: rule for module in MODULES for rule in module.RULES}
CHECKS = [
    pytest.param(case, id=f"{path.stem}: {case.name}")
    for path in sorted(FOLDER.glob("*.md"))
    if path.stem != "suppression"
    for case in cases(path)
]


def document(fragment: str) -> Document:
    fragment = re.sub(r"\\u\{(\w+)\}", lambda escape: chr(int(escape[1], 16)), fragment)
    return Document("letter.xml", f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{fragment}</TEI>'.encode())


def shown(finding: Diagnostic) -> str:
    place = f"{finding.position.line - 1}:{finding.position.column}"
    hint = (
        ""
        if finding.hint == RULES[finding.code].hint
        else f" -> {finding.hint.removeprefix(RULES[finding.code].hint).strip()}"
    )
    return f"{place} {finding.severity} {finding.code} {finding.message}{hint}\n"


@pytest.mark.parametrize("case", CHECKS)
def test_what_no_schema_checks(case: Case) -> None:
    found = check_document(document(case.blocks["document"]))
    assert "".join(map(shown, found)) == case.blocks["findings"]


@pytest.mark.parametrize("case", cases(FOLDER / "suppression.md"), ids=lambda case: case.name)
def test_what_a_document_switches_off(case: Case) -> None:
    letter = document(case.blocks["document"])
    found = without_disabled(letter, check_document(letter))
    assert "".join(map(shown, found)) == case.blocks["findings"]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_is_produced_by_a_case_and_explains_itself(rule: Rule) -> None:
    literate = [case.blocks["findings"] for path in FOLDER.glob("*.md") for case in cases(path)]
    assert any(f" {rule.code} " in findings for findings in literate)
    assert all((rule.title, rule.explanation, rule.hint, rule.wrong, rule.right, rule.reference))
