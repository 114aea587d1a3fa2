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


def initial(r: Reading) -> Initial | None:
    """Read the documentation and the annotations in brackets before something; None if there are none."""
    if r.token[:1] not in BEGINNINGS:
        return None
    annotations = Initial()
    while r.token.startswith("##"):
        annotations.elements.append(_documentation(r))
    if r.token == "[":
        _bracketed(r, annotations)
    return annotations


def _documentation(r: Reading) -> Annotation:
    annotation = new_annotation(r, _DOCUMENTATION)
    if text := documentation(r.token):
        annotation.children.append(text)
    r.at += 1
    return annotation


def _bracketed(r: Reading, annotations: Initial) -> None:
    opened = r.at
    r.take("[")
    while begins_attribute(r):
        foreign_attribute(r, annotations.attributes)
    while r.token not in CLOSING:
        annotations.elements.append(foreign_element(r))
    r.close("]", opened)


def following(r: Reading, parent: SchemaElement) -> None:
    """Read the annotations after ``>>`` that follow the last child of an element."""
    while r.token == ">>":
        r.at += 1
        last = parent.children[-1]
        (last if last.name == "value" else parent).annotations.append(foreign_element(r))
