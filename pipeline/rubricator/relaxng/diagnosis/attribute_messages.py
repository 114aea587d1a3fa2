"""What is said of attributes."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.diagnosis.rules import ATTRIBUTE, ATTRIBUTE_MISSING, CONFLICT, VALUE
from rubricator.relaxng.diagnosis.starttags import Way
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.values import Trouble, trouble, two_dates
from rubricator.relaxng.diagnosis.wording import clipped, either, every, gist
from rubricator.relaxng.nameclasses import listed
from rubricator.relaxng.patterns import Attribute, Element, Pattern

_OWNERS = 3
_SPANS = (("from", "to"), ("notBefore", "notAfter"))
"""The attributes of TEI that say from when to when something lasts, and between which dates it happened."""


def misvalued(telling: Telling, node: Node, name: str, value: str, contents: Sequence[Pattern]) -> Finding:
    """Return the finding of an attribute with a value that none of ``contents`` takes."""
    written = telling.naming.attribute(name)
    found = trouble(telling.models.patterns, contents, value, node.scope, f"@{written}")
    two = two_dates(telling.models.patterns, contents, value)
    if two is not None:
        hint = f"{_as_span(telling, node, two)} {found.hint}".strip()
        found = Trouble("these are two dates", hint, found.expected)
    message = f'{written}="{clipped(value)}" is not a value that {telling.tag(node.name)} takes'
    reason = f": {found.reason}" if found.reason else ""
    return Finding(VALUE, node, f"{message}{reason}.", found.hint, found.expected, name, subject=node.name)


def _as_span(telling: Telling, node: Node, two: tuple[str, str]) -> str:
    """Return how to write what lasts from one date to another, or happened between them; empty if an element cannot say so."""
    spans = (span for span in _SPANS if all(node.name in telling.models.owners(end) for end in span))
    ways = [" and ".join(f'{end}="{date}"' for end, date in zip(span, two, strict=True)) for span in spans]
    return f"Write {either(ways)} instead." if ways else ""


def not_taken(
    telling: Telling, node: Node, element: Element, name: str, meant: Sequence[str], free: Sequence[Attribute]
) -> Finding:
    """Return the finding of an attribute that an element does not take; ``meant`` are the names that may be meant."""
    message = f"{telling.tag(node.name)} does not take @{telling.naming.attribute(name)}."
    hint = _meant(telling, meant, free) if meant else _elsewhere(telling, node, name)
    return Finding(ATTRIBUTE, node, message, hint, telling.attributes(free), name, subject=node.name)


def _meant(telling: Telling, meant: Sequence[str], free: Sequence[Attribute]) -> str:
    names = either(f"@{telling.naming.attribute(name)}" for name in meant)
    about = next((_documented(telling, one) for one in free if meant[0] in listed(one.names)), "")
    return f"Perhaps {names} is meant. {about}".strip()


def _documented(telling: Telling, attribute: Attribute) -> str:
    """Return a sentence on what an attribute is for, in the schema's words; empty if it has none."""
    about = gist(attribute.declaration.documentation)
    return f"{telling.attributes([attribute])[0]}: “{about}”." if about else ""


def _elsewhere(telling: Telling, node: Node, name: str) -> str:
    owners = telling.usage.ranked_by_use(telling.models.owners(name))
    if not owners:
        return f"Remove @{telling.naming.attribute(name)}, or use one of the attributes expected."
    used = [owner for owner in owners if telling.usage.used(owner)] or owners
    return f"Remove it, or move it to an element that takes it, such as {either(telling.tags(used[:_OWNERS]))}."


def conflicting(telling: Telling, node: Node, name: str, rival: str, free: Sequence[Attribute]) -> Finding:
    """Return the finding of an attribute that cannot stand beside another."""
    one, other = (f"@{telling.naming.attribute(attribute)}" for attribute in (name, rival))
    message = f"{one} and {other} exclude each other on {telling.tag(node.name)}."
    return Finding(
        CONFLICT, node, message, f"Remove {one} or {other}.", telling.attributes(free), name, subject=node.name
    )


def lacking(telling: Telling, node: Node, ways: Sequence[Way]) -> Finding:
    """Return the finding of attributes that are missing; each way tells of some that would do."""
    alternatives = [every(telling.attributes(way.missing)) for way in ways]
    message = f"{telling.tag(node.name)} lacks {either(alternatives)}."
    hint = f"Add {either(alternatives)}. {_documented(telling, ways[0].missing[0])}".strip()
    expected = telling.attributes(attribute for way in ways for attribute in way.missing)
    return Finding(ATTRIBUTE_MISSING, node, message, hint, expected, subject=node.name)
