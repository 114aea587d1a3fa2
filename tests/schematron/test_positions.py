"""Paths and places agree with what XPath and the text itself say, for any document."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.schematron.checking import check
from rubricator.schematron.compiling import CompiledSchematron, compile_schematron
from rubricator.schematron.positions import places_of

# Every node says its own path, as fn:path gives it.
SELF_TELLING = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
<pattern><rule context="/ | node() | @*"><report test="true()"><value-of select="path()"/></report></rule></pattern></schema>"""

NAMES = st.sampled_from(["a", "b", "t:c", 'a xmlns="urn:x"', 'b n="1" xml:id="i"'])
TEXTS = st.text("x ä𝔐\n", max_size=5)
OTHERS = st.sampled_from(["<!--c-->", "<?p d?>", "<?q d?>", "<![CDATA[<]]>", "<![CDATA[]]>", "&amp;", "&e;", "&none;"])
TREES = st.recursive(
    st.builds("<{}/>".format, NAMES),
    lambda inner: st.builds(
        lambda name, text, children: f"<{name}>{text}{''.join(children)}</{name.partition(' ')[0]}>",
        NAMES,
        TEXTS,
        st.lists(st.one_of(inner, TEXTS, OTHERS), max_size=4),
    ),
    max_leaves=12,
)
ENTITIES = '<!ENTITY e "ä<b>x</b>"><!ENTITY none "">'


@pytest.fixture(scope="module")
def self_telling(tmp_path_factory: pytest.TempPathFactory) -> CompiledSchematron:
    path = tmp_path_factory.mktemp("schema") / "schema.sch"
    path.write_text(SELF_TELLING, encoding="utf-8")
    return compile_schematron(path)


def shown(path: str) -> str:
    """Return a path as findings have it."""
    for namespace, prefix in (
        ("http://www.tei-c.org/ns/1.0", "tei:"),
        ("http://www.w3.org/XML/1998/namespace", "xml:"),
        ("", ""),
    ):
        path = path.replace(f"Q{{{namespace}}}", prefix)
    return path


@given(TREES, st.sampled_from(["", "<!--before--><?p?>"]), st.sampled_from(["", "<!--within--><?p?>"]))
def test_every_node_has_the_path_that_xpath_gives(
    self_telling: CompiledSchematron, tree: str, before: str, within: str
) -> None:
    document = f'<!DOCTYPE a [{within}{ENTITIES}]>{before}<a xmlns:t="http://www.tei-c.org/ns/1.0">{tree}</a>{before}'
    found = check(self_telling, "document.xml", document.encode())
    assert found
    assert [finding.path for finding in found] == [shown(finding.message) for finding in found]


@given(TREES)
def test_every_element_is_found_at_its_start_tag(tree: str) -> None:
    document = f'<a xmlns:t="u">{re.sub("&[a-z]+;", "", tree)}</a>'
    numbers = map(str, range(len(document)))
    places = places_of(document.encode(), numbers).values()
    lines = document.split("\n")
    offsets = [
        sum(len(line) + 1 for line in lines[: place.position.line - 1]) + place.position.column - 1
        for place in places
        if re.search(r"[abc]\[\d+\]$", place.path)
    ]
    assert offsets == [tag.start() for tag in re.finditer(r"<(t:)?[abc]", document)]


def test_what_leads_nowhere_has_no_place() -> None:
    assert not places_of(b"<a/>", ["2"])
