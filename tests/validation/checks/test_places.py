"""Where attributes stand, and the XPaths of elements, as findings give them."""

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.names import SEPARATOR, XML, expanded
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import XML_ID
from rubricator.validation.outline import Element, Outline
from rubricator.validation.wanted import Wanted

RULE = Rule("XXX001", Severity.INFO, "A rule", "It says nothing of anything.")
TEI = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ä"><p>ä <q/><q
  n = 'ö >'
  id="a" xml:id="b"/></p><x:y xmlns:x="urn:x" x:n="1" n="2"/></TEI>
"""


def places(text: str) -> Places:
    return Places(Document("letter.xml", text.encode()))


def element_of(given: Places, order: int) -> Element:
    names = frozenset(element.tag.translate({ord("{"): None, ord("}"): SEPARATOR}) for element in elements_of(given))
    return Outline(given.document.data, Wanted.of(names, frozenset(), frozenset(), XML_ID)).element(order)


def elements_of(given: Places) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(given.document.data).iter()


@pytest.mark.parametrize(
    ("element", "attribute", "line", "column", "path"),
    [
        (0, expanded(XML, "id"), 2, 42, "/tei:TEI[1]/@xml:id"),
        (3, "n", 3, 3, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@n"),
        (3, "id", 4, 3, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@id"),
        (3, expanded(XML, "id"), 4, 10, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@xml:id"),
        (3, "rend", 2, 62, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@rend"),
        (4, "n", 4, 55, '/tei:TEI[1]/*[local-name()="y" and namespace-uri()="urn:x"][1]/@n'),
        (4, expanded("urn:x", "n"), 4, 47, '/tei:TEI[1]/*[local-name()="y" and namespace-uri()="urn:x"][1]/@n'),
    ],
)
def test_an_attribute_has_its_place_and_path(element: int, attribute: str, line: int, column: int, path: str) -> None:
    given = places(TEI)
    found = given.finding(RULE, element_of(given, element), attribute, "Said.")
    assert (found.position, found.path) == (Position(line, column), path)


def test_an_element_has_the_place_of_its_start_tag() -> None:
    given = places(TEI)
    found = given.finding(RULE, element_of(given, 3), "", "Said.", "Do.")
    assert (found.position, found.path, found.hint) == (Position(2, 62), "/tei:TEI[1]/tei:p[1]/tei:q[2]", "Do.")


def test_an_element_in_an_entity_has_the_place_of_the_reference() -> None:
    given = places("<!DOCTYPE TEI [<!ENTITY a \"<p n='1'/>\">]>\n<TEI>\n&a;</TEI>")
    found = given.finding(RULE, element_of(given, 1), "n", "Said.", "Do.")
    assert (found.position, found.path, found.hint) == (Position(3, 1), "/TEI[1]/p[1]/@n", "Do.")


@pytest.mark.parametrize(("encoding", "column"), [("utf-8-sig", 4), ("utf-16", 4), ("iso-8859-1", 4)])
def test_other_encodings(encoding: str, column: int) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n' if "-sig" not in encoding else ""
    document = Document("x.xml", f'{declared}<p n="é"/>'.encode(encoding))
    given = Places(document).attribute(document.outline.root, "n")
    assert given == Position(1 if not declared else 2, column)


def test_a_line_ends_as_xml_has_it() -> None:
    given = places('<a>\r<b/>\r\n<c n="1"/></a>')
    assert given.attribute(element_of(given, 2), "n") == Position(3, 4)


def test_a_very_deep_element_has_no_path() -> None:
    given = places("<p>" * 600 + "</p>" * 600)
    assert given.path(element_of(given, 599)) == ""
    assert given.path(element_of(given, 400)).count("/") == 401
