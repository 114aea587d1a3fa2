"""One document through everything: schemas, the other checks, suppression, what a project wants."""

from pathlib import Path

import pytest

from rubricator.assets import asset
from rubricator.cli.explain import registry
from rubricator.configuration.policy import Policy
from rubricator.diagnostics import at_position
from rubricator.source import Position
from rubricator.validation.checking import OPTIONAL, check, check_together
from rubricator.validation.checks.links.corpus import DocumentIdentifiers
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.naming import NONE_NAMED
from rubricator.validation.schemas import Schemas, Schematron

RULES = asset("schemas", "rubricator.sch")
HOUSE = Path(__file__).with_name("cases") / "letter.rng"
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a">{}<text><body><p ref="#none">x</p></body></text></TEI>'
NO_POLICY = Policy()


def codes(document: str, policy: Policy = NO_POLICY, name: str = "a.xml") -> list[tuple[str, str]]:
    checked = check(name, document.encode(), Schemas(), (), Surroundings(Path()), policy)
    return [(finding.code, finding.severity.value) for finding in checked.findings]


def test_checks_that_no_schema_makes_run_without_one() -> None:
    assert codes(TEI.format("")) == [("LNK001", "warning")]


def test_a_document_that_is_no_xml_has_that_fault_only() -> None:
    assert codes(TEI.format("<p>")) == [("XML002", "error")]


def test_a_document_switches_off() -> None:
    assert codes("<?rubricator-disable LNK001?>" + TEI.format("")) == []


@pytest.mark.parametrize(
    ("code", "schemas", "reported"),
    [
        ("LNK002", Schemas(), True),
        ("CHK*", Schemas(), True),
        ("LNK014", Schemas(), False),  # found when all documents are seen
        ("RNG006", Schemas(), False),
        ("RNG006", Schemas((HOUSE,)), True),
        ("house-rule", Schemas((HOUSE,)), False),
        ("house-rule", Schemas((), (Schematron(RULES),)), True),
    ],
)
def test_an_instruction_that_changes_nothing_is_reported_if_its_check_ran(
    code: str, schemas: Schemas, reported: bool
) -> None:
    document = f"<?rubricator-disable {code} LNK001?>{TEI.format('')}".encode()
    found = check("a.xml", document, schemas, (), Surroundings(Path()), Policy()).findings
    assert [finding.code for finding in found if finding.code.startswith("SUP")] == ["SUP002"] * reported


def test_a_project_has_its_own_severities() -> None:
    assert codes(TEI.format(""), Policy((("LNK001", "error"),))) == [("LNK001", "error")]
    assert codes(TEI.format(""), Policy((("LNK*", "off"),))) == []


def test_what_is_off_is_found_for_a_project_that_gives_it_a_severity() -> None:
    assert codes(TEI.format(""), name="b.xml") == [("LNK001", "warning")]
    asked = Policy((("LNK016", "info"),))
    assert codes(TEI.format(""), asked, "b.xml") == [("LNK016", "info"), ("LNK001", "warning")]


def test_a_project_that_wants_no_checks_has_its_documents_read_for_their_schemas_alone() -> None:
    policy = Policy((("CHK*", "off"), ("LNK*", "off")))
    assert check("a.xml", TEI.format("").encode(), Schemas(), (), Surroundings(Path()), policy).identifiers is None
    assert codes("<?rubricator-disable VAL001?>" + TEI.format(""), policy) == [("SUP002", "info")]
    assert codes(TEI.format(""), Policy((*policy.settings, ("LNK001", "error")))) == [("LNK001", "error")]


def test_every_optional_rule_is_known_to_be_one() -> None:
    assert {code for code, rule in registry().items() if rule.optional} == OPTIONAL


def test_what_is_said_of_its_schemas_is_a_finding_too() -> None:
    said = at_position("a.xml", Position(1, 1), NONE_NAMED, "None.")
    checked = check("a.xml", b"<p/>", Schemas(), (said,), Surroundings(Path()), Policy())
    assert checked.findings == (said,)
    assert check("a.xml", b"<p/>", Schemas(), (said,), Surroundings(Path()), Policy((("VAL*", "off"),))).findings == ()


def identifiers(name: str) -> DocumentIdentifiers:
    found = check(name, TEI.format("").encode(), Schemas(), (), Surroundings(Path()), Policy()).identifiers
    assert found is not None
    return found


@pytest.mark.parametrize(("setting", "severities"), [("off", []), ("error", ["error"]), ("warning", ["warning"])])
def test_documents_with_the_same_identifier(setting: str, severities: list[str]) -> None:
    found = check_together([identifiers("a.xml"), identifiers("b.xml")], Policy((("LNK014", setting),)))
    assert [(finding.file, finding.severity.value) for finding in found] == [("b.xml", one) for one in severities]


def many(name: str) -> DocumentIdentifiers:
    body = "".join(f'<p xml:id="p{number}"/>' for number in range(5))
    found = check(name, f"<TEI>{body}</TEI>".encode(), Schemas(), (), Surroundings(Path()), Policy()).identifiers
    assert found is not None
    return found


def test_what_is_the_custom_is_said_to_those_only_who_ask() -> None:
    documents = [many("a.xml"), many("b.xml")]
    assert check_together(documents, Policy()) == ()
    assert len(check_together(documents, Policy((("LNK*", "error"),)))) == 5
