"""What a schema says to people: documentation, default values, and embedded Schematron.

Source: RELAX NG DTD Compatibility 2 and 4; ISO/IEC 19757-3.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator

from rubricator.relaxng.names import SEPARATOR
from rubricator.relaxng.tree import ANNOTATIONS, SCHEMATRON, Annotation, SchemaElement

_DOCUMENTATION = f"{ANNOTATIONS}{SEPARATOR}documentation"
_DEFAULT = f"{ANNOTATIONS}{SEPARATOR}defaultValue"
_SCHEMATRON = SCHEMATRON + SEPARATOR


def documentation(element: SchemaElement) -> str:
    """Return the documentation of an element of a schema, with single spaces; empty if it has none."""
    return _joined(element.annotations) if element.annotations else ""


def default_value(element: SchemaElement) -> str | None:
    """Return the default value that an attribute pattern is annotated with, None if it is not."""
    return element.foreign.get(_DEFAULT) if element.foreign else None


def documented_children(parent: SchemaElement) -> Iterator[tuple[SchemaElement, str]]:
    """Yield children with their documentation: their own, else what follows them and precedes the next child.

    A ``value`` takes no elements, so its documentation follows it, in both syntaxes.
    """
    starts = [(child.line, child.column) for child in parent.children]
    following: list[list[Annotation]] = [[] for _ in starts]
    for note in parent.annotations:
        number = bisect(starts, (note.line, note.column))
        if number:
            following[number - 1].append(note)
    for child, notes in zip(parent.children, following, strict=True):
        yield child, documentation(child) or _joined(notes)


def schematron(root: SchemaElement) -> Iterator[Annotation]:
    """Yield the outermost elements of Schematron in a schema file, in document order."""
    waiting = [root]
    found: list[Annotation] = []
    while waiting:
        element = waiting.pop()
        waiting.extend(element.children)
        if element.annotations:
            found.extend(_outermost(element.annotations))
    yield from sorted(found, key=lambda annotation: (annotation.line, annotation.column))


def _outermost(annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    waiting = [annotation for annotation in annotations if annotation.name != _DOCUMENTATION]
    while waiting:
        annotation = waiting.pop()
        if annotation.name.startswith(_SCHEMATRON):
            yield annotation
        else:
            waiting.extend(child for child in annotation.children if isinstance(child, Annotation))


def _joined(annotations: Iterable[Annotation]) -> str:
    texts = [annotation.text for annotation in annotations if annotation.name == _DOCUMENTATION]
    return " ".join(" ".join(texts).split()) if texts else ""
