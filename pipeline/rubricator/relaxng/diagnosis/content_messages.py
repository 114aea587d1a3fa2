"""What is said of the edits that the content of an element needs: one finding for each."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.relaxng.diagnosis.contents import Passage
from rubricator.relaxng.diagnosis.edits import Inserted, Kept, Moved, Removed, Renamed, Wrapped
from rubricator.relaxng.diagnosis.gaps import incomplete, late_filler
from rubricator.relaxng.diagnosis.misplaced import as_root, misplaced, out_of_order
from rubricator.relaxng.diagnosis.order import Earlier, Later, fills
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.diagnosis.rules import NOT_ALLOWED, TEXT, UNKNOWN
from rubricator.relaxng.diagnosis.sites import Site
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.unknown import (
    in_other_namespace,
    meant_elsewhere,
    of_other_namespace,
    renaming_hint,
    unknown_message,
)
from rubricator.relaxng.diagnosis.wording import beginning, either, every
from rubricator.relaxng.names import local_of, namespace_of

_NAMED = 3
"""How many different elements are named that want another around them."""


def findings_of_content(telling: Telling, parent: Node | None, passage: Passage) -> Iterator[Finding]:
    """Yield one finding for each mistake among the children of an element (None: the root is the only child)."""
    if parent is not None:
        yield from incomplete(telling, parent, passage)
    moved = {id(step.edit.item) for step in passage.steps if isinstance(step.edit, Moved)}
    for number, step in enumerate(passage.steps):
        site = Site(telling, parent, passage, number)
        match step.edit:
            case Removed(Words() as words):
                yield _text(site, words)
            case Removed(Node() as node) if id(node) not in moved:
                yield misplaced(site, node)
            case Wrapped(item, first=True):
                yield _unwrapped(site, item)
            case Renamed():
                yield _renamed(site, step.edit)
            case Moved():
                yield _moved(site, step.edit)
            case Inserted(before=before) as gap if before is not None:
                late = late_filler(site.siblings, number, gap)
                if late is not None:
                    yield out_of_order(site, late, Earlier(first=number == 0, before=before))
            case _:
                pass


def _text(site: Site, words: Words) -> Finding:
    assert site.parent is not None
    message = f"Text cannot stand directly in {site.inside}: {beginning(words.text)}."
    wrappers = site.wrappers(words)
    if not wrappers:
        hint = _beside(site)
    elif site.has_used_wrapper(words) or not (homes := site.block_homes()):
        hint = f"Wrap it in {either(wrappers, limit=6)}, or remove it."
    else:
        hint = f"Put it into {either(homes)}, wrap it in {either(wrappers)}, or remove it."
    return Finding(TEXT, site.parent, message, hint, site.expected, offset=words.offset, subject=site.parent_name)


def _beside(site: Site) -> str:
    """Return what to do with words that nothing can be put around."""
    takers = site.text_takers()
    return f"Move it into {either(takers)}, or remove it." if takers else "Move it elsewhere, or remove it."


def _unwrapped(site: Site, item: Item) -> Finding:
    """Return the finding of the first of several children that want an element around them."""
    if isinstance(item, Words):
        return _text(site, item)
    children = [*_run(site)]
    run = [one.name for one in children if isinstance(one, Node)]
    names = site.telling.tags(dict.fromkeys(run))
    wrappers = either(site.wrappers_of(children))
    if len(names) > 1:
        message = f"{every(names[:_NAMED])} cannot stand directly in {site.inside} without {wrappers} around them."
    else:
        message = f"{names[0]} cannot stand directly in {site.inside}."
    what = f"{names[0]} and what follows it" if len(run) > 1 else "it"
    hint = f"Wrap {what} in {wrappers}, or move it elsewhere."
    return Finding(NOT_ALLOWED, item, message, hint, site.expected, subject=item.name)


def _run(site: Site) -> Iterator[Item]:
    """Yield the children that go into one element together."""
    for number, step in enumerate(site.passage.steps[site.number :]):
        if not isinstance(step.edit, Wrapped) or (step.edit.first and number):
            return
        yield step.edit.item


def _renamed(site: Site, edit: Renamed) -> Finding:
    node, telling = edit.item, site.telling
    if local_of(edit.name) == local_of(edit.written):
        return in_other_namespace(site, node, edit.written, edit.name)
    known = bool(telling.models.named(node.name))
    foreign = namespace_of(edit.written) not in telling.models.namespaces
    if site.parent is None and (known or foreign):
        return as_root(site, node)
    if foreign:
        return of_other_namespace(site, node, [edit.name, *edit.others])
    names = [edit.name, *edit.others]
    why = (
        f", {'of ' if edit.others else ''}which {'one ' if edit.others else ''}is required here"
        if edit.required
        else ""
    )
    elsewhere = "" if known else meant_elsewhere(site, node, edit.slips, edit.name)
    here = f" {either(telling.tags(names))} is required here." if edit.required else ""
    hint = f"{elsewhere}{here}" if elsewhere else renaming_hint(telling, names, edit.slips, why)
    if known:
        message = f"{telling.tag(node.name)} cannot stand here in {site.inside}."
        return Finding(NOT_ALLOWED, node, message, hint, site.expected, subject=edit.name)
    return Finding(UNKNOWN, node, unknown_message(site, node.name), hint, site.expected, subject=edit.name)


def _moved(site: Site, edit: Moved) -> Finding:
    """Return the finding of an element that is missing in another place than its own."""
    steps = site.passage.steps[: site.number]
    if not edit.late:
        last = [step.edit.item for step in steps if isinstance(step.edit, Kept)]
        if not last:  # what comes before it is missing
            return misplaced(site, edit.item)
        return out_of_order(site, edit.item, Later(last[-1]))
    inserted = ((place, step.edit) for place, step in enumerate(steps) if isinstance(step.edit, Inserted))
    place, gap = next(one for one in inserted if any(fills(slot, edit.item) for slot in one[1].slots))
    assert gap.before is not None
    # Of several that could fill the gap, the first one after it needs to go the shortest way.
    after = [step.edit.item for step in steps[place:] if isinstance(step.edit, Kept)]
    node = next((one for one in after if isinstance(one, Node) and one.name == edit.item.name), edit.item)
    return out_of_order(site, node, Earlier(first=place == 0, before=gap.before))
