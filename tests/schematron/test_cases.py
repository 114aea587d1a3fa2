"""The literate cases of Schematron: a schema, a document, and what is found in it; or what is wrong with the schema.

Those of the folder ``conformance`` go through the standard, element by element.
"""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.errors import SchemaError
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import CompiledSchematron, compile_schematron
from rubricator.validation.finder import Finder
from rubricator.validation.sources import Sources

HERE = Path(__file__).parent
FILES = [HERE / "cases/embedded.md", HERE / "cases/odd.md", *sorted((HERE / "conformance").glob("*.md"))]
CASES = [(f"{path.stem}: {case.name}", case) for path in FILES for case in cases(path)]
ROOTS = ("<schema", "<grammar", "<element", "<TEI", "<library", "<sch:", "<?xml")


def of_kind(kind: str) -> pytest.MarkDecorator:
    chosen = [(name, case) for name, case in CASES if kind in case.blocks]
    return pytest.mark.parametrize("case", [case for _, case in chosen], ids=[name for name, _ in chosen])


def schema_file(case: Case, folder: Path) -> Path:
    """Write the schema of a case, in a schema element if it has no root of its own, and the files beside it."""
    schema = case.blocks["schema"]
    is_compact = not schema.startswith("<")
    if not is_compact and not schema.startswith(ROOTS):
        schema = f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{schema}</schema>'
    path = folder / ("schema.rnc" if is_compact else "schema.sch")
    for name, text in {**case.files, path.name: schema}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return path


def compiled(case: Case, folder: Path) -> CompiledSchematron:
    path = schema_file(case, folder)
    finder = Finder(Sources(root=folder), path)
    return compile_schematron(path, case.blocks.get("phase", "#DEFAULT").strip(), finder)


def shown(finding: Diagnostic, folder: Path) -> str:
    file = "" if Path(finding.file).name == "document.xml" else f"{Path(finding.file).relative_to(folder)}:"
    place = f"{file}{finding.position.line}:{finding.position.column}"
    hint = f" -> {finding.hint}" if finding.hint else ""
    message = finding.message.replace(f"file:{folder}", "FOLDER")
    return f"{place} {finding.severity.value} {finding.code}: {message}{hint} [{finding.path}]\n"


@of_kind("findings")
def test_a_schema_finds_what_the_case_says(case: Case, tmp_path: Path) -> None:
    found = check(compiled(case, tmp_path), str(tmp_path / "document.xml"), case.blocks["document"].encode())
    assert "".join(shown(finding, tmp_path) for finding in found) == case.blocks["findings"]
    if "references" in case.blocks:
        assert "".join(f"{finding.reference}\n" for finding in found) == case.blocks["references"]


@of_kind("mistake")
def test_a_mistake_in_a_schema_is_named(case: Case, tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        compiled(case, tmp_path)
    said = "".join(f"{line.removeprefix(f'{tmp_path}/')}\n" for line in str(caught.value).splitlines())
    assert said.replace("schema.sch:", "") == case.blocks["mistake"]
    assert {fault.code for fault in caught.value.diagnostics} == {"SCH904"}


def test_there_are_cases_of_every_part_of_the_standard() -> None:
    assert all({"findings", "mistake"} & set(case.blocks) for _, case in CASES)
    assert sum(not name.startswith(("embedded", "odd")) for name, _ in CASES) >= 80
