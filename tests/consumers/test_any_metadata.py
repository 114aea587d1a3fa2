"""Whatever a header is made of, the metadata for repositories and libraries are valid, and the same after an exchange."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pymarc import parse_xml_to_array
from rdflib import DCTERMS, Graph, URIRef

from consumers.readers import marcxml_yaz, mods
from consumers.schemas import datacite_json, datacite_xsd, oai_dc_xsd
from consumers.test_any_header import SIGNS, made, referenced
from rendering.test_any_header import HEADERS

#: In each of them what may be in a text of TEI: signs that cut fields, records or elements elsewhere, and long ones.
STRINGS = st.sampled_from([*SIGNS, "$a", "$$b", "|b", "]]>", "<a>&amp;</a>", "a" * 300, "--", "{a}", "[a", "‡a"])
HEADER = """<fileDesc><titleStmt><title>{0}</title><title type="sub">{1}</title><author>{2}</author><editor role="{2}">{0}</editor>
<funder>{1}</funder></titleStmt><publicationStmt><publisher>{0}</publisher><pubPlace>{1}</pubPlace><idno type="{2}">{0}</idno>
<availability><licence target="https://example.org/{2}">{1}</licence></availability></publicationStmt>
<sourceDesc><biblStruct><monogr><title level="j">{2}</title><imprint><publisher>{0}</publisher><biblScope unit="volume">{1}</biblScope>
<biblScope unit="page">{2}</biblScope></imprint></monogr></biblStruct></sourceDesc></fileDesc>
<profileDesc><abstract><p>{0}</p></abstract><langUsage><language ident="{1}"/></langUsage>
<textClass><keywords><term>{2}</term><term>{0}</term></keywords></textClass></profileDesc>"""
DATACITE = "{http://datacite.org/schema/kernel-4}"


def hostile(strings: list[str]) -> str:
    """Return a header that has the strings wherever the metadata take one from."""
    return HEADER.format(*map(referenced, strings))


ANY = HEADERS | st.lists(STRINGS, min_size=3, max_size=3).map(hostile)


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_datacite_is_valid_but_for_a_year_that_nobody_knows(header: str) -> None:
    resource = etree.fromstring(made(header, "datacite-xml").encode())
    attributes = json.loads(made(header, "datacite-json"))
    assert (resource.find(f"{DATACITE}publicationYear") is None) == ("publicationYear" not in attributes)
    if "publicationYear" not in attributes:
        etree.SubElement(resource, f"{DATACITE}publicationYear").text = attributes["publicationYear"] = "0000"
    datacite_xsd().assertValid(resource)
    jsonschema.validate(attributes, datacite_json(), format_checker=jsonschema.FormatChecker())


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_mods_is_valid(header: str) -> None:
    mods.assert_valid(made(header, "mods"))


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_dublin_core_is_valid(header: str) -> None:
    oai_dc_xsd().assertValid(etree.fromstring(made(header, "oai_dc").encode()))


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_dc_terms_are_a_graph_about_one_text(header: str) -> None:
    graph = Graph().parse(data=made(header, "dcterms"), format="xml")
    assert len(set(graph.subjects(DCTERMS.type))) == 1
    assert not [term for statement in graph for term in statement if isinstance(term, URIRef) and " " in term]
    # What can be read can be written, of which rdflib refuses what is no address.
    assert len(Graph().parse(data=graph.serialize(format="nt"), format="nt")) == len(graph)


@pytest.fixture(scope="module")
def yaz(program: Callable[[str], str]) -> str:
    """The program that is run by the reader."""
    return program("yaz-marcdump")


def test_a_long_abstract_goes_through_the_exchange_format(yaz: str) -> None:
    assert yaz
    words = "слово " * 3000
    text = made(f"<profileDesc><abstract><p>{words}</p></abstract></profileDesc>", "marcxml")
    fields = marcxml_yaz.exchanged(text).get_fields("520")
    assert " ".join(field["a"] for field in fields) == words.strip()


@given(header=ANY)
@settings(max_examples=60, deadline=None)
def test_marc_is_the_same_in_its_exchange_format(header: str, yaz: str) -> None:
    assert yaz
    text = made(header, "marcxml")
    (record,) = parse_xml_to_array(BytesIO(text.encode()))
    exchanged = marcxml_yaz.exchanged(text)
    assert [str(field) for field in exchanged.fields] == [str(field) for field in record.fields]
    assert len(record["008"].data) == 40
    assert all(value for field in record.fields for value in (field.data,) if field.is_control_field())
    assert all(subfield.value for field in record.fields for subfield in field.subfields)
    assert [field.tag for field in record.fields] == sorted(field.tag for field in record.fields)
