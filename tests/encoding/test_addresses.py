"""Addresses lead from the document to where they led from its source, and can stand in an attribute, whatever they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rubricator.encoding.addresses import address_in_document

SOURCE = "sources/letters/one.html"
POINTER = etree.RelaxNG(
    etree.fromstring(
        '<element name="ref" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
        '<attribute name="target"><data type="anyURI"><param name="pattern">\\S+</param></data></attribute></element>'
    )
)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        # From where the source lies
        ("view.jpg", "sources/letters/view.jpg"),
        ("./img/../view.jpg", "sources/letters/view.jpg"),
        ("../../../view.jpg", "../view.jpg"),
        ("two.html?a=1#n", "sources/letters/two.html?a=1#n"),
        ("?page=2", "sources/letters/one.html?page=2"),
        ("img/", "sources/letters/img/"),
        ("../..", "./"),
        # From anywhere
        ("http://example.org/a#b", "http://example.org/a#b"),
        ("//example.org/a", "//example.org/a"),
        ("/view.jpg", "/view.jpg"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        # What may not stand in an address
        (" a b.jpg ", "sources/letters/a%20b.jpg"),
        ("100%.jpg", "sources/letters/100%25.jpg"),
        ("a#b#c", "sources/letters/a#b%23c"),
        ("1:2.jpg", "sources/letters/1:2.jpg"),
        ("http://[", "http://%5B"),
        ("http://a:b/", "http://a%3Ab/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("Straße.html", "sources/letters/Straße.html"),
        # What is inside of the source, and nothing
        ("#note", ""),
        (" ", ""),
    ],
)
def test_an_address_is_given_as_seen_from_the_document(address: str, found: str) -> None:
    assert address_in_document(address, SOURCE) == found


def test_a_step_that_looks_like_a_scheme_is_none() -> None:
    assert address_in_document("1:2.jpg", "one.html") == "./1:2.jpg"


@given(st.text(alphabet=st.sampled_from("a:/?#[]@%2.\\ \t\x01é\u200b\U0001d522"), max_size=12))
def test_any_address_can_stand_in_an_attribute(address: str) -> None:
    found = address_in_document(address, SOURCE)
    if found:
        node = etree.Element("ref", target=found)
        assert POINTER.validate(node), found
