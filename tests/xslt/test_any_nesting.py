"""However elements are nested, in a valid document or in one that is not, the page is HTML with every id once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.rendering import FORMATS, render
from xslt.page import Page

#: Elements that HTML has a special place for, or that a template treats by where they stand.
NAMES = """
    ab abbr add addrLine address anchor app argument back bibl biblStruct body byline castGroup castItem castList cb cell
    choice cit closer corr date dateline del desc div div0 div1 docAuthor docTitle egXML emph epigraph expan ex am figDesc figure
    floatingText foreign formula front fw g gap gloss graphic group head headItem headLabel hi item l label lb lem lg list
    listApp listBibl listPerson listPlace metamark milestone msDesc name note opener orig p pb persName person place
    placeName postscript ptr q quote rb rdg rdgGrp ref reg restore row rs rt ruby salute seg set sic signed sourceDoc sp space speaker
    stage subst supplied surplus table term text title titlePage titlePart trailer u unclear w
""".split()
ATTRIBUTES = """
    target="https://example.org/" target="#i1" ref="#i2" key="k" url="a.png" facs="b.png" n="5" when="1819" corresp="#i3"
    rend="ordered" type="gloss" place="inline" place="foot" rend="[…]" role="label" cols="2" rows="3" xml:id="i1" xml:id="i2"
    xml:id="i3" xml:lang="he" rend="bold"
""".split()
HEADER = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
    "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)


def element(name: str, attribute: str, content: list[str]) -> str:
    return f"<{name} {attribute}>{''.join(content)}</{name}>"


ELEMENTS = st.recursive(
    st.sampled_from(["word", " ", '"said"', "<lb/>", ""]),
    lambda inner: st.builds(
        element, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES) | st.just(""), st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


@given(ELEMENTS, ELEMENTS, st.sampled_from(["<div>{}</div>", "<p>{}</p>", "<div><head>h</head><p>{}</p></div>", "{}"]))
@settings(max_examples=150, deadline=None)
def test_any_nesting_gives_html(front: str, body: str, around: str) -> None:
    text = f"<text><front>{front}</front><body>{around.format(body)}</body></text>"
    rendered, found = render(f"{HEADER}{text}</TEI>".encode(), "file:///any.xml", FORMATS["html"])
    page = Page(rendered)

    assert not [diagnostic for diagnostic in found if diagnostic.code != "XSL001"]
    assert not page.misplaced
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


@pytest.mark.parametrize(
    "markup",
    [
        "<p><div></div></p>",
        "<p><ins><ul></ul></ins></p>",
        "<ul><p></p></ul>",
        "<ul>words</ul>",
        "<div><li></li></div>",
        "<a href='x'><i><a href='y'></a></i></a>",
        "<table><tr><th><h2></h2></th></tr></table>",
        "<h2><p></p></h2>",
    ],
)
def test_what_html_does_not_allow_is_seen(markup: str) -> None:
    assert Page(markup).misplaced


@pytest.mark.parametrize("name", ["anchor", "pb", "space", "graphic", "gap", "index", "egXML"])
def test_an_apparatus_entry_leads_back_to_a_mark_only_where_there_is_one(name: str) -> None:
    app = "<app><lem>one</lem><rdg>two</rdg></app>"
    text = f"<text><body><p>{app}<{name}>{app}<supplied>{app}</supplied></{name}></p></body></text>"
    page = Page(render(f"{HEADER}{text}</TEI>".encode(), "file:///any.xml", FORMATS["html"])[0])

    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
