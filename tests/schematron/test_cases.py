"""The literate cases of Schematron: a schema, a document, and what is found in it."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.errors import SchemaError
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron

FOLDER = Path(__file__).with_name("cases")
FINDINGS = [case for name in ("assertions", "rules", "embedded") for case in cases(FOLDER / f"{name}.md")]
MISTAKES = cases(FOLDER / "mistakes.md")


def schema_file(case: Case, folder: Path) -> Path:
    """Write the schema of a case, in a schema element if it has no root of its own."""
    schema = case.blocks["schema"]
    if not is_compact(schema) and not schema.startswith(("<schema", "<grammar", "<element", "<TEI")):
        schema = f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{schema}</schema>'
    path = folder / ("schema.rnc" if is_compact(schema) else "schema.sch")
    path.write_text(schema, encoding="utf-8")
    return path


def is_compact(schema: str) -> bool:
    return not schema.startswith("<")


def phase_of(case: Case) -> str:
    return case.blocks.get("phase", "#DEFAULT").strip()


def shown(finding: Diagnostic) -> str:
    place = f"{finding.position.line}:{finding.position.column}"
    hint = f" -> {finding.hint}" if finding.hint else ""
    return f"{place} {finding.severity.value} {finding.code}: {finding.message}{hint} [{finding.path}]\n"


@pytest.mark.parametrize("case", FINDINGS, ids=lambda case: case.name)
def test_a_schema_finds_what_the_case_says(case: Case, tmp_path: Path) -> None:
    compiled = compile_schematron(schema_file(case, tmp_path), phase_of(case))
    found = check(compiled, "document.xml", case.blocks["document"].encode())
    assert "".join(shown(finding) for finding in found) == case.blocks["findings"]


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.name)
def test_a_mistake_in_a_schema_is_named(case: Case, tmp_path: Path) -> None:
    path = schema_file(case, tmp_path)
    with pytest.raises(SchemaError) as caught:
        compile_schematron(path, phase_of(case))
    assert str(caught.value) == f"{path}:{case.blocks['mistake'].strip()}"
    assert [fault.code for fault in caught.value.diagnostics] == ["SCH904"]
