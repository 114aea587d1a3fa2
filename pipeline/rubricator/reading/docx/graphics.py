"""What is drawn: pictures, boxes with text, and what is no text at all; in DrawingML and in the VML of older files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from rubricator.reading.docx.content import Omission, Picture
from rubricator.reading.docx.names import attribute, children, descendants, name_of
from rubricator.reading.docx.omissions import foreign
from rubricator.reading.docx.package import Relationship

_READABLE = ("w:t", "w:sym", "w:fldChar", "m:t", "a:t", "a:blip", "v:imagedata", "c:chart", "dgm:relIds")
_NO_TEXT = {
    "c:chart": "a chart",
    "dgm:relIds": "a diagram (SmartArt)",
    "o:OLEObject": "an embedded object",
    "w:contentPart": "a drawing by hand (ink)",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A box with text of its own: its ``w:txbxContent``."""

    content: etree._Element


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Return which of the forms of one thing is read: the first that has something to read.

    They stand there for programs that know more or less, and only one may be taken. Source: ECMA-376, part 3.
    """
    forms = [*children(alternatives, "mc:Choice"), *children(alternatives, "mc:Fallback")]
    readable = (form for form in forms if next(descendants(form, *_READABLE), None) is not None)
    return next(readable, forms[0] if forms else None)


def graphics(
    element: etree._Element, relationships: Mapping[str, Relationship], description: str = ""
) -> Iterator[Picture | Box | Omission]:
    """Yield what a drawing holds, in order; ``description`` is what has been said of the picture in it."""
    for one in element:
        name = name_of(one)
        if name == "wp:docPr":
            description = attribute(one, "descr") or attribute(one, "title")
        elif name == "w:txbxContent":
            yield Box(one)
        elif name == "mc:AlternateContent":
            form = chosen(one)
            yield from graphics(form, relationships, description) if form is not None else ()
        elif name in _NO_TEXT:
            program = attribute(one, "ProgID")
            yield foreign(f"{_NO_TEXT[name]}{f' ({program})' if program else ''}")
        elif name == "v:textpath":
            yield foreign("the lettering", attribute(one, "string"))
        elif name == "a:t":
            yield foreign("the label in a drawing", one.text or "")
        else:
            yield from _picture(one, name, relationships, description)
            yield from graphics(one, relationships, description or attribute(one, "alt"))


def _picture(
    element: etree._Element, name: str, relationships: Mapping[str, Relationship], description: str
) -> Iterator[Picture | Omission]:
    if name not in ("a:blip", "v:imagedata"):
        return
    referred = attribute(element, "r:embed") or attribute(element, "r:link") or attribute(element, "r:id")
    target = relationships.get(referred)
    if target is None:
        yield foreign("a picture that is not in the file", description)
    else:
        # What is in the file of the text is named as a part of it.
        yield Picture(target.target if target.external else f"#{target.target}", " ".join(description.split()))
