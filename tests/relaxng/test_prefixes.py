"""Values that are qualified names: which prefixes are declared where they stand."""

import pytest

from rubricator.relaxng import validity
from rubricator.relaxng.resources import Unresolved
from rubricator.relaxng.schema import Schema

SCHEMA = b"""
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
start = element a { xsd:QName | (attribute q { xsd:QName }, element b { xsd:QName }) }
"""


def refuse(href: str, _base: str) -> Unresolved:
    return Unresolved(href)


@pytest.mark.parametrize(
    ("document", "valid"),
    [
        ("<a>b</a>", True),
        ("<a>p:b</a>", False),
        ("<a xmlns:p='urn:p'>p:b</a>", True),
        ("<a xmlns:p='urn:p' q='p:b'><b>p:b</b></a>", True),
        ("<a q='b'><b xmlns:p='urn:p'>p:b</b></a>", True),
        ("<a xmlns:p='urn:p' q='p:b'><b xmlns:q='urn:q'>r:b</b></a>", False),
        ("<a>xml:b</a>", True),
        ("<a q='xml:b'><b xmlns:xml='http://www.w3.org/XML/1998/namespace'>xml:b</b></a>", True),
    ],
)
def test_a_prefix_is_declared_here_or_further_out_and_xml_everywhere(document: str, valid: bool) -> None:
    schema = Schema.from_bytes(SCHEMA, "s.rnc", refuse)
    assert schema.is_valid(document.encode()) is valid
    assert validity.FirstPass(schema.automaton).is_valid(document.encode()) is valid
