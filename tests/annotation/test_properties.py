"""What holds of annotation for every document: the tags can be taken away again, and twice gives the same as once."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotation.stripping import stripped
from rubricator.annotation import Annotated, Settings, annotate
from rubricator.reading.tei.decoding import decode

PIECES = (
    "Mr. John Adams", "John", "Adams", "Mrs. ", "Abigail", "14 July 1789", "3 May", "May", "today", "London", "the", "and", "’s",
    " ", "  ", "\n   ", "\r\n", ", ", ". ", "&amp;", "&#65;", "&#xE9;", "&own;", "&marked;", "é", "<![CDATA[Mr. John]]>",
    "<![CDATA[ < & ]]>", "<!-- Mr. <p> -->", "<?go Mr. ?>", "<{}lb/>", '<{}lb break="no"/>', "<{}pb n='2'/>", "<{}gap/>",
    "<{}anchor />", "J",
)  # fmt: skip
ELEMENTS = (
    "hi", "foreign", "del", "add", "note", 'persName ref="#a"', "persName", "placeName", "q", "quote", "w", "date", "title",
    "choice", "sic", "corr", "subst", "app", "lem", "rdg", "supplied", "seg xml:lang='de'", "num", "figure", "p", "list", "item",
    "fw", "code", "name", "rs type='person' key='k'", "opener", "salute", "signed", "div", "emph rend='a > b'",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "iso-8859-1")


def elements(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(content, max_size=5).map("".join)
    return st.tuples(st.sampled_from(ELEMENTS), inside).map(
        lambda pair: "<{}" + pair[0] + ">" + pair[1] + "</{}" + pair[0].split()[0] + ">"
    )


CONTENT = st.lists(st.recursive(st.sampled_from(PIECES), elements, max_leaves=12), max_size=12).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str]:
    """Return a document and the encoding that it declares."""
    prefix, encoding = draw(st.sampled_from(("", "tei:"))), draw(st.sampled_from(ENCODINGS))
    body = draw(CONTENT).replace("{}", prefix)
    if encoding == "iso-8859-1":
        body = body.replace("’", "'")
    declaration = "" if encoding.startswith("utf-8") else f'<?xml version="1.0" encoding="{encoding}"?>\n'
    namespace = f'xmlns{":tei" if prefix else ""}="http://www.tei-c.org/ns/1.0"'
    doctype = (
        f'<!DOCTYPE {prefix}TEI [<!ENTITY own "John Adams"><!ENTITY marked "<hi xmlns=\'urn:x\'>John</hi>">'
        "<!-- ]> ' --><?p \"?>]>"
    )
    open_ = f"<{prefix}TEI {namespace}><{prefix}text><{prefix}p>"
    return f"{declaration}{doctype}{open_}{body}</{prefix}p></{prefix}text></{prefix}TEI>", encoding


def annotated(text: str, encoding: str) -> Annotated:
    return annotate("any.xml", text.encode(encoding), Settings())


@settings(deadline=None, max_examples=300)
@given(documents())
def test_without_the_tags_it_is_the_document_again(document: tuple[str, str]) -> None:
    text, encoding = document
    result = annotated(text, encoding)
    assert result.document is not None, result.diagnostics
    written = result.document.decode("utf-16" if encoding == "utf-16" else encoding)
    assert stripped(written, text).encode(encoding) == text.encode(encoding)
    assert written.count("<") - text.count("<") == 2 * len(result.added)


@settings(deadline=None, max_examples=300)
@given(documents())
def test_a_second_time_adds_nothing(document: tuple[str, str]) -> None:
    first = annotated(*document)
    assert first.document is not None
    second = annotate("any.xml", first.document, Settings())
    assert (second.document, second.added) == (first.document, ())


@settings(deadline=None, max_examples=300)
@given(documents())
def test_what_is_added_lies_in_no_name_and_no_date(document: tuple[str, str]) -> None:
    result = annotated(*document)
    assert result.document is not None
    before, after = (etree.fromstring(one) for one in (document[0].encode(document[1]), result.document))
    inside = (
        "count(//*[local-name()='persName' or local-name()='date']//*[local-name()='persName' or local-name()='date'])"
    )
    assert after.xpath(inside) == before.xpath(inside)
    assert "".join(after.itertext()) == "".join(before.itertext())


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_what_is_decoded_is_encoded_to_the_same_bytes(text: str, encoding: str) -> None:
    declared = "utf-8" if encoding.startswith("utf-8") else encoding
    data = f'<?xml version="1.0" encoding="{declared}"?><p>{text}</p>'.encode(encoding, "ignore")
    decoded = decode(data)
    assert decoded.encode(decoded.text) == data
