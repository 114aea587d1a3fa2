"""One mistake, one message: faults of one cause are said at the first place, with their number."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.validation.checks.links.faults import ELSEWHERE, NO_ELEMENT, NO_IMAGE, Fault, Mistake
from rubricator.validation.checks.links.pointers import Pointer

_MANY_ELEMENTS, _MANY_IMAGES = 4, 2
_SHOWN = 3


def mistakes(found: Iterable[tuple[Pointer, Fault]]) -> list[Mistake]:
    """Return the mistakes behind the faults of pointers, in the order of the text."""
    by_cause: dict[tuple[str, str], Mistake] = {}
    for pointer, fault in found:
        key = (fault.rule.code, fault.subject)
        if key in by_cause:
            by_cause[key].count += 1
        else:
            by_cause[key] = Mistake(fault, pointer.element, pointer.attribute)
    return list(by_cause.values())


def joined(separate: list[Mistake], resolved: int, images: int) -> list[Mistake]:
    """Return the mistakes with those joined that have their cause outside of the document.

    ``resolved`` is how many different identifiers of pointers were found, ``images`` how many images. Where nearly nothing is
    found, it is an index or the images that are missing, and not the pointers that are wrong.
    """
    elements = [one for one in separate if one.fault.rule is NO_ELEMENT]
    if len(elements) >= _MANY_ELEMENTS and resolved * 2 < len(elements):
        separate = _as_one(separate, elements, _elsewhere(elements, resolved))
    pictures = [one for one in separate if one.fault.rule is NO_IMAGE]
    if len(pictures) >= _MANY_IMAGES and not images:
        separate = _as_one(separate, pictures, _no_images(pictures))
    return separate


def _as_one(separate: list[Mistake], members: list[Mistake], fault: Fault) -> list[Mistake]:
    first = members[0]
    whole = Mistake(fault, first.element, first.attribute)
    return [
        whole if one is first else one for one in separate if one is first or one.fault.rule is not first.fault.rule
    ]


def _elsewhere(members: list[Mistake], resolved: int) -> Fault:
    found = f"{resolved} others are" if resolved > 1 else "one other is" if resolved else "none is"
    message = (
        f"{sum(one.count for one in members)} pointers lead to {len(members)} identifiers that are not in this document "
        f"({_listed(len(members))}); {found}."
    )
    return Fault(ELSEWHERE, "", message, _some(members))


def _no_images(members: list[Mistake]) -> Fault:
    message = f"None of the {len(members)} images that the document names is there ({_listed(len(members))})."
    return Fault(NO_IMAGE, "", message, _some(members))


def _some(members: list[Mistake]) -> tuple[str, ...]:
    return tuple(one.fault.subject for one in members[:_SHOWN])


def _listed(count: int) -> str:
    return ", ".join(["{}"] * min(count, _SHOWN)) + " …" * (count > _SHOWN)
