"""Mistakes in documents and what is said of them: the cases are in the Markdown files beside this one."""

from functools import cache
from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.diagnosis import RULES, Models, diagnose
from rubricator.relaxng.diagnosis.wording import LIMIT
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved

HERE = Path(__file__).parent
TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
CASES = [(path.stem, case) for path in sorted(HERE.glob("*.md")) for case in cases(path)]
FRAMES = {
    "document": ("", ""),
    "tei": (f"<TEI {TEI}>\n", "</TEI>"),
    "body": (
        f"<TEI {TEI}><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>\n",
        "</body></text></TEI>",
    ),
}
"""What stands around the fragment of a case, from the line before it: nothing, the root element, or all but the content of body."""


@cache
def models(schema: bytes) -> Models:
    grammar = compile_schema(Resource("letter.rnc", schema), lambda _href, _base: Unresolved("none"))
    return Models(Automaton(grammar))


def line(finding: Diagnostic, above: int) -> str:
    place = f"{finding.position.line - above}:{finding.position.column}"
    return f"{place} {finding.code} {finding.message} -> {finding.hint}\n"


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{file}: {case.name}") for file, case in CASES])
def test_mistakes_are_told(case: Case) -> None:
    blocks = dict(case.blocks)
    expected = blocks.pop("findings")
    schema = blocks.pop("schema", (HERE / "letter.rnc").read_text(encoding="utf-8"))
    names = blocks.pop("expected", None)
    [(frame, fragment)] = blocks.items()
    before, after = FRAMES[frame]
    # The last line end is the fence's, not the document's.
    found = diagnose(models(schema.encode()), f"{before}{fragment.removesuffix(chr(10))}{after}".encode(), "letter.xml")
    assert "".join(line(finding, before.count("\n")) for finding in found) == expected
    assert all(len(f"{finding.message} {finding.hint}") <= LIMIT for finding in found)
    if names is not None:
        assert [" ".join(finding.expected) for finding in found] == names.splitlines()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_produced_by_a_case_and_explains_itself(rule: Rule) -> None:
    assert any(rule.code in case.blocks["findings"] for _, case in CASES)
    assert all((rule.title, rule.explanation, rule.hint, rule.wrong, rule.right, rule.reference))
