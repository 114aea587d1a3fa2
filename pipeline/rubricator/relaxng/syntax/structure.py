"""Section 3's content models over a schema in the XML syntax: every element at its place, with what it needs inside."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.syntax.attributes import attribute_faults, intended
from rubricator.relaxng.syntax.full_syntax import MODELS, Kind, Model, Slot
from rubricator.relaxng.syntax.misplaced import lacking, misplaced, misplaced_annotation, misplaced_root
from rubricator.relaxng.syntax.names import is_qname, name_faults
from rubricator.relaxng.tree import SchemaElement

_PATTERNS, _NAME_CLASSES = MODELS[Kind.PATTERN], MODELS[Kind.NAME_CLASS]
_ALL = {name: model for models in reversed(tuple(MODELS.values())) for name, model in models.items()}


def syntax_faults(root: SchemaElement) -> list[Diagnostic]:
    """Return everything that section 3 forbids in the elements and attributes of a schema."""
    if root.name not in _PATTERNS:
        return [misplaced_root(root)]
    faults: list[Diagnostic] = []
    pending = [(root, _PATTERNS[root.name])]
    while pending:
        element, model = pending.pop()
        present = intended(element, model)
        faults += attribute_faults(element, model, present)
        if model.text:
            faults += _text_faults(element)
        pending += _children(element, model.content_of(present), faults)
    return faults


def _text_faults(element: SchemaElement) -> Iterator[Diagnostic]:
    yield from (misplaced_annotation(element, annotation) for annotation in element.annotations)
    if element.name == "name":
        yield from name_faults(element, "<name>", element.text, is_qname)


def _children(
    element: SchemaElement, content: tuple[Slot, ...], faults: list[Diagnostic]
) -> Iterator[tuple[SchemaElement, Model]]:
    """Yield the children with their models, and add what is wrong about their places to ``faults``.

    One mistake is one finding: an element with a child that cannot stand in it does not lack another child as well.
    """
    missing: list[Slot] = []
    wrong = False
    current = count = 0
    for child in element.children:
        place = _place(child, content, current, count)
        if place is None:
            wrong = True
            faults.append(misplaced(element, child, content))
            if child.name in _ALL:
                yield child, _ALL[child.name]
            continue
        missing += _unfilled(content[current:place], count)
        current, count = place, count + 1 if place == current else 1
        yield child, MODELS[content[place].kind][child.name]
    missing += _unfilled(content[current:], count)
    if not wrong:
        faults += [lacking(element, slot) for slot in missing]


def _place(child: SchemaElement, content: tuple[Slot, ...], current: int, count: int) -> int | None:
    """Return the index of the slot that takes a child: the current one, which has ``count`` children, or a later one."""
    for index in range(current, len(content)):
        slot = content[index]
        if _takes(slot, child) and (index > current or count < slot.most):
            return index
    return None


def _takes(slot: Slot, child: SchemaElement) -> bool:
    if slot.kind is Kind.NAME_CLASS and slot.most == 1 and child.name == "choice":
        # A choice of patterns where the name was forgotten.
        return not any(inner.name in _PATTERNS and inner.name not in _NAME_CLASSES for inner in child.children)
    return child.name in MODELS[slot.kind]


def _unfilled(slots: tuple[Slot, ...], count: int) -> Iterator[Slot]:
    """Yield the slots that have too few children; the first has ``count``, the others none."""
    for index, slot in enumerate(slots):
        if (count if index == 0 else 0) < slot.least:
            yield slot
