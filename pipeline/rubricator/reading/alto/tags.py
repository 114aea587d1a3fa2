"""What a tag of ALTO says of the words that refer to it (ALTO 4, TagType; "ALTO Tags Use Cases", named entities).

``<NamedEntityTag ID="t1" TYPE="Person" LABEL="Willem Drees" URI="…"/>``; programs also write the type as label and the name as
description, or the type in the identifier alone (``PER0``).
"""

from __future__ import annotations

import re

from rubricator.reading.layout.naming import ADDRESS, DAY, NAME, kind_of_tag
from rubricator.reading.layout.pages import Tag
from rubricator.reading.layout.tree import Element

ENTITY = "NamedEntityTag"
_LETTERS = re.compile(r"[A-Za-z]*")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def tag_of(element: Element) -> Tag:
    """Return a tag in no place yet."""
    type_, label, described = element.get("TYPE"), element.get("LABEL"), element.get("DESCRIPTION")
    if element.name != ENTITY:
        return Tag(label or type_ or element.name, 0, 0, (("description", described),), element.get("ID"))
    if not type_ and kind_of_tag(label):
        type_, label, described = label, described, ""
    prefix = _LETTERS.match(element.get("ID"))
    type_ = type_ or (prefix[0] if prefix and kind_of_tag(prefix[0]) else ENTITY)
    said = DAY if kind_of_tag(type_) == "date" and _ISO.fullmatch(label) else NAME
    attributes = ((said, label), (ADDRESS, element.get("URI")), ("description", described))
    return Tag(type_, 0, 0, attributes, element.get("ID"))
