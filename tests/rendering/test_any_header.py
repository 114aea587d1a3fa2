"""Whatever a header is made of, valid or not, a page and its citations are made."""

from __future__ import annotations

import json
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.diagnostics import Severity
from rubricator.rendering import CITATIONS, FORMATS, render

#: What the stylesheets look for in a header, in no order.
ELEMENTS = """fileDesc titleStmt title author editor principal funder sponsor respStmt resp persName orgName name forename
surname nameLink editionStmt edition publicationStmt publisher authority distributor pubPlace date idno availability licence
p ref seriesStmt sourceDesc bibl biblStruct biblFull listBibl analytic monogr imprint biblScope msDesc msIdentifier repository
institution collection origDate listWit witness encodingDesc appInfo application label profileDesc abstract creation placeName
settlement langUsage language textClass keywords term item list correspDesc correspAction revisionDesc listChange change
choice sic corr lb note affiliation email genName roleName ab extent measure series textLang msContents certainty precision
head""".split()
ATTRIBUTES = {
    "type": ["main", "sub", "URL", "DOI", "sent", "received", "letter", ""],
    "level": ["a", "j", "m", "s", "u"],
    "unit": ["volume", "issue", "page", ""],
    "when": ["1928-10-21", "1928", "-0043", "not a date", "1928-02-31", ""],
    "notBefore": ["1815", "1815-13"],
    "notAfter": ["1819-01-02T10:00:00"],
    "when-custom": ["1066-10-14", "x"],
    "calendar": ["#julian", "#gregorian", "#hebrew"],
    "cert": ["low", "high", ""],
    "precision": ["low"],
    "n": ["1.2", ""],
    "usage": ["50", "most"],
    "mainLang": ["grc", ""],
    "quantity": ["12"],
    "from": ["4", "1900"],
    "to": ["6", ""],
    "ref": ["https://viaf.org/viaf/1", "#x", "persons.xml#trotsky", "javascript:alert(1)", "", " "],
    "key": ["https://orcid.org/0", "x y"],
    "target": [
        "https://creativecommons.org/licenses/by/4.0/",
        "javascript:alert(1)",
        "https://creativecommons.org/licenses/",
    ],
    "ident": ["en", "deu", "x", "", "not a tag!"],
    "role": ["translator", ""],
    "break": ["no"],
}
TEXTS = [
    "",
    " ",
    "On Russia",
    "Trotsky, Leon",
    "Auden, W. H., and others",
    "10.1234/a",
    "https://example.org/a b",
    "1928",
    "pp. 4-6",
    "S. [4], 6–8",
    "Vol. II No. 3, pp. 4-6",
    "c. 21 October 1928?",
    "between 1640 and 1650",
    "30. Februar 1900 (?)",
    "Karl Marx & Friedrich Engels; ,",
    "Ward, Jr., Samuel, Sir, 1564-1616.",
    "von",
    ",",
    "(C) ** [",
    "Anonymous",
    "CC BY-NC 3.0 Nowhere",
    "hdl:1/2",
    "Vol. II",
    "</script>",
    "Ed.",
    "…",
]


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.dictionaries(st.sampled_from(sorted(ATTRIBUTES)), st.integers(0, 7), max_size=3).map(
        lambda chosen: "".join(
            f" {name}={quoteattr(values[number % len(values)])}"
            for name, number in chosen.items()
            for values in [ATTRIBUTES[name]]
        )
    )
    return st.builds(
        lambda name, attributes, content: f"<{name}{attributes}>{''.join(content)}</{name}>",
        st.sampled_from(ELEMENTS),
        attributes,
        st.lists(children, max_size=5),
    )


ANYTHING = st.recursive(st.sampled_from(TEXTS).map(lambda text: escape(text)), element, max_leaves=40)
#: Most of it where it belongs, so that it is looked at.
PLACES = [
    "",
    "fileDesc",
    "fileDesc/titleStmt",
    "fileDesc/publicationStmt",
    "fileDesc/sourceDesc",
    "fileDesc/sourceDesc/biblStruct/monogr",
    "profileDesc",
    "profileDesc/correspDesc/correspAction",
    "revisionDesc",
]


def placed(place: str, content: str) -> str:
    for name in reversed(place.split("/") if place else []):
        content = f"<{name}>{content}</{name}>"
    return content


HEADERS = st.lists(st.builds(placed, st.sampled_from(PLACES), ANYTHING), max_size=8).map("".join)


#: CMIF is of letters only: see test_cmif.py.
@pytest.mark.parametrize("format_", ["html", *(name for name in CITATIONS if name != "cmif")])
@given(header=HEADERS)
@settings(max_examples=20, deadline=None)
def test_a_header_of_anything_gives_something(format_: str, header: str) -> None:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text><body><p>x</p></body></text></TEI>'
    text, found = render(tei.encode(), "memory:document.xml", FORMATS[format_])
    assert text, found
    assert Severity.ERROR not in {diagnostic.severity for diagnostic in found}
    if "json" in FORMATS[format_].media_type:
        assert json.loads(text)
    elif "xml" in FORMATS[format_].media_type:
        assert ElementTree.fromstring(text.encode()) is not None
