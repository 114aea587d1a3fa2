"""Which of several element patterns a child is, where its name alone does not tell: the one in which least is wrong."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from rubricator.relaxng.derivatives import WHITE_SPACE
from rubricator.relaxng.diagnosis.models import Models, Slot
from rubricator.relaxng.diagnosis.outcomes import Outcome, Request
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.patterns import Element, Pattern

Choosing = Generator[Request, Outcome, tuple[Slot, Pattern]]


def accept(models: Models, pattern: Pattern, item: Item) -> Choosing:
    """Return what a child may be at this point and what is expected after it; notAllowed if it may not stand there."""
    if isinstance(item, Words):
        return (), models.after_text(pattern) if item.text.strip(WHITE_SPACE) else pattern
    steps = models.opening(pattern, item.name)
    if not steps:
        return (), models.patterns.not_allowed
    if len(steps) == 1:
        element, rest = steps[0]
        return (element,), rest
    costs = []
    for element, _ in steps:
        costs.append((yield Request(item, element)).cost)
    chosen = [step for step, cost in zip(steps, costs, strict=True) if cost == min(costs)]
    return tuple(element for element, _ in chosen), models.patterns.choice(rest for _, rest in chosen)


def best(node: Node, elements: Sequence[Element | None]) -> Generator[Request, Outcome, Outcome]:
    """Return the outcome of an element as that of several element patterns in which least is wrong; None: of one not known."""
    least: Outcome | None = None
    for element in elements or (None,):
        found = yield Request(node, element)
        least = found if least is None or found.cost < least.cost else least
    assert least is not None
    return least
