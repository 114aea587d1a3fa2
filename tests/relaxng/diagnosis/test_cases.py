"""Mistakes in documents and what is said of them: the cases are in the Markdown files beside this one."""

from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.diagnosis.schemas import FRAMES, letter, models
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.diagnosis import RULES, diagnose
from rubricator.relaxng.diagnosis.wording import LIMIT

HERE = Path(__file__).parent
CASES = [(path.stem, case) for path in sorted(HERE.glob("[0-9]*.md")) for case in cases(path)]


def line(finding: Diagnostic, above: int) -> str:
    place = f"{finding.position.line - above}:{finding.position.column}"
    return f"{place} {finding.code} {finding.message} -> {finding.hint}\n"


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{file}: {case.name}") for file, case in CASES])
def test_mistakes_are_told(case: Case) -> None:
    blocks = dict(case.blocks)
    expected = blocks.pop("findings")
    schema = blocks.pop("schema", letter())
    names = blocks.pop("expected", None)
    [(frame, fragment)] = blocks.items()
    before, after = FRAMES[frame]
    # The last line end is the fence's, not the document's.
    found = diagnose(models(schema), f"{before}{fragment.removesuffix(chr(10))}{after}".encode(), "letter.xml")
    assert "".join(line(finding, before.count("\n")) for finding in found) == expected
    assert all(len(f"{finding.message} {finding.hint}") <= LIMIT for finding in found)
    if names is not None:
        assert [" ".join(finding.expected) for finding in found] == names.splitlines()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_produced_by_a_case_and_explains_itself(rule: Rule) -> None:
    assert any(rule.code in case.blocks["findings"] for _, case in CASES)
    assert all((rule.title, rule.explanation, rule.hint, rule.wrong, rule.right, rule.reference))


@pytest.mark.parametrize(
    "document", [b'<?xml version="1.0" encoding="utf-8"?><a>\xff</a>', b'<?xml version="1.0" encoding="x-y"?><a/>', b""]
)
def test_what_cannot_be_read_is_one_fault(document: bytes) -> None:
    (found,) = diagnose(models(letter()), document, "letter.xml")
    assert found.code == "RNG014"
