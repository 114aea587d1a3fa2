"""Documents with a document type declaration, written out without it: what an XML parser sees stays the same."""

from __future__ import annotations

from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rubricator.doctypes import DoctypeError, codec_of, doctype_of, without_doctype, without_external, written_out

CASES = {
    "no declaration": ("<a>x</a>", "<a>x</a>"),
    "an empty one": ("<!DOCTYPE a><a/>", "<a></a>"),
    "a DTD in another file": ('<!DOCTYPE a SYSTEM "a.dtd"><a/>', "<a></a>"),
    "a character": ('<!DOCTYPE a [<!ENTITY eacute "&#233;">]><a>caf&eacute;</a>', "<a>café</a>"),
    "in an attribute": ("<!DOCTYPE a [<!ENTITY q \"'&#34;\">]><a n='&q;'/>", '<a n="\'&quot;"></a>'),
    "an entity in an entity": ('<!DOCTYPE a [<!ENTITY b "B"><!ENTITY c "&b;C">]><a>&c;</a>', "<a>BC</a>"),
    "the first of two": ('<!DOCTYPE a [<!ENTITY b "1"><!ENTITY b "2">]><a>&b;</a>', "<a>1</a>"),
    "markup": ('<!DOCTYPE a [<!ENTITY b "<hi>B</hi>">]><a>&b;</a>', "<a><hi>B</hi></a>"),
    "signs": ('<!DOCTYPE a [<!ENTITY b "&#38;amp;&#38;lt;">]><a>&b;&lt;</a>', "<a>&amp;&lt;&lt;</a>"),
    "a default": ('<!DOCTYPE a [<!ATTLIST a n CDATA "1">]><a/>', '<a n="1"></a>'),
    "comments and instructions": (
        "<?before it?><!-- before --><!DOCTYPE a [<!-- in --><?in it?>]><a><?with in?><!-- with --></a><!-- after -->",
        "<?before it?><!-- before --><a><?with in?><!-- with --></a><!-- after -->",
    ),
    "a CDATA section": ("<!DOCTYPE a><a><![CDATA[<&]]></a>", "<a>&lt;&amp;</a>"),
    "line ends": ("<!DOCTYPE a><a n='1&#10;2'>3\n4&#13;</a>", '<a n="1&#10;2">3\n4&#13;</a>'),
    "a parameter entity that nothing refers to": ('<!DOCTYPE a [<!ENTITY % b "INCLUDE">]><a/>', "<a></a>"),
    "a picture": ('<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!ENTITY b SYSTEM "b" NDATA n>]><a/>', "<a></a>"),
}
REFUSED = {
    "an entity in another file": ('<!DOCTYPE a [\n<!ENTITY b SYSTEM "b">]><a>&b;</a>', 2),
    "a parameter entity in another file": ('<!DOCTYPE a [\n<!ENTITY % b SYSTEM "b">\n%b;]><a/>', 2),
    "a parameter entity that is referred to": ("<!DOCTYPE a [\n<!ENTITY % b \"<!ENTITY c '1'>\">\n%b;]><a>&c;</a>", 3),
    "one that is not declared": ("<!DOCTYPE a [\n%b;]><a/>", 2),
    "too many that refer to others": (
        "<!DOCTYPE a [\n" + "".join(f'<!ENTITY a{i + 1} "&a{i};">' for i in range(50_000)) + "]><a>&a50000;</a>",
        2,
    ),
    "growth": (f'<!DOCTYPE a [\n<!ENTITY b "{"x" * 200_000}">]>\n<a>{"&b;" * 100}</a>', 3),
    "depth": ("<!DOCTYPE a>\n" + "<a>" * 200 + "</a>" * 200, 2),
}
UNDECLARED = {
    "in the text": '<!DOCTYPE a SYSTEM "a.dtd">\n<a>&b;</a>',
    "in an attribute": '<!DOCTYPE a SYSTEM "a.dtd">\n<a n="&b;"/>',
    "in an entity": '<!DOCTYPE a PUBLIC "-//A//B" "a.dtd" [<!ENTITY c "&b;">]>\n<a>&c;</a>',
    "in a default": '<!DOCTYPE a SYSTEM "a.dtd" [<!ATTLIST a n CDATA "&b;">]>\n<a/>',
    "without any DTD": "<!DOCTYPE a>\n<a>&b;</a>",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252", "koi8-r")


@pytest.mark.parametrize(("document", "written"), CASES.values(), ids=CASES)
def test_a_document_is_written_out(document: str, written: str) -> None:
    assert written_out(document.encode(), 100) == written


@pytest.mark.parametrize(("document", "line"), REFUSED.values(), ids=REFUSED)
def test_what_may_not_be_declared_is_refused_at_its_line(document: str, line: int) -> None:
    with pytest.raises(DoctypeError) as caught:
        written_out(document.encode(), 100)
    assert caught.value.line == line


@pytest.mark.parametrize("document", UNDECLARED.values(), ids=UNDECLARED)
def test_an_entity_that_the_document_does_not_declare_is_an_error(document: str) -> None:
    with pytest.raises(expat.ExpatError, match="undefined entity"):
        written_out(document.encode(), 100)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_document_in_any_encoding(encoding: str) -> None:
    letter = "я" if encoding == "koi8-r" else "é"
    declared = (
        f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig').removesuffix('-le').removesuffix('-be')}'?>\n"
    )
    document = (
        f'{declared}<!DOCTYPE a SYSTEM "{letter}.dtd" [<!ENTITY b "{letter}">]><a n="&b;">{letter}&b;</a>'.encode(
            encoding
        )
    )
    assert document.decode(codec_of(document)).removeprefix("\ufeff").startswith("<?xml")
    assert written_out(document, 100) == f'<a n="{letter}">{letter}{letter}</a>'
    blanked = without_external(document, doctype_of(document))
    text, before = blanked.decode(codec_of(document)), document.decode(codec_of(document))
    assert (len(text), "dtd" in text) == (len(before), False)


@pytest.mark.parametrize(
    "before",
    ["", "<!-- <!DOCTYPE a SYSTEM 'b'> -->", "<?a <!DOCTYPE a SYSTEM 'b'>?>\n"],
    ids=["alone", "comment", "instruction"],
)
def test_the_address_of_a_dtd_is_found_where_it_is(before: str) -> None:
    document = f"{before}<!DOCTYPE a\n PUBLIC '-//A//B'\n \"a.dtd\" [<!ENTITY b 'SYSTEM \"c\"'>]><a>&b;</a>".encode()
    doctype = doctype_of(document)
    assert doctype is not None
    assert (doctype.name, doctype.system_id) == ("a", "a.dtd")
    blanked = without_external(document, doctype)
    assert blanked.decode() == document.decode().replace("PUBLIC '-//A//B'\n \"a.dtd\"", f"{' ' * 16}\n {' ' * 7}")


def test_a_document_without_a_declaration_stays_as_it_is() -> None:
    document = b"<?xml version='1.0'?>\n<a  n = '1'/>\n"
    assert without_doctype(document, 100) is document


_VALUES = st.text("ab &#38;<é'", max_size=6).map(
    lambda value: value.replace("&", "&#38;#38;").replace("<", "&#38;#60;")
)


@given(st.dictionaries(st.sampled_from("bcd"), _VALUES, min_size=1), st.lists(st.sampled_from("bcd xé\n")))
def test_an_xml_parser_sees_the_same(entities: dict[str, str], text: list[str]) -> None:
    declared = "".join(f'<!ENTITY {name} "{value}">' for name, value in entities.items())
    content = "".join(f"&{one};" if one in entities else one for one in text)
    document = f'<!DOCTYPE a [{declared}<!ATTLIST a m CDATA "&{next(iter(entities))};">]><a n="{content}">{content}</a>'.encode()
    other = etree.fromstring(document, etree.XMLParser(attribute_defaults=True, no_network=True))
    ours = etree.fromstring(written_out(document, 100))
    assert (ours.text, dict(ours.attrib)) == (other.text, dict(other.attrib))
