"""Wherever notes stand and whatever points to them, a page has each of them once, and links lead there and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from rubricator.rendering import FORMATS, render

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

#: A note's attributes and id to what it adds to the text, to the section of notes, and to the standOff.
Placing = Callable[[str, str], tuple[str, str, str]]


def _note(attributes: str, name: str, more: str = "") -> str:
    return f'<note {attributes} xml:id="{name}">Word{name}.{more}</note>'


#: The ways in which encoders place notes; ``NAME`` stands for the note's id, and its word is ``WordNAME``.
PLACINGS: tuple[Placing, ...] = (
    lambda a, n: (f"<p>Words{_note(a, n)} go on.</p>", "", ""),
    lambda a, n: (f"<p>Words</p>{_note(a, n)}", "", ""),
    lambda a, n: (f'<p>Words{_note(a, n)} and again<ref target="#{n}">[1]</ref>, <ref target="#{n}">as there</ref>.</p>', "", ""),
    lambda a, n: (f'<p>Before<ptr target="#{n}"/> words{_note(a, n)}.</p>', "", ""),
    lambda a, n: (f"<div><head>Heading{_note(a, n)}</head><p>Words.</p></div>", "", ""),
    lambda a, n: (f"<quote><p>Quoted{_note(a, n)}.</p></quote>", "", ""),
    lambda a, n: (f"<lg><l>A line{_note(a, n)}</l></lg>", "", ""),
    lambda a, n: (f"<table><row><cell>One{_note(a, n)}</cell></row></table>", "", ""),
    lambda a, n: (f"<p>Words<noteGrp>{_note(a, n)}</noteGrp></p>", "", ""),
    lambda a, n: (f"<p>One{_note(a, n, f'<note>Inner{n}</note>')}</p>", "", ""),
    lambda a, n: (f"<p><choice><sic>teh{_note(a, n)}</sic><corr>the</corr></choice></p>", "", ""),
    lambda a, n: (f"<p><app><lem>one</lem><rdg>two{_note(a, n)}</rdg></app></p>", "", ""),
    lambda a, n: (f'<p>Words<ref target="#{n}">[1]</ref>.</p>', _note(a, n), ""),
    lambda a, n: (f'<p>Words<ptr target="#{n}"/> twice<ptr target="#{n}"/>.</p>', _note(a, n), ""),
    lambda a, n: (f'<p>Words, <ref target="#{n}">as the note there has it</ref>.</p>', _note(a, n), ""),
    lambda a, n: (f'<p>Words<anchor corresp="#{n}"/>.</p>', _note(a, n), ""),
    lambda a, n: ("", _note(a, n, f'<ref target="#{n}">itself</ref>'), ""),
    lambda a, n: (f'<p xml:id="p{n}">Words.</p>', "", _note(f'{a} target="#p{n}"', n)),
    lambda a, n: (f'<p>A <seg xml:id="s{n}">word</seg>.</p>', _note(f'{a} corresp="#s{n}"', n), ""),
    lambda a, n: (f'<p><persName ref="#x">Mr <seg xml:id="s{n}">A</seg></persName></p>', "", _note(f'{a} target="#s{n}"', n)),
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    ["", 'n="1"', 'n="*"', 'type="ed"', 'type="headnote"', 'place="margin"', 'resp="#ed"', 'place="foot" type="author"']
)


def document(notes: list[tuple[Placing, str]]) -> bytes:
    parts = [place(attributes, f"n{i}") for i, (place, attributes) in enumerate(notes)]
    text, section, apart = ("".join(part[i] for part in parts) for i in range(3))
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
        f'<editor xml:id="ed">E</editor></titleStmt></fileDesc></teiHeader><standOff>{apart}</standOff>'
        f'<text><body><div><p>Text.</p>{text}</div></body><back><div type="notes">{section}</div></back></text></TEI>'
    ).encode()


def page_of(tei: bytes) -> html.HtmlElement:
    text, found = render(tei, "file:///notes.xml", FORMATS["html"])
    assert not [diagnostic for diagnostic in found if diagnostic.code != "XSL001"]
    page = html.document_fromstring(text)
    for unseen in page.xpath("//template | //script | //style | //*[@hidden]"):
        unseen.drop_tree()
    return page


def links(page: html.HtmlElement, kind: str) -> list[tuple[str, str]]:
    """Return for each link of a kind the id of the element it belongs to, and the id that it leads to."""
    return [
        (link.get("id") or link.xpath("string(ancestor::li[1]/@id)"), link.get("href").removeprefix("#"))
        for link in page.xpath(f"//a[{kind}]")
    ]


@given(st.lists(st.tuples(st.sampled_from(PLACINGS), ATTRIBUTES), min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_each_note_is_in_the_page_once_with_links_both_ways(notes: list[tuple[Placing, str]]) -> None:
    page = page_of(document(notes))
    words = re.findall(r"Wordn\d+|Innern\d+", page.text_content())
    ids = page.xpath("//@id")
    marks = links(page, "@role='doc-noteref'")
    returns = links(page, "starts-with(@class, 'return')")

    assert set(words) >= {f"Wordn{i}" for i in range(len(notes))}
    assert len(words) == len(set(words))
    assert len(ids) == len(set(ids))
    assert not page.xpath("//a//a")
    assert sorted(marks) == sorted((mark, note) for note, mark in returns)
    assert {note for _, note in marks} <= set(page.xpath("//section[contains(@class, 'endnotes')]//li/@id"))


def test_no_note_of_the_corpora_is_lost(shared: Path) -> None:
    for path in sorted((shared / "corpus").glob("[!p]*/*.xml")):
        tei = path.read_bytes()
        notes = [note for text in etree.fromstring(tei).iter(TEI + "text") for note in text.iter(TEI + "note")]
        page = page_of(tei)
        shown = page.xpath(
            "//section[contains(@class, 'endnotes')]//li | //aside[@role='note'] | //*[@class='note inline']"
        )
        assert len(shown) == len(notes), path
