"""The schemas that the field uses, on documents that the field has made."""

from collections import Counter
from pathlib import Path

import pytest

from rubricator.diagnostics import Diagnostic
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron

TEI_NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'


def findings(schema: Path, document: Path) -> Counter[tuple[int, int, str, str]]:
    found = check(compile_schematron(schema), str(document), document.read_bytes())
    return Counter(map(essence, found))


def essence(finding: Diagnostic) -> tuple[int, int, str, str]:
    return finding.position.line, finding.position.column, finding.severity.value, finding.message


def test_the_schematron_of_dracor_finds_the_same_extracted_and_embedded(shared: Path) -> None:
    documents = sorted((shared / "corpus").glob("*/*.xml"))
    extracted = [findings(shared / "schemas/dracor.sch", document) for document in documents]
    embedded = [findings(shared / "schemas/dracor.rng", document) for document in documents]
    assert sum(map(Counter.total, extracted)) > 100
    assert embedded == extracted


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ('<date when="1928" from="1927"/>', "The @when attribute cannot be used with any other"),
        ('<list type="gloss"><item/></list>', 'The content of a "gloss" list should include a sequence'),
        ('<ptr target="#a" cRef="b"/>', "Only one of the attributes @target and @cRef may be supplied on <ptr>."),
        ("<s><s>one</s></s>", "You may not nest one <s> element within another: use <seg> instead."),
        ("<l><div/></l>", "Abstract model violation: Metrical lines (<l> elements) may not contain"),
        (
            '<dataRef name="x" minOccurs="3" maxOccurs="2"/>',
            "@maxOccurs should be greater than or equal to @minOccurs.",
        ),
    ],
)
def test_the_schematron_in_tei_all_speaks(shared: Path, fragment: str, words: str) -> None:
    document = f"<TEI {TEI_NAMESPACE}>\n {fragment}</TEI>".encode()
    found = check(compile_schematron(shared / "schemas/tei_all.rng"), "d.xml", document)
    assert any(finding.message.startswith(words) and finding.position.line == 2 for finding in found)


def test_the_schematron_in_tei_all_finds_the_one_mistake_in_the_consortiums_own_examples(shared: Path) -> None:
    documents = sorted((shared / "corpus/p5test").glob("*.xml"))
    found = {document.name: findings(shared / "schemas/tei_all.rng", document) for document in documents}
    repeated_width = (44, 1, "error", "The element <dimensions> may appear once only.")
    assert {name: list(all_of_it) for name, all_of_it in found.items() if all_of_it} == {"testms.xml": [repeated_width]}
