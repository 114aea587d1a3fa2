"""What elements of other vocabularies are in TEI: names that people bring along from HTML, DocBook, JATS, and older TEI."""

from __future__ import annotations

from functools import cache

SAME = 0.25
"""How far a name is from the one that means the same, measured in slips of spelling."""

_EQUIVALENTS = """
p: para paragraph par
hi: b i u em strong bold italic italics sup sub small big tt code emphasis underline smallcaps sc superscript subscript font
emph: em emphasis i italic italics strong
ref: a link xref anchor hyperlink
ptr: xptr
head: h1 h2 h3 h4 h5 h6 heading header caption title
div: section sec chapter article part
list: ul ol dl itemizedlist orderedlist simplelist variablelist
item: li listitem dd
label: dt
lb: br newline linebreak
pb: page pagebreak
quote: blockquote dispquote q
q: quote
cit: blockquote
note: footnote endnote fn comment remark annotation
table: informaltable
row: tr
cell: td th entry
graphic: img image imagedata
figure: fig mediaobject
figDesc: alt caption
seg: span phrase
milestone: hr
lg: stanza verse strophe versegroup 
l: line verse vers verseline
sp: speech
stage: direction sd
gap: lacuna illegible omission
unclear: illegible
del: deleted deletion strike s
add: added insertion ins
foreign: foreignphrase
bibl: cite citation reference biblioentry mixedcitation
title: booktitle citetitle worktitle
date: day datum time
persName: person name personname
placeName: place name placename location locationname
orgName: organisation organization org name
abbr: acronym abbreviation
expan: expansion
TEI: tei2
"""
"""A line for each element of TEI: what other vocabularies, or common sense, call it; in lower case, without hyphens and the like."""

_ATTRIBUTES = """
target: href link url
url: src href file
ref: href
rend: style class align
type: class role
when: datetime date iso
cols: colspan
rows: rowspan
who: speaker
"""
"""The same for attributes."""

_COUNTERPARTS = (("sic", "corr"), ("orig", "reg"), ("abbr", "expan"), ("am", "ex"), ("lem", "rdg"), ("del", "add"))
"""Elements of TEI that stand side by side: the two say the same in two ways."""


def are_counterparts(one: str, other: str) -> bool:
    """Return whether two elements of TEI belong side by side."""
    return (one, other) in _COUNTERPARTS or (other, one) in _COUNTERPARTS


def equivalents(name: str) -> tuple[str, ...]:
    """Return the elements of TEI that an element of another vocabulary means."""
    return _table(_EQUIVALENTS).get(name.lower(), ())


def equivalent_attributes(name: str) -> tuple[str, ...]:
    """Return the attributes of TEI that an attribute of another vocabulary means."""
    return _table(_ATTRIBUTES).get(name.lower(), ())


@cache
def _table(lines: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in lines.split("\n"):
        name, _, words = line.partition(":")
        for word in words.split():
            table[word] = (*table.get(word, ()), name)
    return table
