"""Annotations: elements and attributes of other vocabularies, before and after what they are about.

Source: RELAX NG Compact Syntax 5 and A.1 (annotations, followAnnotations).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rubricator.relaxng.names import expanded
from rubricator.relaxng.syntax.compact.foreign import (
    CLOSING,
    begins_attribute,
    foreign_attribute,
    foreign_element,
    new_annotation,
)
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.tokens import documentation
from rubricator.relaxng.tree import ANNOTATIONS, Annotation, SchemaElement

BEGINNINGS = frozenset("[#")
"""The first characters of the tokens with which annotations before something begin."""

_DOCUMENTATION = expanded(ANNOTATIONS, "documentation")


@dataclass(slots=True)
class Initial:
    """The annotations before something: attributes by expanded name, and elements."""

    attributes: dict[str, str] = field(default_factory=dict)
    elements: list[Annotation] = field(default_factory=list)

    def apply(self, element: SchemaElement) -> None:
        """Make them the attributes and first children of the element that they are about."""
        element.foreign = self.attributes
        element.annotations = self.elements + element.annotations


def initial(reading: Reading) -> Initial | None:
    """Read the documentation and the annotations in brackets before something; None if there are none."""
    if reading.token[:1] not in BEGINNINGS:
        return None
    annotations = Initial()
    while reading.token.startswith("##"):
        annotations.elements.append(_documentation(reading))
    if reading.token == "[":
        _bracketed(reading, annotations)
    return annotations


def _documentation(reading: Reading) -> Annotation:
    annotation = new_annotation(reading, _DOCUMENTATION)
    if text := documentation(reading.token):
        annotation.children.append(text)
    reading.at += 1
    return annotation


def _bracketed(reading: Reading, annotations: Initial) -> None:
    opened = reading.at
    reading.take("[")
    while begins_attribute(reading):
        foreign_attribute(reading, annotations.attributes)
    while reading.token not in CLOSING:
        annotations.elements.append(foreign_element(reading))
    reading.close("]", opened)


def following(reading: Reading, parent: SchemaElement) -> None:
    """Read the annotations after ``>>`` that follow the last child of an element."""
    while reading.token == ">>":
        reading.at += 1
        last = parent.children[-1]
        (last if last.name == "value" else parent).annotations.append(foreign_element(reading))
