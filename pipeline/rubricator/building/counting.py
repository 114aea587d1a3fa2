"""What a TEI document that is its own source holds, counted."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from xml.parsers.expat import ExpatError

from lxml import etree

from rubricator.building.report import Figures
from rubricator.doctypes import DoctypeError, without_doctype
from rubricator.wellformedness import DEEPEST

_TEI = "{http://www.tei-c.org/ns/1.0}"


_NOTHING = Figures(0, "", 0, 0, 0, 0)


def figures_in(document: bytes) -> Figures:
    """Return how long the text of a document is, and how much is marked up in it; of one that is broken, what can be read."""
    with suppress(DoctypeError, ExpatError, LookupError, ValueError):
        document = without_doctype(document, DEEPEST)
    try:
        tree = etree.parse(BytesIO(document), _parser())
    except etree.XMLSyntaxError:
        return _NOTHING
    return _counted(tree) if tree.getroot() is not None else _NOTHING


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)


def _counted(tree: etree._ElementTree) -> Figures:
    texts = tree.findall(f".//{_TEI}text")
    persons = [name for text in texts for name in text.iter(f"{_TEI}persName")]
    return Figures(
        characters=sum(len(part) for text in texts for part in text.itertext()),
        encoding=tree.docinfo.encoding or "",
        persons=len(persons),
        people=len({ref for name in persons if (ref := name.get("ref") or name.get("corresp"))}),
        dates=sum(1 for text in texts for _ in text.iter(f"{_TEI}date")),
        notes=sum(1 for text in texts for _ in text.iter(f"{_TEI}note")),
    )
