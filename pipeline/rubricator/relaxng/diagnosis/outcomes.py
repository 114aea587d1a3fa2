"""What was found in an element and all inside it, and how one part of the diagnosis asks another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.diagnostics import Rule
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.patterns import Element


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, at an element, at one of its attributes (expanded name), or at an ``offset`` inside it (a text).

    ``subject`` is the expanded name of the element whose definition says what is right; ``expected`` is readable.
    """

    rule: Rule
    node: Node
    message: str
    hint: str = ""
    expected: tuple[str, ...] = ()
    attribute: str = ""
    offset: int = -1
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The findings in an element itself, and the outcomes of those children in which something was found.

    ``cost`` is the number of findings, children's among them.
    """

    findings: tuple[Finding, ...] = ()
    parts: tuple[Outcome, ...] = ()
    cost: int = 0


CLEAN = Outcome()


def outcome(findings: tuple[Finding, ...], parts: list[Outcome]) -> Outcome:
    """Return what findings and the outcomes of children come to."""
    bad = tuple(part for part in parts if part.cost)
    cost = len(findings) + sum(part.cost for part in bad)
    return Outcome(findings, bad, cost) if cost else CLEAN


def findings_of(whole: Outcome) -> Iterator[Finding]:
    """Yield all findings of an outcome, however deep."""
    waiting = [whole]
    while waiting:
        one = waiting.pop()
        yield from one.findings
        waiting.extend(one.parts)


@dataclass(frozen=True, slots=True)
class Request:
    """Asks what is wrong in an element if it is taken for an element pattern; for None, if nothing is known of it."""

    node: Node
    element: Element | None
