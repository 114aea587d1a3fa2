"""Notes that nothing in the text leads to."""

from __future__ import annotations

from collections.abc import Iterator, Set
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.tei import XML_ID, tei
from rubricator.validation.outline import Element

UNMARKED = Rule(
    "CHK015",
    Severity.WARNING,
    "A note without a mark",
    "A footnote or endnote that stands among paragraphs, not in one, needs a mark in the text that leads to it: a number, a ref "
    "to it, or its own @target. Without any, nobody knows what it is a note on. A note inside of a paragraph is its own mark.",
    hint='Move the note to where its mark stands, or point to it from there with <ref target="#…">.',
    wrong='<div><p>The quay was empty.</p><note place="foot">Rebuilt in 1927.</note></div>',
    right='<div><p>The quay<note place="foot">Rebuilt in 1927.</note> was empty.</p></div>',
    reference="TEI P5, 3.9.1",
)
RULES = (UNMARKED,)

_LABEL = tei("label", "ref", "ptr", "anchor")
_AMONG_BLOCKS = tei(*"text body front back group div div1 div2 div3 div4 div5 div6 div7 noteGrp".split())
_LEADING = frozenset({"n", "target", "targetEnd", "corresp", "sameAs", "copyOf", "prev"})


def check_marks(places: Places, notes: list[Element]) -> Iterator[Diagnostic]:
    """Yield the foot- and endnotes without a mark, at their start tags."""
    alone = [note for note in notes if _is_alone(note)]
    if not alone:
        return
    pointed_at = _pointed_at(places.document.data)
    labelled = {one.parent for one in places.document.outline.named(*_LABEL)}
    for note in alone:
        if f"#{note.attributes.get(XML_ID)}" not in pointed_at and note not in labelled:
            yield places.finding(UNMARKED, note, "", "The note stands among paragraphs, and no mark leads to it.")


def _is_alone(note: Element) -> bool:
    """Return whether a note says neither where its mark stands nor how it looks, and is not in a paragraph."""
    parent = note.parent if _LEADING.isdisjoint(note.attributes) else None
    return parent is not None and parent.name in _AMONG_BLOCKS


def _pointed_at(document: bytes) -> Set[str]:
    """Return the words with a # in any attribute of a document, whatever it is called."""
    words: set[str] = set()

    def start(_name: str, attributes: dict[str, str]) -> None:
        words.update(word for value in attributes.values() if "#" in value for word in value.split())

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(document, True)
    return words
