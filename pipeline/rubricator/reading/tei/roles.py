"""How the elements of TEI read: which divide the text, which it runs through, which stand beside it, which are no text.

Source: TEI P5; the names in each set are grouped by its chapters.
"""

from __future__ import annotations

from enum import Enum, auto

from rubricator.reading.tei.tree import Element
from rubricator.reading.tei.vocabulary import tei_all
from rubricator.transcription import Role


class Reading(Enum):
    """How an element's content belongs to the text around it.

    ``INLINE``: the text runs through it. ``BLOCK``: a text of its own; what surrounds it begins anew after it.
    ``ASIDE``: a text of its own; what surrounds it goes on after it. ``BREAK``: the end of a line or page. ``GAP``:
    something that cannot be read. ``UNREAD``: no text that could be marked up.
    """

    INLINE = auto()
    BLOCK = auto()
    ASIDE = auto()
    BREAK = auto()
    GAP = auto()
    UNREAD = auto()


SILENT = frozenset({Reading.UNREAD, Reading.GAP, Reading.BREAK})
"""Nothing in such an element is read."""

# What one thing of several readings is: the first of these that it holds is read, else its first child.
ALTERNATIVES = frozenset({"choice", "app", "ruby"})
_PREFERRED = ("corr", "reg", "expan", "ex", "lem", "rb")

_ASIDES = frozenset("note noteGrp figure notatedMusic del surplus".split())
_BREAKS = frozenset("lb pb cb gb milestone space".split())
_UNREAD = frozenset(
    "teiHeader standOff xenoData facsimile sourceDoc fsdDecl castList "  # beside the text
    "listPerson listPlace listOrg listEvent listBibl listNym listObject listRelation listApp listAnnotation "
    "listTranspose listForest person personGrp persona place org nym object msDesc biblStruct biblFull "  # descriptions
    "fw metamark index fs fLib fvLib interp interpGrp span spanGrp certainty precision respons figDesc "  # annotations
    "alt altGrp join joinGrp link linkGrp timeline ptr substJoin am rdgGrp wit witDetail "
    "elementSpec classSpec macroSpec moduleSpec dataSpec schemaSpec specGrp egXML eg specList specDesc".split()
)
CLOSED = frozenset(
    "persName name rs placeName orgName geogName objectName eventName forename surname roleName addName genName nameLink "
    "country region settlement district bloc geogFeat location author editor docAuthor respStmt resp publisher pubPlace "
    "speaker role actor persPronouns "  # names
    "date time docDate origDate origPlace age floruit birth death "  # dates
    "title bibl biblScope citedRange edition docTitle "  # works
    "num measure measureGrp unit quantity locus locusGrp idno email "  # measures
    "code att gi tag val ident formula c g m pc msName secFol signatures catchwords".split()  # no prose
)
"""Elements in which nothing is marked up: they say what their content is."""

_ROLES = {
    "head": Role.HEAD, "titlePart": Role.TITLE, "docTitle": Role.TITLE, "byline": Role.AUTHOR, "docAuthor": Role.AUTHOR,
    "docDate": Role.DOC_DATE, "dateline": Role.DATELINE, "address": Role.ADDRESS, "addrLine": Role.ADDRESS,
    "opener": Role.SALUTE, "salute": Role.SALUTE, "closer": Role.CLOSING, "signed": Role.SIGNED, "l": Role.VERSE,
    "quote": Role.QUOTATION, "cit": Role.QUOTATION, "item": Role.ITEM, "postscript": Role.POSTSCRIPT,
    "note": Role.NOTE, "noteGrp": Role.NOTE, "text": Role.PARAGRAPH,
    # Words struck out are the writer's, but a date among them is not that of what follows, as in a short paragraph.
    "del": Role.QUOTATION, "surplus": Role.QUOTATION,
}  # fmt: skip
_KEPT = frozenset({Role.NOTE, Role.QUOTATION, Role.POSTSCRIPT})
LINED = frozenset(
    {Role.HEAD, Role.TITLE, Role.AUTHOR, Role.DATELINE, Role.ADDRESS, Role.SALUTE, Role.CLOSING, Role.SIGNED}
)
"""Passages whose line ends divide what they say, as those of running prose do not."""


def reading_of(element: Element, around: Reading) -> Reading:
    """Return how an element reads whose parent reads as ``around``."""
    name, parent = element.tei, element.parent
    if around in SILENT or not name or name in _UNREAD or _is_metadata(element):
        return Reading.UNREAD
    if parent is not None and parent.tei in ALTERNATIVES:
        return Reading.INLINE if element is read_branch(parent) else Reading.UNREAD
    if name in _BREAKS:
        return Reading.BREAK
    if name == "gap" or (name == "g" and not _has_content(element)):
        return Reading.GAP
    if name in _ASIDES:
        return Reading.ASIDE
    in_line = around is Reading.INLINE or (parent is not None and parent.tei in tei_all().mixed)
    return Reading.INLINE if in_line and name in tei_all().content["persName"] else Reading.BLOCK


def read_branch(alternatives: Element) -> Element | None:
    """Return the child that is read where an element gives several readings of one thing."""
    children = alternatives.children
    preferred = (child for name in _PREFERRED for child in children if child.tei == name)
    return next(preferred, children[0] if children else None)


def role_of(element: Element, around: Role) -> Role:
    """Return the role of an element's own text inside a passage of role ``around``."""
    name = element.tei
    if name in _ROLES:
        return _ROLES[name]
    return around if around in _KEPT else Role.PARAGRAPH


def _is_metadata(element: Element) -> bool:
    return element.tei == "note" and element.get("type") == "metadata"


def _has_content(element: Element) -> bool:
    return element.start != element.end and element.last > element.first + 1
