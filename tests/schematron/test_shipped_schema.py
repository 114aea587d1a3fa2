"""The shipped schema: what each of its rules finds, and that the examples in it are right about themselves."""

import signal
from pathlib import Path
from typing import Any

import pytest

from literate import Case, cases
from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.saxon import Result, transform
from rubricator.schematron import checking
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron
from rubricator.schematron.shipped import RULES

CASES = cases(Path(__file__).with_name("cases") / "rubricator.md")
SCHEMA = asset("schemas", "rubricator.sch")


def findings(fragment: str) -> tuple[Diagnostic, ...]:
    document = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{fragment}</TEI>'
    return check(compile_schematron(SCHEMA), "document.xml", document.encode())


def codes(fragment: str) -> set[str]:
    return {finding.code for finding in findings(fragment)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_schema_finds_what_the_case_says(case: Case) -> None:
    found = "".join(
        f"{f.position.line - 1}:{f.position.column} {f.severity.value} {f.code}: {f.message}\n"
        for f in findings(case.blocks["document"])
    )
    assert found == case.blocks.get("findings", "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule_are_wrong_and_right(rule: Rule) -> None:
    assert codes(rule.wrong) == {rule.code}
    assert codes(rule.right) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert all((rule.title, rule.explanation, rule.hint, rule.reference))
    assert {(f.code, f.severity, f.hint, f.reference) for f in findings(rule.wrong)} == {
        (rule.code, rule.severity, rule.hint, rule.reference)
    }


@pytest.mark.parametrize(("rules", "answers"), [(b"", signal.default_int_handler), (b"<!-- ours -->", signal.SIG_DFL)])
def test_while_our_rules_run_python_answers_ctrl_c_and_while_others_do_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: bytes, answers: object
) -> None:
    """What others write may have no end; ours has, and a build that is stopped in it still says what is done."""
    schema = tmp_path / "rubricator.sch"
    schema.write_bytes(SCHEMA.read_bytes() + rules)
    compiled = compile_schematron(schema)
    seen: list[object] = []

    def watched(*arguments: Any) -> Result:
        seen.append(signal.getsignal(signal.SIGINT))
        return transform(*arguments)

    monkeypatch.setattr(checking, "transform", watched)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        check(compiled, "letter.xml", b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    finally:
        signal.signal(signal.SIGINT, before)
    assert seen == [answers]
