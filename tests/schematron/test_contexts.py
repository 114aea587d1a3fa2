"""A schema whose contexts are elements alone is applied to elements alone: it has to find the same as if all nodes were visited."""

from pathlib import Path

import pytest

from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron, transpile

DOCUMENT = (
    b"""<?x y?><a n="1"><!-- c --><b xml:id="i">one<b n="2">two</b><?x z?></b><c xmlns="urn:c" n="3">/ @n</c></a>"""
)
OF_ELEMENTS = [
    "a", "*", "a | b", "a/b", "a//b", "/a", "//b", "b[@n]", "b[. = 'two']", "b[not(@n = '[')]", "b[text()[1]]", "*:c", "Q{urn:c}c", "x:c",
    "a/b[last()]", "b (: @n :)", "* except b", "child::b", "b[/]",
]  # fmt: skip
OF_OTHERS = [
    "/", "/ a/ b", "/ | b", "@n", "b/@n", "b[2] | @*", "text()", "comment()", "processing-instruction(x)", "node()", "attribute::n", "attribute :: n",
    "$all", "id('i')", ".[. = 'two']", "b | /", "(a | b)/@n", "element(b)",
]  # fmt: skip


def schema(path: Path, *contexts: str) -> Path:
    patterns = "".join(
        f'<pattern><rule context="{context}"><report test="true()"><value-of select="path()"/></report></rule></pattern>'
        for context in contexts
    )
    head = '<ns prefix="x" uri="urn:c"/><let name="all" value="//b"/>'
    path.write_text(
        f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">{head}{patterns}</schema>',
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("context", [*OF_ELEMENTS, *OF_OTHERS])
def test_the_same_is_found_as_if_all_nodes_were_visited(tmp_path: Path, context: str) -> None:
    alone = compile_schematron(schema(tmp_path / "alone.sch", context))
    among = compile_schematron(schema(tmp_path / "among.sch", context, "text()[false()]"))
    found = check(alone, "d.xml", DOCUMENT)
    assert found
    assert found == check(among, "d.xml", DOCUMENT)


@pytest.mark.parametrize("context", OF_ELEMENTS)
def test_elements_alone_are_visited(tmp_path: Path, context: str) -> None:
    assert "descendant-or-self::*" in transpile(schema(tmp_path / "s.sch", context))


@pytest.mark.parametrize("context", OF_OTHERS)
def test_other_nodes_are_visited_too(tmp_path: Path, context: str) -> None:
    assert "descendant-or-self::node()" in transpile(schema(tmp_path / "s.sch", "a", context))
