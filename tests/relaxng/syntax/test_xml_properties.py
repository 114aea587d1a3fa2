"""The reader of the XML syntax beside lxml's on real schemas, and on bytes of every kind."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.names import SEPARATOR, expanded
from rubricator.relaxng.syntax.full_syntax import WITH_TEXT
from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import RELAXNG, Annotation, SchemaElement

SCHEMAS = ["tei_all.rng", "tei_bare.rng", "tei_lite.rng", "tei_simplePrint.rng", "dracor.rng"]
Facts = tuple[str, dict[str, str], dict[str, str], str]


def facts(element: SchemaElement | Annotation) -> Iterator[Facts]:
    """Yield name, attributes, namespaces and text of an element and of all inside, elements before annotations."""
    namespaces = {prefix: namespace for prefix, namespace in element.namespaces.items() if prefix != "xml"}
    if isinstance(element, Annotation):
        yield element.name, dict(element.attributes), namespaces, element.text
        for child in element.children:
            if isinstance(child, Annotation):
                yield from facts(child)
        return
    attributes = element.attributes | element.foreign
    yield expanded(RELAXNG, element.name), attributes, namespaces, element.text
    for inside in (*element.children, *element.annotations):
        yield from facts(inside)


def facts_of_lxml(element: etree._Element, foreign: bool = False) -> Iterator[Facts]:
    name = etree.QName(element)
    foreign = foreign or name.namespace != RELAXNG
    text = "".join(element.itertext(etree.Element)) if foreign or name.localname in WITH_TEXT else ""
    attributes = {_expanded(key): value for key, value in element.attrib.items()}
    namespaces = {prefix or "": namespace for prefix, namespace in element.nsmap.items()}
    yield _expanded(element.tag), attributes, namespaces, text
    inside = [child for child in element if isinstance(child.tag, str)]
    for child in inside if foreign else sorted(inside, key=lambda child: etree.QName(child).namespace != RELAXNG):
        yield from facts_of_lxml(child, foreign)


def _expanded(name: str) -> str:
    return name.removeprefix("{").replace("}", SEPARATOR)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_real_schema_is_read_as_lxml_reads_it(name: str, shared: Path) -> None:
    data = (shared / "schemas" / name).read_bytes()
    assert list(facts(read_xml(data, name))) == list(facts_of_lxml(etree.fromstring(data)))


def places(element: SchemaElement) -> Iterator[tuple[str, int, int]]:
    yield element.name, element.line, element.column
    for child in element.children:
        yield from places(child)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_place_of_an_element_is_that_of_its_start_tag(name: str, shared: Path) -> None:
    data = (shared / "schemas" / name).read_bytes()
    lines = data.decode().split("\n")
    found = list(places(read_xml(data, name)))
    written = [re.match(r"<(?:\w+:)?(\w+)", lines[line - 1][column - 1 :]) for _, line, column in found]
    assert [tag and tag[1] for tag in written] == [element for element, _, _ in found]


SCHEMA = f'<grammar xmlns="{RELAXNG}"><start><element name="p">\n<value>é</value></element></start></grammar>'.encode()


def read(data: bytes) -> SchemaElement | None:
    try:
        return read_xml(data, "s.rng")
    except SchemaError as error:
        assert error.diagnostics
        assert all(
            found.message and found.position.line >= 1 and found.position.column >= 1 for found in error.diagnostics
        )
        return None


@given(st.binary() | st.text().map(str.encode))
def test_bytes_of_any_kind_are_read_or_refused(data: bytes) -> None:
    read(data)


@given(
    st.integers(0, len(SCHEMA)),
    st.integers(0, 4),
    st.binary(max_size=4) | st.sampled_from([b"<", b"&", b"]]>", b"<?", b"<!--"]),
)
def test_a_schema_with_any_damage_is_read_or_refused(at: int, lost: int, found: bytes) -> None:
    read(SCHEMA[:at] + found + SCHEMA[at + lost :])
