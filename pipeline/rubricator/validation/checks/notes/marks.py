"""Notes that nothing in the text leads to."""

from __future__ import annotations

from collections.abc import Iterator

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
    elements = places.document.outline.elements
    pointed_at = {
        word for one in elements for value in one.attributes.values() if "#" in value for word in value.split()
    }
    labelled = {one.parent for one in elements if one.name in _LABEL}
    for note in alone:
        if f"#{note.attributes.get(XML_ID)}" not in pointed_at and note not in labelled:
            yield places.finding(UNMARKED, note, "", "The note stands among paragraphs, and no mark leads to it.")


def _is_alone(note: Element) -> bool:
    """Return whether a note says neither where its mark stands nor how it looks, and is not in a paragraph."""
    parent = note.parent
    return parent is not None and parent.name in _AMONG_BLOCKS and _LEADING.isdisjoint(note.attributes)
