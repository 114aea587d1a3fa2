"""Identifiers: every ID once, and to every IDREF an ID. Source: RELAX NG DTD Compatibility, section 3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.derivatives import WHITE_SPACE, tokens_of
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.diagnosis.rules import REFERENCE, REPEATED_ID
from rubricator.relaxng.diagnosis.spelling import near
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import clipped, either
from rubricator.source import Position


@dataclass(frozen=True, slots=True)
class Use:
    """An identifier where it is given (ID) or referred to (IDREF)."""

    node: Node
    attribute: str
    identifier: str


def uses(models: Models, node: Node) -> Iterator[tuple[IdType, Use]]:
    """Yield the identifiers that an element gives or refers to."""
    for name, value in node.pairs:
        id_type = models.id_type(node.name, name)
        if id_type is IdType.ID:
            yield IdType.ID, Use(node, name, value.strip(WHITE_SPACE))
        elif id_type is not IdType.NONE:
            yield from ((IdType.IDREF, Use(node, name, token)) for token in tokens_of(value))


def repeated(found: list[tuple[IdType, Use]]) -> Iterator[tuple[Use, Use]]:
    """Yield the uses that give an identifier again, each with that which gave it first."""
    first: dict[str, Use] = {}
    for id_type, use in found:
        if id_type is IdType.ID and first.setdefault(use.identifier, use) is not use:
            yield use, first[use.identifier]


def unresolved(found: list[tuple[IdType, Use]]) -> Iterator[Use]:
    """Yield the uses that refer to an identifier which no element has."""
    given = {use.identifier for id_type, use in found if id_type is IdType.ID}
    return (use for id_type, use in found if id_type is not IdType.ID and use.identifier not in given)


def repetition(telling: Telling, use: Use, first: Use, place: Position) -> Finding:
    """Return the finding of an identifier that is given twice, with the place of the first."""
    written = f'{telling.naming.attribute(use.attribute)}="{clipped(use.identifier)}"'
    other = f"{telling.tag(first.node.name)} in line {place.line}, column {place.column}"
    return Finding(
        REPEATED_ID, use.node, f"{written} is the identifier of {other} already.", REPEATED_ID.hint,
        attribute=use.attribute, subject=use.node.name,
    )  # fmt: skip


def reference(telling: Telling, use: Use, given: list[str]) -> Finding:
    """Return the finding of a reference to an identifier that no element has; ``given`` are those that there are."""
    message = f'{telling.naming.attribute(use.attribute)}="{clipped(use.identifier)}" refers to an identifier that no element has.'
    close = [f'"{word}"' for _, word in near(use.identifier, given)][:3]
    hint = f"Perhaps {either(close)} is meant." if close else REFERENCE.hint
    expected = tuple(sorted(f'"{one}"' for one in given))
    return Finding(REFERENCE, use.node, message, hint, expected, use.attribute, subject=use.node.name)
