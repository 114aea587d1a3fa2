"""Where attributes stand, and the XPaths of elements, as findings give them."""

import pytest

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.names import XML, expanded
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.places import Places

RULE = Rule("XXX001", Severity.INFO, "A rule", "It says nothing of anything.")
TEI = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ä"><p>ä <q/><q
  n = 'ö >'
  id="a" xml:id="b"/></p><x:y xmlns:x="urn:x" x:n="1" n="2"/></TEI>
"""


def places(text: str) -> Places:
    return Places(Document.of("letter.xml", text.encode()))


@pytest.mark.parametrize(
    ("element", "attribute", "line", "column", "path"),
    [
        (0, expanded(XML, "id"), 2, 42, "/tei:TEI[1]/@xml:id"),
        (3, "n", 3, 3, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@n"),
        (3, "id", 4, 3, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@id"),
        (3, expanded(XML, "id"), 4, 10, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@xml:id"),
        (3, "rend", 2, 62, "/tei:TEI[1]/tei:p[1]/tei:q[2]/@rend"),
        (4, "n", 4, 55, '/tei:TEI[1]/*[local-name()="y" and namespace-uri()="urn:x"][1]/@n'),
    ],
)
def test_an_attribute_has_its_place_and_path(element: int, attribute: str, line: int, column: int, path: str) -> None:
    given = places(TEI)
    found = given.finding(RULE, given.document.outline.elements[element], attribute, "Said.", "Do.")
    assert (found.position, found.path) == (Position(line, column), path)


def test_an_element_in_an_entity_has_the_place_of_the_reference() -> None:
    given = places("<!DOCTYPE TEI [<!ENTITY a \"<p n='1'/>\">]>\n<TEI>\n&a;</TEI>")
    found = given.finding(RULE, given.document.outline.elements[1], "n", "Said.", "Do.")
    assert (found.position, found.path, found.hint) == (Position(3, 1), "/TEI[1]/p[1]/@n", "Do.")


def test_a_very_deep_element_has_no_path() -> None:
    given = places("<p>" * 600 + "</p>" * 600)
    assert given.path(given.document.outline.elements[-1], "n") == ""
    assert given.path(given.document.outline.elements[400], "n").count("/") == 402
