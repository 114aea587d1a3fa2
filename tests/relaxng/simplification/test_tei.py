"""The schemas of the TEI: what comes out of them."""

from pathlib import Path

import pytest

from rubricator.relaxng.grammar import Grammar, Resource
from rubricator.relaxng.nameclasses import contains
from rubricator.relaxng.names import expanded
from rubricator.relaxng.patterns import Attribute, Choice, Element, Group, Interleave, List, OneOrMore, Pattern, Value
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.simplification import simplify
from rubricator.relaxng.syntax import read_schema

TEI = "http://www.tei-c.org/ns/1.0"


def nothing(href: str, base: str) -> Resource | Unresolved:
    return Unresolved(f"{href} is not beside {base}.")


@pytest.fixture(scope="module")
def tei_all(shared: Path) -> Grammar:
    path = shared / "schemas/tei_all.rng"
    return simplify(read_schema(path.read_bytes(), str(path)), nothing)


def element(grammar: Grammar, name: str) -> Element:
    return next(element for element in grammar.elements if contains(element.names, expanded(TEI, name)))


def inside(pattern: Pattern) -> list[Pattern]:
    match pattern:
        case Choice() | Group() | Interleave():
            return [pattern, *(found for member in pattern.members for found in inside(member))]
        case OneOrMore() | List():
            return [pattern, *inside(pattern.member)]
        case Attribute():
            return [pattern, *inside(pattern.content)]
        case _:
            return [pattern]


def test_every_element_is_reached(tei_all: Grammar) -> None:
    named = [element for element in tei_all.elements if element.declaration.documentation]
    assert len(tei_all.elements) == 594
    assert len(named) == 588


def test_embedded_schematron_is_passed_on(tei_all: Grammar) -> None:
    assert len(tei_all.schematron) == 100
    assert all(annotation.namespaces for annotation in tei_all.schematron)


def test_identifiers_can_be_checked(tei_all: Grammar) -> None:
    assert tei_all.identifier_conflicts == ()


def test_elements_attributes_and_values_are_documented(tei_all: Grammar) -> None:
    patterns = inside(element(tei_all, "note").content)
    anchored = next(found for found in patterns if isinstance(found, Attribute) and contains(found.names, "anchored"))
    assert element(tei_all, "p").declaration.documentation.startswith("(paragraph) marks paragraphs in prose.")
    assert anchored.declaration.default == "true"
    assert anchored.declaration.documentation.startswith("(anchored) indicates whether the copy text shows")


def test_a_value_has_the_documentation_that_follows_it(tei_all: Grammar) -> None:
    values = [found for found in inside(element(tei_all, "citedRange").content) if isinstance(found, Value)]
    words = {value.text: value.documentation for value in values}
    assert words["volume"] == "(volume) the element contains a volume number."
    assert words["page"] == "(page) the element contains a page number or page range."
