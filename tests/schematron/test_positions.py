"""Paths and places agree with what XPath and the text itself say, for any document."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rubricator.schematron.positions import paths_of, positions_of, readable

NAMES = st.sampled_from(["a", "b", "c"])
TEXTS = st.text("x ä𝔐\n", max_size=5)
TREES = st.recursive(
    st.builds("<{}/>".format, NAMES),
    lambda inner: st.builds(
        lambda name, text, children: f"<{name}>{text}{''.join(children)}</{name}>",
        NAMES,
        TEXTS,
        st.lists(st.one_of(inner, TEXTS, st.just("<!--c-->")), max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_every_element_is_found_at_its_start_tag(tree: str) -> None:
    document = f"<a>{tree}</a>"
    root = etree.fromstring(document)
    paths = paths_of(root)
    places = positions_of(document.encode(), paths.values())
    lines = document.split("\n")
    offsets = [
        sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        for place in (places[paths[element]] for element in root.iter(etree.Element))
    ]
    assert offsets == [tag.start() for tag in re.finditer(r"<[abc]", document)]


def test_paths_are_shown_with_the_prefixes_that_everybody_knows() -> None:
    path = "/Q{http://www.tei-c.org/ns/1.0}TEI[1]/@Q{http://www.w3.org/XML/1998/namespace}id"
    assert readable(path) == "/tei:TEI[1]/@xml:id"
