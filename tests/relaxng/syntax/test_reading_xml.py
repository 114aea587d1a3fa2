"""The tree that a schema in the XML syntax is read into, and files that are no schema or no XML."""

import pytest

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import ANNOTATIONS, RELAXNG, SchemaElement

A = f"{ANNOTATIONS}\n"


def read(text: str) -> SchemaElement:
    return read_xml(text.encode(), "s.rng")


def only_message(data: bytes) -> str:
    with pytest.raises(SchemaError) as raised:
        read_xml(data, "s.rng")
    (finding,) = raised.value.diagnostics
    return f"{finding.position.line}:{finding.position.column} {finding.code} {finding.message}"


def test_an_element_has_its_attributes_children_and_place() -> None:
    root = read(f'<element name="p" xmlns="{RELAXNG}">\n  <oneOrMore>\n    <text/></oneOrMore></element>')
    (repeated,) = root.children
    (text,) = repeated.children
    assert (root.name, root.attributes, root.line, root.column) == ("element", {"name": "p"}, 1, 1)
    assert (repeated.name, repeated.line, repeated.column) == ("oneOrMore", 2, 3)
    assert (text.name, text.place.file, text.line, text.column) == ("text", "s.rng", 3, 5)


def test_columns_count_characters() -> None:
    schema = f'<group xmlns="{RELAXNG}" ns="äöü–𝄞"><empty/><empty/></group>'
    first, second = read(schema).children
    assert (first.column, second.column) == (schema.index("<empty") + 1, schema.rindex("<empty") + 1)


def test_text_is_kept_where_it_has_a_meaning() -> None:
    root = read(f'<choice xmlns="{RELAXNG}">\n <value> a<!-- b -->&#10;&amp;<![CDATA[<]]></value> <value/>\n</choice>')
    assert [child.text for child in root.children] == [" a\n&<", ""]
    assert root.text == ""


def test_what_is_not_relax_ng_is_an_annotation() -> None:
    root = read(
        f'<element name="p" xmlns="{RELAXNG}" xmlns:a="{ANNOTATIONS}" a:defaultValue="x" xml:id="p">'
        '<a:documentation xml:lang="en">A <b>par</b>agraph<element/></a:documentation><text/></element>'
    )
    (documentation,) = root.annotations
    assert root.foreign == {f"{A}defaultValue": "x", "http://www.w3.org/XML/1998/namespace\nid": "p"}
    assert (documentation.name, documentation.text, documentation.line) == (f"{A}documentation", "A paragraph", 1)
    assert [child if isinstance(child, str) else child.name for child in documentation.children] == [
        "A ",
        f"{RELAXNG}\nb",
        "agraph",
        f"{RELAXNG}\nelement",
    ]
    assert [child.name for child in root.children] == ["text"]


def test_namespaces_are_those_in_scope() -> None:
    root = read(
        f'<r:choice xmlns:r="{RELAXNG}" xmlns="urn:a"><r:value xmlns="">x</r:value><r:value xmlns:b="urn:b">y</r:value>'
        "<r:value>z</r:value></r:choice>"
    )
    given = [{key: child.namespaces.get(key) for key in ("", "b", "r")} for child in root.children]
    assert given == [
        {"": "", "b": None, "r": RELAXNG},
        {"": "urn:a", "b": "urn:b", "r": RELAXNG},
        {"": "urn:a", "b": None, "r": RELAXNG},
    ]
    assert root.children[2].namespaces is root.namespaces


def test_the_base_is_the_file_unless_xml_base_says_otherwise() -> None:
    root = read(f'<group xmlns="{RELAXNG}"><group xml:base="a/"><group xml:base="b/c"><empty/></group></group></group>')
    outer = root.children[0]
    inner = outer.children[0]
    assert [part.base for part in (root, outer, inner, inner.children[0])] == ["s.rng", "a/", "a/b/c", "a/b/c"]


