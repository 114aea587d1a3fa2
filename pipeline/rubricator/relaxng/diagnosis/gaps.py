"""What is said of what is missing: one finding, at the start tag of the element that lacks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rubricator.relaxng.diagnosis.contents import Passage
from rubricator.relaxng.diagnosis.edits import Inserted, Kept, Moved, Renamed, Step
from rubricator.relaxng.diagnosis.models import Slot
from rubricator.relaxng.diagnosis.order import Siblings, fills
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Item, Node
from rubricator.relaxng.diagnosis.rules import INCOMPLETE
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import either, every
from rubricator.relaxng.patterns import Pattern

_ALTERNATIVES = 8
"""How many elements are named that would fill a gap."""

_LOOKED_AT = 20
"""How many children are looked at for what is there."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place that has to be filled by one of several elements: between which siblings, and what else is allowed there."""

    slot: Slot
    after: Item | None
    before: Item | None
    pattern: Pattern


def incomplete(telling: Telling, parent: Node, passage: Passage) -> Iterator[Finding]:
    """Yield one finding for all that an element lacks."""
    gaps = [*_gaps(passage, Siblings(telling.models, passage.steps, passage.last))]
    if not gaps:
        return
    names = [_ranked(telling, parent, gap) for gap in gaps]
    missing = [*dict.fromkeys(_one_of(telling.tags(some), several=len(gaps) > 1) for some in names if some)]
    message = f"{telling.tag(parent.name)} lacks {every(missing) if missing else 'content'}"
    first = gaps[0]
    if len(missing) == 1 and isinstance(first.before, Node):
        message += f", which must come before {telling.tag(first.before.name)}"
    yield Finding(
        INCOMPLETE, parent, f"{message}.", _hint(telling, missing, names, first), telling.expected(first.pattern),
        subject=names[0][0] if names[0] else parent.name,
    )  # fmt: skip


def _ranked(telling: Telling, parent: Node, gap: Gap) -> list[str]:
    """Return the names of what would fill a gap, the likeliest first: what belongs beside something there, and is not there yet."""
    there = {child.name for child in islice(parent.children, _LOOKED_AT)}
    return telling.usage.ranked_beside(there, telling.usage.ranked_names(parent.name, gap.slot))


def _one_of(tags: list[str], *, several: bool) -> str:
    words = either(tags, limit=_ALTERNATIVES)
    return f"one of {words}" if several and len(tags) > 1 else words


def _hint(telling: Telling, missing: list[str], names: list[list[str]], gap: Gap) -> str:
    if len(missing) != 1 or not names[0]:
        return "Add what is missing."
    where = [f"after {telling.tag(gap.after.name)}"] if isinstance(gap.after, Node) else []
    if gap.before is not None:
        where.append(f"before {telling.tag(gap.before.name) if isinstance(gap.before, Node) else 'the text'}")
    if len(names[0]) > 1:
        return f"Add {' '.join(['one of them', *where[:1]])}."
    add = f"Add {' '.join([missing[0], *where[:1]])}."
    documented = next((telling.documented(element, names[0][0]) for element in telling.models.named(names[0][0])), "")
    return f"{add} {documented}".strip()


def _gaps(passage: Passage, siblings: Siblings) -> Iterator[Gap]:
    """Yield what is missing, without what is there in another place."""
    moved = [step.edit.item for step in passage.steps if isinstance(step.edit, Moved) and step.edit.late]
    after: Item | None = None
    for place, step in enumerate(passage.steps):
        if isinstance(step.edit, Kept | Renamed):
            after = step.edit.item
        elif isinstance(step.edit, Inserted):
            if late_filler(siblings, place, step.edit):
                continue
            others = tuple(siblings.fillers(place)) if len(step.edit.slots) == 1 else ()
            yield from _of_insertion(step, step.edit, after, others, moved)


def late_filler(siblings: Siblings, place: int, edit: Inserted) -> Node | None:
    """Return the child that stands too late and belongs where one element was inserted; None if there is none."""
    return siblings.late_filler(place, edit.slots[0]) if len(edit.slots) == 1 and edit.before is not None else None


def _of_insertion(step: Step, edit: Inserted, after: Item | None, others: Slot, moved: list[Node]) -> Iterator[Gap]:
    """Yield the gaps of one insertion; ``others`` are all elements that would do, if it is of one alone."""
    if not edit.slots:
        yield Gap((), after, edit.before, step.before)
    for slot in edit.slots:
        found = next((node for node in moved if fills(slot, node)), None)
        if found is None:
            yield Gap((*slot, *others), after, edit.before, step.before)
        else:
            moved.remove(found)
