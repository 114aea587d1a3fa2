"""What TEI's elements may hold: the shipped table is that of tei_all, and a grammar is read as it is meant."""

import importlib.util
from pathlib import Path

from rubricator.reading.tei.grammar import vocabulary_of
from rubricator.reading.tei.vocabulary import Vocabulary, from_table, table, tei_all

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
<start><ref name="p"/></start>
<define name="inline"><choice><ref name="persName"/><ref name="date"/><element name="lb"><empty/></element></choice></define>
<define name="persName"><element name="persName">
  <optional><attribute name="ref"/></optional><zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore>
</element></define>
<define name="date"><element name="date"><ref name="att"/><text/></element></define>
<define name="att"><optional><attribute name="when"/></optional></define>
{}
</grammar>"""


def vocabulary(definitions: str) -> Vocabulary:
    found = vocabulary_of(GRAMMAR.format(definitions).encode())
    assert found is not None
    return found


def holders(content: str) -> tuple[str, ...]:
    found = vocabulary(f'<define name="p"><element name="p">{content}</element></define>')
    return tuple(kind for kind in ("persName", "date") if "p" in found.holders[kind])


def test_text_and_names_as_alternatives_again_and_again() -> None:
    assert holders('<zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore>') == ("persName", "date")
    assert holders('<oneOrMore><choice><text/><ref name="date"/></choice></oneOrMore>') == ("date",)
    assert holders('<mixed><zeroOrMore><ref name="inline"/></zeroOrMore></mixed>') == ("persName", "date")


def test_after_a_heading() -> None:
    repeated = '<zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore>'
    assert holders(f'<group><element name="head"><text/></element>{repeated}</group>') == ("persName", "date")


def test_text_that_stands_apart_from_the_names() -> None:
    assert holders("<text/>") == ()
    assert holders('<group><text/><ref name="persName"/></group>') == ()
    assert holders('<zeroOrMore><group><text/><ref name="persName"/></group></zeroOrMore>') == ()
    assert (
        holders('<choice><text/><zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore></choice>') == ()
    )


def test_an_element_defined_twice_allows_what_both_do() -> None:
    wide = '<element name="p"><zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore></element>'
    narrow = '<element name="p"><zeroOrMore><choice><text/><ref name="date"/></choice></zeroOrMore></element>'
    found = vocabulary(f'<define name="p"><choice>{wide}{narrow}</choice></define>')
    assert ("p" in found.holders["persName"], "p" in found.holders["date"]) == (False, True)


def test_content_and_attributes() -> None:
    found = vocabulary("")
    assert found.content == {"persName": {"persName", "date", "lb"}, "date": frozenset()}
    assert found.attributes == {"persName": {"ref"}, "date": {"when"}}


def test_elements_of_other_namespaces_and_grammars_in_pieces_are_left() -> None:
    other = (
        '<element name="p" ns="urn:x"><zeroOrMore><choice><text/><ref name="inline"/></choice></zeroOrMore></element>'
    )
    assert "p" not in vocabulary(f'<define name="p">{other}</define>').mixed
    assert vocabulary_of(GRAMMAR.format('<include href="x.rng"/>').encode()) is None
    assert vocabulary_of(b"start = empty") is None


def test_the_table_is_written_and_read() -> None:
    assert from_table(table(tei_all())) == tei_all()


def test_the_shipped_table_is_that_of_tei_all(root: Path, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("tool", root / "tools" / "vocabulary.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    grammar = (shared / "schemas" / "tei_all.rng").read_bytes()
    assert tool.TABLE.read_text(encoding="utf-8") == tool.written(grammar)
