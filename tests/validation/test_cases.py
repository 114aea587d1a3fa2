"""The literate cases of validation: what is XML, what is valid, and which schemas a document names."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator import wellformedness
from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.schematron import checking, outcomes
from rubricator.validation import locating, naming, web
from rubricator.validation.naming import schemas_named_by
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.sources import Sources
from rubricator.validation.validating import validate

FOLDER = Path(__file__).with_name("cases")
LETTER = Schemas((FOLDER / "letter.rng",))
WELLFORMEDNESS = cases(FOLDER / "wellformedness.md")
RELAXNG = cases(FOLDER / "relaxng.md")
NAMING = cases(FOLDER / "naming.md")
CONFORMANCE = sorted((FOLDER.parents[1] / "schematron" / "conformance").glob("*.md"))
SCHEMATRON = [case for path in CONFORMANCE for case in cases(path)]

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
    "elements without end": (b"<p>" * 2001, "1:6001 XML002 <p> is never closed: the file ends before </p>."),
    "an entity used too often": (
        b'<!DOCTYPE p [<!ENTITY a "' + b"x" * 100_000 + b'">]>\n<p>' + b"&a;" * 10_000 + b"</p>",
        "2:301 XML009 The entity a grows too large.",
    ),
    "entities in entities in entities": (
        b'<!DOCTYPE p [<!ENTITY a0 "x">'
        + b"".join(b'<!ENTITY a%d "&a%d;">\n' % (n + 1, n) for n in range(50_000))
        + b"]><p>&a50000;</p>",
        "1001:1 XML009 More than 1000 entities refer to others.",
    ),
}


DEEP = b"<p>" * 2001 + b"</p>" * 2001
TOO_DEEP = "1:6001 XML012 Elements are nested more than 2000 deep."


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


def test_elements_too_deep_for_schematron_are_not_for_relax_ng(tmp_path: Path) -> None:
    grammar = tmp_path / "deep.rnc"
    grammar.write_text("start = p\np = element p { p? }", encoding="utf-8")
    rules = asset("schemas", "rubricator.sch")
    assert validate("x.xml", DEEP, Schemas((grammar,))) == ()
    assert [f"{place(f)} {f.code} {f.message}" for f in validate("x.xml", DEEP, Schemas((), (Schematron(rules),)))] == [
        TOO_DEEP
    ]


@pytest.mark.parametrize("case", RELAXNG, ids=lambda case: case.name)
def test_what_is_not_valid_is_said_once_and_where(case: Case) -> None:
    document = f'<letter xmlns="urn:letter">\n{case.blocks["document"]}</letter>'
    found = validate("letter.xml", document.encode(), LETTER)
    assert "".join(map(shown, found)) == case.blocks["findings"]


def shown(finding: Diagnostic) -> str:
    expected = f" = {', '.join(finding.expected)}" if finding.expected else ""
    return f"{place(finding, 1)} {finding.code} {finding.message}{expected} -> {finding.hint}\n"


@pytest.mark.parametrize("case", NAMING, ids=lambda case: case.name)
def test_a_document_names_its_schemas(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", str(tmp_path / "cache"))
    fetched = [f"cache/schemas/{name}" for name in case.blocks.get("fetched", "").split()]
    for name in ("edition.rng", "edition.rnc", "rules/house.sch", *fetched):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    catalog = tmp_path / "catalog.xml"
    catalog.write_text(case.blocks.get("catalog", "<catalog/>"), encoding="utf-8")
    lock = tmp_path / "rubricator.lock"
    if "lock" in case.blocks:
        lock.write_text(case.blocks["lock"], encoding="utf-8")
    sources = Sources((catalog.as_posix(),), lock=lock, unattended="unattended" in case.blocks)
    document = case.blocks["document"].encode()
    schemas, found = schemas_named_by(document, tmp_path / "letter.xml", sources)
    rules = [schema.path for schema in schemas.schematron]
    paths = [("relaxng", path) for path in schemas.relaxng] + [("schematron", path) for path in rules]
    folders = (tmp_path / "cache", tmp_path, asset("schemas").parent)
    listed = [f"{kind} {path.relative_to(next(f for f in folders if f in path.parents))}\n" for kind, path in paths]
    assert "".join(listed) == case.blocks.get("schemas", "")
    said = [f"{place(f)} {f.severity.value} {f.code} {f.message}\n" for f in found]
    assert "".join(said).replace(str(tmp_path), "FOLDER") == case.blocks.get("findings", "")
    if "hints" in case.blocks:
        assert "".join(f"{f.hint}\n" for f in found).replace(str(tmp_path), "FOLDER") == case.blocks["hints"]


RULES = (*wellformedness.RULES, *naming.RULES, *locating.RULES, *web.RULES, *checking.RULES, *outcomes.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_produced_by_a_case_and_explains_itself(rule: Rule) -> None:
    literate = [case.blocks.get("findings", "") for case in (*WELLFORMEDNESS, *RELAXNG, *NAMING, *SCHEMATRON)]
    assert any(
        rule.code in findings for findings in (*literate, *(expected for _, expected in BYTES.values()), TOO_DEEP)
    )
    assert all((rule.title, rule.explanation, rule.hint or rule is outcomes.ASSERTION, rule.wrong, rule.right))
    assert rule.reference
