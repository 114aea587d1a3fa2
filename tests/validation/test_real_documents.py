"""On documents that other projects made: whatever is found, is found at the right place and said in few words."""

import re
from pathlib import Path

import pytest
from lxml import etree

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic
from rubricator.validation.schemas import Schemas, Schematron
from rubricator.validation.validating import validate

SHIPPED = Schemas((asset("schemas", "rubricator.rng"),), (Schematron(asset("schemas", "rubricator.sch")),))
PREFIXES = {"tei": "http://www.tei-c.org/ns/1.0", "svg": "http://www.w3.org/2000/svg"}
CORPORA = ("auden", "mitford", "p5test", "tillich")


@pytest.fixture(scope="module", params=CORPORA)
def found(request: pytest.FixtureRequest, shared: Path) -> dict[Path, tuple[Diagnostic, ...]]:
    documents = sorted((shared / "corpus" / request.param).glob("*.xml"))
    return {document: validate(str(document), document.read_bytes(), SHIPPED) for document in documents}


def test_every_place_is_that_of_the_element_the_path_leads_to(found: dict[Path, tuple[Diagnostic, ...]]) -> None:
    assert sum(map(len, found.values())) > 20
    for path, findings in found.items():
        text = path.read_text(encoding="utf-8")
        lines, tree = text.split("\n"), etree.fromstring(text.encode()).getroottree()
        for finding in (finding for finding in findings if finding.path):
            (element,) = tree.xpath(re.sub(r"/@[^/]*$", "", finding.path), namespaces=PREFIXES)
            at_fault = lines[finding.position.line - 1][finding.position.column - 1 :]
            assert re.match(rf"{mark(finding, etree.QName(element).localname)}([\s/>=]|$)", at_fault)


def mark(finding: Diagnostic, element: str) -> str:
    """Return what stands at the place: RELAX NG knows that of an attribute, Schematron only that of its element."""
    _, is_attribute, attribute = finding.path.rpartition("/@")
    return attribute if is_attribute and finding.code.startswith("RNG") else rf"<(\w+:)?{element}"


def test_findings_are_in_order_and_short_and_no_two_the_same(found: dict[Path, tuple[Diagnostic, ...]]) -> None:
    for findings in found.values():
        assert list(findings) == sorted(findings, key=lambda finding: finding.position)
        assert len(set(findings)) == len(findings)
        assert all(0 < len(finding.message + finding.hint) <= 400 for finding in findings)
        grammar = [finding.position for finding in findings if finding.code.startswith("RNG")]
        assert len(set(grammar)) == len(grammar)
