"""The literate cases of validation: what is XML, what is valid, and which schemas a document names."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator import wellformedness
from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.schematron import checking
from rubricator.validation import Schemas, naming, relaxng, schemas_named_by, validate

FOLDER = Path(__file__).with_name("cases")
LETTER = Schemas((FOLDER / "letter.rng",))
WELLFORMEDNESS = cases(FOLDER / "wellformedness.md")
RELAXNG = cases(FOLDER / "relaxng.md")
NAMING = cases(FOLDER / "naming.md")
SCHEMATRON = cases(FOLDER.parents[1] / "schematron" / "cases" / "assertions.md")

BYTES = {
    "bytes of another encoding": (b"<p>\n caf\xe9</p>", "2:5 XML006 The byte E9 begins no character that XML knows."),
    "an encoding that nobody knows": (
        b'<?xml version="1.0" encoding="x-none"?><p/>',
        "1:1 XML006 The encoding cannot be read: unknown encoding: x-none.",
    ),
    "UTF-16 that says it is UTF-8": (
        '<?xml version="1.0" encoding="UTF-8"?><p/>'.encode("utf-16"),
        "1:32 XML006 The file is not in the encoding it claims.",
    ),
    "nothing at all": (b"", "1:1 XML010 The file holds no element."),
    "elements without end": (b"<p>" * 2001, "1:6001 XML012 Elements are nested more than 2000 deep."),
    "an entity used too often": (
        b'<!DOCTYPE p [<!ENTITY a "' + b"x" * 100_000 + b'">]>\n<p>' + b"&a;" * 10_000 + b"</p>",
        "2:301 XML009 The entity a grows too large.",
    ),
}


def place(finding: Diagnostic, lines_before: int = 0) -> str:
    return f"{finding.position.line - lines_before}:{finding.position.column}"


@pytest.mark.parametrize("case", WELLFORMEDNESS, ids=lambda case: case.name)
def test_what_is_not_xml_is_said_once_and_where(case: Case) -> None:
    found = validate("letter.xml", case.blocks["document"].encode(), Schemas())
    assert "".join(f"{place(f)} {f.code} {f.message}\n" for f in found) == case.blocks["findings"]


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_not_xml(name: str) -> None:
    document, expected = BYTES[name]
    assert [f"{place(f)} {f.code} {f.message}" for f in validate("x.xml", document, LETTER)] == [expected]


@pytest.mark.parametrize("case", RELAXNG, ids=lambda case: case.name)
def test_what_is_not_valid_is_said_once_and_where(case: Case) -> None:
    document = f'<letter xmlns="urn:letter">\n{case.blocks["document"]}</letter>'
    found = validate("letter.xml", document.encode(), LETTER)
    assert "".join(map(shown, found)) == case.blocks["findings"]


def shown(finding: Diagnostic) -> str:
    expected = f" = {', '.join(finding.expected)}" if finding.expected else ""
    return f"{place(finding, 1)} {finding.code} {finding.message}{expected} -> {finding.hint}\n"


@pytest.mark.parametrize("case", NAMING, ids=lambda case: case.name)
def test_a_document_names_its_schemas(case: Case, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    for name in ("edition.rng", "rules/house.sch"):
        (tmp_path / name).touch()
    schemas, found = schemas_named_by(case.blocks["document"].encode(), tmp_path / "letter.xml")
    paths = [("relaxng", path) for path in schemas.relaxng] + [("schematron", path) for path in schemas.schematron]
    folders = (tmp_path, asset("schemas").parent)
    listed = [f"{kind} {path.relative_to(next(f for f in folders if f in path.parents))}\n" for kind, path in paths]
    assert "".join(listed) == case.blocks.get("schemas", "")
    said = [f"{place(f)} {f.severity.value} {f.code} {f.message}\n" for f in found]
    assert "".join(said) == case.blocks.get("findings", "")


RULES = (*wellformedness.RULES, *relaxng.RULES, *naming.RULES, *checking.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_produced_by_a_case_and_explains_itself(rule: Rule) -> None:
    literate = [case.blocks.get("findings", "") for case in (*WELLFORMEDNESS, *RELAXNG, *NAMING, *SCHEMATRON)]
    assert any(rule.code in findings for findings in (*literate, *(expected for _, expected in BYTES.values())))
    assert all((rule.title, rule.explanation, rule.hint or rule is checking.ASSERTION, rule.wrong, rule.right))
    assert rule.reference