def test_entities_and_default_attributes_of_the_internal_subset_are_read() -> None:
    root = read(
        f"""<!DOCTYPE grammar [<!ENTITY p '<element name="p"><text/></element>'>
            <!ATTLIST start combine CDATA "choice">]>
            <grammar xmlns="{RELAXNG}"><start>&p;</start></grammar>"""
    )
    (start,) = root.children
    assert start.attributes == {"combine": "choice"}
    assert [child.attributes for child in start.children] == [{"name": "p"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings_are_those_of_xml(encoding: str) -> None:
    label = encoding.removesuffix("-sig")
    schema = f'<?xml version="1.0" encoding="{label}"?><value xmlns="{RELAXNG}">é</value>'.encode(encoding)
    assert read_xml(schema, "s.rng").text == "é"


def test_a_schema_of_any_depth_is_read() -> None:
    depth = 50_000
    element = read(f'<group xmlns="{RELAXNG}">' + "<group>" * depth + "<empty/>" + "</group>" * depth + "</group>")
    for _ in range(depth):
        (element,) = element.children
    assert element.children[0].name == "empty"


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<b>\n</c>", "3:1 RNG100 </c> stands where the end of <b> is expected, which was opened in line 2."),
        (" <b", "3:1 RNG100 Not well-formed XML: “<” cannot stand here."),
        (" <b>", "3:1 RNG100 </g> stands where the end of <b> is expected, which was opened in line 2."),
        ("<a b='1' b='2'/>", "2:10 RNG100 Not well-formed XML: the attribute b is given twice."),
        ("a&nbsp;", "2:2 RNG100 Not well-formed XML: the entity &nbsp; is not declared in this file."),
        ("<a:b/>", "2:1 RNG100 Not well-formed XML: in <a:b> a namespace prefix is used that is not declared."),
        ("</g><g/>", "2:5 RNG100 Not well-formed XML: something follows the end of the root element."),
        ("<a name=p/>", "2:9 RNG100 Not well-formed XML: “p” cannot stand here."),
    ],
)
def test_what_is_not_xml_is_refused(inside: str, message: str) -> None:
    assert only_message(f'<g xmlns="{RELAXNG}">\n{inside}\n</g>'.encode()) == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "1:1 RNG100 The file holds no element."),
        (b"<!-- nothing -->", "1:1 RNG100 The file holds no element."),
        (f'\n <g xmlns="{RELAXNG}">\n'.encode(), "2:2 RNG100 <g> is never closed: the file ends before its end tag."),
        (b"<?xml version='1.0' encoding='x'?><a/>", "1:1 RNG100 The encoding cannot be read: unknown encoding: x."),
    ],
)
def test_what_is_no_whole_file_is_refused(data: bytes, message: str) -> None:
    assert only_message(data) == message


def test_an_entity_in_another_file_is_refused() -> None:
    schema = f'<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]>\n<group xmlns="{RELAXNG}">&b;</group>'.encode()
    assert only_message(schema).startswith("2:52 RNG101 An entity stands in another file, /etc/passwd, which")


def test_entities_that_grow_are_refused() -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    schema = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><group xmlns="{RELAXNG}">&l12;</group>'.encode()
    assert " RNG101 The entity l6 would grow to 6444440 characters." in only_message(schema)


@pytest.mark.parametrize("inside", [">{}</value>", ' ns="{}"/>'])
def test_an_entity_used_again_and_again_is_refused(inside: str) -> None:
    subset = f'<!DOCTYPE a [<!ENTITY a "{"x" * 900_000}">]>'
    schema = f'{subset}<value xmlns="{RELAXNG}"{inside.format("&a;" * 1_000)}'
    assert only_message(schema.encode()).endswith(" RNG101 Not well-formed XML: its entities grow beyond all measure.")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<grammar/>", "The root <grammar> is in no namespace, not in RELAX NG's."),
        (b'<a xmlns="urn:a"/>', "The root <a> is in the namespace urn:a, not in RELAX NG's."),
        (
            b'<s xmlns="http://www.w3.org/2001/XMLSchema"/>',
            "The file is a W3C XML Schema, not a RELAX NG schema: its root is <s>.",
        ),
    ],
)
def test_a_file_that_is_no_schema_is_refused(data: bytes, message: str) -> None:
    assert only_message(data) == f"1:1 RNG102 {message}"
