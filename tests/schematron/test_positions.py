"""Paths and places agree with what XPath and the text itself say, for any document."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rubricator.schematron.positions import positions_of, readable

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


def paths_of(root: etree._Element) -> dict[etree._Element, str]:
    """Return the path of every element of a tree without namespaces, as ``fn:path`` writes it."""
    paths = {root: f"/Q{{}}{root.tag}[1]"}
    for parent in root.iter(etree.Element):
        counts: dict[str, int] = {}
        for child in parent.iterchildren(tag=etree.Element):
            counts[child.tag] = counts.get(child.tag, 0) + 1
            paths[child] = f"{paths[parent]}/Q{{}}{child.tag}[{counts[child.tag]}]"
    return paths


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
