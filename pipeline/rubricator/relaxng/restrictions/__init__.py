"""The restrictions on the simple form, checked on nodes that know their places. Source: RELAX NG specification, section 7."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rubricator.diagnostics import Diagnostic
from rubricator.relaxng.nodes import Node
from rubricator.relaxng.restrictions.attributes import duplicates, unrepeated
from rubricator.relaxng.restrictions.contexts import at_start, inside
from rubricator.relaxng.restrictions.facts import Knowledge
from rubricator.relaxng.restrictions.interleaving import indistinct
from rubricator.relaxng.restrictions.sequences import strings
from rubricator.source import Position

CHECKS = (inside, strings, duplicates, unrepeated, indistinct)


def check(start: Node, nodes: Sequence[Node]) -> tuple[Diagnostic, ...]:
    """Return every violation of a restriction in a schema, by place, one of a kind at each; ``nodes`` are those that its start reaches."""
    knowledge = Knowledge()
    found: dict[tuple[str, Position, str], Diagnostic] = {}
    for finding in (*at_start(start, knowledge), *_violations(nodes, knowledge)):
        found.setdefault((finding.file, finding.position, finding.code), finding)
    return tuple(finding for _, finding in sorted(found.items()))


def _violations(nodes: Sequence[Node], knowledge: Knowledge) -> Iterator[Diagnostic]:
    for node in nodes:
        for violations in CHECKS:
            yield from violations(node, knowledge)
