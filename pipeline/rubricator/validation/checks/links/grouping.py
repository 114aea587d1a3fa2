"""One mistake, one message: faults of one cause are said at the first place, with their number.

Where nearly nothing is found that pointers lead to, it is an index, or the files, or the images that are missing, and not the
pointers that are wrong. Then this is said once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rubricator.diagnostics import Rule
from rubricator.validation.checks.links.faults import ELSEWHERE, NO_ELEMENT, NO_FILE, NO_IMAGE, Fault, Mistake
from rubricator.validation.checks.links.pointers import Pointer

_MANY = {NO_ELEMENT.code: 4, NO_FILE.code: 4, NO_IMAGE.code: 2}
"""How many different targets have to be missing to be said together."""
_IDENTIFIERS = ("identifiers that pointers name", "in this document")


@dataclass(frozen=True, slots=True)
class Found:
    """What pointers of a document do lead to: identifiers by the attribute that has them, files, and images."""

    identifiers: dict[str, set[str]] = field(default_factory=dict)
    files: set[Path] = field(default_factory=set)
    images: set[Path] = field(default_factory=set)


def mistakes(faults: Iterable[tuple[Pointer, Fault]]) -> list[Mistake]:
    """Return the mistakes behind the faults of pointers, in the order of the text."""
    by_cause: dict[tuple[str, str], Mistake] = {}
    for pointer, fault in faults:
        key = (fault.rule.code, fault.subject)
        if key in by_cause:
            by_cause[key].count += pointer.count
        else:
            by_cause[key] = Mistake(fault, pointer.element, pointer.attribute, pointer.count)
    return list(by_cause.values())


def joined(separate: list[Mistake], found: Found) -> list[Mistake]:
    """Return the mistakes with those joined that have their cause outside of the document."""
    files, images = _of(separate, NO_FILE), _of(separate, NO_IMAGE)
    if _is_one(files, found.files):
        separate = _as_one(separate, files, NO_FILE, ("files that pointers name", "there"), found.files)
    if _is_one(images, found.images):
        separate = _as_one(separate, images, NO_IMAGE, ("images that the document names", "there"), found.images)
    elements = _of(separate, NO_ELEMENT)
    everything = {one for known in found.identifiers.values() for one in known}
    if _is_one(elements, everything):
        return _as_one(separate, elements, ELSEWHERE, _IDENTIFIERS, everything)
    return _joined_by_attribute(separate, elements, found.identifiers)


def _joined_by_attribute(separate: list[Mistake], elements: list[Mistake], found: dict[str, set[str]]) -> list[Mistake]:
    for attribute in dict.fromkeys(one.attribute for one in elements):
        members = [one for one in elements if one.attribute == attribute]
        known = found.get(attribute, set())
        if _is_one(members, known):
            words = (f"identifiers that @{attribute} names", _IDENTIFIERS[1])
            separate = _as_one(separate, members, ELSEWHERE, words, known)
    return separate


def _of(separate: list[Mistake], rule: Rule) -> list[Mistake]:
    return [one for one in separate if one.fault.rule is rule]


def _is_one(members: list[Mistake], found: Collection[object]) -> bool:
    return bool(members) and len(members) >= _MANY[members[0].fault.rule.code] and len(found) * 2 < len(members)


def _as_one(
    separate: list[Mistake], members: list[Mistake], rule: Rule, words: tuple[str, str], found: Collection[object]
) -> list[Mistake]:
    """Return the mistakes with the members told together by the first; ``words`` say what is missing, and where."""
    what, where = words
    message = f"{'Hardly any' if found else 'None'} of the {what} is {where}."
    missing = tuple(one.fault.subject for one in members)
    whole = Mistake(Fault(rule, "", message, ()), members[0].element, members[0].attribute, missing=missing)
    gone = {id(one) for one in members[1:]}
    return [whole if one is members[0] else one for one in separate if id(one) not in gone]
