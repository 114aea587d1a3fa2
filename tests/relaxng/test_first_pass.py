"""The first pass over a document, compiled and in pure Python: the same answers, whatever the document."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rubricator.relaxng import Schema, validity
from rubricator.relaxng.resources import Unresolved

Verdict = Callable[[str, bytes], bool]


@pytest.fixture(params=["pure", "compiled"])
def valid(request: pytest.FixtureRequest) -> Verdict:
    """The verdict on a document by a schema in the compact syntax."""
    module = validity
    if request.param == "compiled":
        if shutil.which("cc") is None:
            pytest.skip("there is no C compiler")
        module = pytest.importorskip("rubricator.relaxng.compiled", exc_type=ModuleNotFoundError)
    return lambda schema, document: module.FirstPass(schema_of(schema).automaton).is_valid(document)


def schema_of(text: str) -> Schema:
    return Schema.from_bytes(text.encode(), "test.rnc", lambda href, base: Unresolved(f"no {href} for {base}"))


TWO_LETTERS = """
start = element correspondence { letter* }
letter = element letter { element date { text }, element p { text } } | element letter { element date { text }, element lg { text } }
"""


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ("<letter><date/><p/></letter>", True),
        ("<letter><date/><lg/></letter><letter><date/><p/></letter>", True),
        ("<letter><date/></letter>", False),
        ("<letter><date/><p/><lg/></letter>", False),
    ],
)
def test_a_name_may_be_two_elements_until_its_content_tells(valid: Verdict, document: str, right: bool) -> None:
    assert valid(TWO_LETTERS, f"<correspondence>{document}</correspondence>".encode()) is right


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ("<a><a><b/></a><c/></a>", True),  # the outer one is the first kind, the inner one the second
        ("<a><a><c/></a><c/></a>", False),
        ("<a><a><b/></a><b/></a>", True),
        ("<a><a><b/></a><d/></a>", False),
    ],
)
def test_ambiguity_in_ambiguity(valid: Verdict, document: str, right: bool) -> None:
    schema = """
    start = first | second
    first = element a { second, element c { empty } }
    second = element a { element b { empty } } | element a { second, element b { empty } }
    """
    assert valid(schema, document.encode()) is right


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ("x", True),
        (" x\n", True),
        ("<![CDATA[x]]><!-- and nothing else -->", True),
        ("<?pi in between?>x", True),
        ("y", False),
        ("", False),
        ("y<b/>", True),
        ("x<b/>", True),
        ("<b/>x", True),
    ],
)
def test_a_value_is_the_whole_content_but_text_before_an_element_is_not(
    valid: Verdict, content: str, right: bool
) -> None:
    schema = 'element a { "x" | mixed { element b { empty } } }'
    assert valid(schema, f"<a>{content}</a>".encode()) is right


@pytest.mark.parametrize(
    ("attributes", "right"),
    [
        ('kind="iso" when="1928"', True),
        ('when="1928" kind="iso"', True),
        ('kind="free" when="in spring"', True),
        ('kind="iso" when="in spring"', False),
        ('when="1928"', False),
        ("", False),
        ('kind="iso" when="1928" n="1"', False),
    ],
)
def test_what_an_attribute_must_be_can_depend_on_another(valid: Verdict, attributes: str, right: bool) -> None:
    schema = """
    element date {
      (attribute kind { "iso" }, attribute when { xsd:gYear }) | (attribute kind { "free" }, attribute when { text })
    }
    """
    assert valid(schema, f"<date {attributes}/>".encode()) is right


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ('<p xml:id="a"/><p xml:id="b"/><ref to="a"/><refs to="a b"/>', True),
        ('<p xml:id="a"/><p xml:id=" a "/>', False),
        ('<ref to="a"/><p xml:id="a"/>', True),
        ('<ref to="c"/><p xml:id="a"/>', False),
        ('<p xml:id="a"/><refs to="a c"/>', False),
    ],
)
def test_an_id_stands_once_and_a_reference_meets_one(valid: Verdict, document: str, right: bool) -> None:
    schema = """
    element text {
      ( element p { attribute xml:id { xsd:ID } }
      | element ref { attribute to { xsd:IDREF } }
      | element refs { attribute to { xsd:IDREFS } } )*
    }
    """
    assert valid(schema, f"<text>{document}</text>".encode()) is right


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ('<a xmlns:t="urn:tei" q="t:p"/>', True),
        ('<a xmlns:u="urn:tei" q="u:p"/>', True),
        ('<a xmlns:t="urn:other" q="t:p"/>', False),
        ('<a xmlns:t="urn:other"><a xmlns:t="urn:tei" q="t:p"/></a>', True),
        ('<a xmlns:t="urn:tei"><a xmlns:t="urn:other"/><a q="t:p"/></a>', True),
        ('<a xmlns:t="urn:tei"><a xmlns:t="urn:other" q="t:p"/></a>', False),
    ],
)
def test_a_qualified_name_is_one_by_the_declarations_in_scope(valid: Verdict, document: str, right: bool) -> None:
    schema = """
    namespace t = "urn:tei"
    start = a
    a = element a { attribute q { xsd:QName "t:p" }?, a* }
    """
    assert valid(schema, document.encode()) is right


@pytest.mark.parametrize(
    ("document", "right"),
    [
        ('<!DOCTYPE a [<!ATTLIST a n CDATA "1">]><a/>', True),
        ('<!DOCTYPE a [<!ENTITY e "<b/>">]><a n="1">&e;</a>', True),
        ('<!DOCTYPE a [<!ENTITY e "<c/>">]><a n="1">&e;</a>', False),
        ('<!DOCTYPE a SYSTEM "nowhere.dtd"><a n="1"/>', True),
        ("<a/>", False),
        ('<a n="1">', False),
        ("", False),
    ],
)
def test_the_document_is_what_its_own_declarations_make_of_it(valid: Verdict, document: str, right: bool) -> None:
    assert valid("element a { attribute n { text }, element b { empty }? }", document.encode()) is right


@pytest.mark.parametrize(("value", "right"), [("plate", True), (" plate ", True), ("e", False), ("page", False)])
def test_an_unparsed_entity_is_one_that_the_document_declares(valid: Verdict, value: str, right: bool) -> None:
    declarations = '<!NOTATION jpeg SYSTEM "jpeg"><!ENTITY plate SYSTEM "1.jpeg" NDATA jpeg><!ENTITY e "x">'
    document = f'<!DOCTYPE a [{declarations}]><a image="{value}"/>'.encode()
    schema = "element a { attribute image { xsd:ENTITY } }"
    assert valid(schema, document) is right
    assert len(schema_of(schema).validate(document, "a.xml")) == (not right)


def test_an_external_entity_is_not_read(valid: Verdict, tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<b/>")
    document = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{(tmp_path / "secret.xml").as_uri()}">]><a>&e;</a>'
    assert valid("element a { empty }", document.encode())
    assert not valid("element a { element b { empty } }", document.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "koi8-r"])
def test_every_encoding_that_python_knows_byte_by_byte(valid: Verdict, encoding: str) -> None:
    letter = "ж" if encoding == "koi8-r" else "é"
    document = f'<?xml version="1.0" encoding="{encoding}"?><a n="{letter}"/>'.encode(encoding)
    assert valid(f'element a {{ attribute n {{ "{letter}" }} }}', document)


def test_more_attributes_than_are_kept_on_record(valid: Verdict) -> None:
    many = " ".join(f'a{number}="x"' for number in range(200))
    assert valid("element a { attribute * { text }* }", f"<a {many}/>".encode())
    assert not valid("element a { attribute * - n { text }* }", f'<a {many} n="1"/>'.encode())
    assert not valid('element a { attribute * { "y" }* }', f"<a {many}/>".encode())


def test_names_that_the_schema_does_not_list_are_not_kept_one_by_one(valid: Verdict) -> None:
    names = "".join(f'<n{number} a{number}=""/>' for number in range(100_000))
    assert valid("element a { element * { attribute * { text }*, empty }* }", f"<a>{names}</a>".encode())
    assert not valid("element a { element * - n99999 { attribute * { text }* }* }", f"<a>{names}</a>".encode())
    assert not valid("element a { element * { attribute * - a99999 { text }* }* }", f"<a>{names}</a>".encode())


def test_a_document_that_needs_more_records_than_are_kept_is_read_by_the_pure_pass() -> None:
    compiled = pytest.importorskip("rubricator.relaxng.compiled", exc_type=ModuleNotFoundError)
    passes = compiled.FirstPass(
        schema_of("element a { element b { empty }*, element c { empty }* }").automaton, limit=3
    )
    assert passes.is_valid(b"<a/>")
    assert passes.is_valid(b"<a><b/><c/></a>")
    assert not passes.is_valid(b"<a><c/><b/></a>")


def test_depth_costs_no_recursion(valid: Verdict) -> None:
    depth = 100 * sys.getrecursionlimit()
    assert valid("start = a  a = element a { a? }", b"<a>" * depth + b"</a>" * depth)


def test_one_long_value_does_not_take_the_square_of_its_length(valid: Verdict, tmp_path: Path) -> None:
    assert valid("element a { attribute n { text } }", b'<a n="' + b"x" * 50_000_000 + b'"/>')
