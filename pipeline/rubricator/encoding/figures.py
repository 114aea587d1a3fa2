"""Pictures, and what is said of them (TEI P5, 14.4)."""

from __future__ import annotations

from lxml import etree

from rubricator.encoding.names import child, element, local_name
from rubricator.reading.decoding import for_xml
from rubricator.transcription import Image


def picture(address: str, image: Image) -> etree._Element:
    """Return the figure of an image at an address."""
    new = element("figure")
    child(new, "graphic", attributes={"url": address})
    if image.description.strip():
        child(new, "figDesc", for_xml(" ".join(image.description.split())))
    return new


def figure_of_caption(parent: etree._Element) -> etree._Element:
    """Return the figure that a caption belongs to: that right before it, else a new one."""
    before = parent[-1] if len(parent) else None
    return before if before is not None and local_name(before) == "figure" else child(parent, "figure")
