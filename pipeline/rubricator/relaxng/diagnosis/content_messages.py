"""What is said of the edits that the content of an element needs: one finding for each."""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.relaxng.diagnosis.contents import Passage
from rubricator.relaxng.diagnosis.edits import Inserted, Kept, Moved, Removed, Renamed, Wrapped
from rubricator.relaxng.diagnosis.gaps import incomplete
from rubricator.relaxng.diagnosis.misplaced import as_root, meant_hint, misplaced, out_of_order
from rubricator.relaxng.diagnosis.order import Earlier, Later
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Item, Node, Words
from rubricator.relaxng.diagnosis.rules import NAMESPACE, NOT_ALLOWED, TEXT, UNKNOWN
from rubricator.relaxng.diagnosis.search import fills
from rubricator.relaxng.diagnosis.sites import Site
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import beginning, either
from rubricator.relaxng.names import local_of, namespace_of


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
            case _:
                pass


def _text(site: Site, words: Words) -> Finding:
    assert site.parent is not None
    message = f"Text cannot stand directly in {site.inside}: {beginning(words.text)}."
    wrappers = site.wrappers(words)
    hint = f"Wrap it in {either(wrappers)}, or remove it." if wrappers else _beside(site)
    return Finding(TEXT, site.parent, message, hint, site.expected, offset=words.offset, subject=site.parent_name)


def _beside(site: Site) -> str:
    """Return what to do with words that nothing can be put around."""
    takers = site.text_takers()
    return f"Move it into {either(takers)}, or remove it." if takers else "Move it elsewhere, or remove it."


def _unwrapped(site: Site, item: Item) -> Finding:
    """Return the finding of the first of several children that want an element around them."""
    if isinstance(item, Words):
        return _text(site, item)
    tag, run = site.telling.tag(item.name), _run_length(site)
    what = f"{tag} and what follows it" if run > 1 else tag
    message = f"{tag} cannot stand directly in {site.inside}."
    hint = f"Wrap {what} in {either(site.wrappers(item))}, or move it elsewhere."
    return Finding(NOT_ALLOWED, item, message, hint, site.expected, subject=item.name)


def _run_length(site: Site) -> int:
    length = 1
    for step in site.passage.steps[site.number + 1 :]:
        if not isinstance(step.edit, Wrapped) or step.edit.first:
            break
        length += 1
    return length


def _renamed(site: Site, edit: Renamed) -> Finding:
    node, telling = edit.item, site.telling
    if edit.alike and local_of(edit.name) == local_of(edit.written):
        return _in_other_namespace(site, edit)
    hint = _renaming_hint(telling, edit)
    if site.parent is None and telling.models.named(node.name):
        return as_root(site, node)
    if telling.models.named(node.name):
        message = f"{telling.tag(node.name)} cannot stand here in {site.inside}."
        return Finding(NOT_ALLOWED, node, message, hint, site.expected, subject=edit.name)
    message = f"The schema has no element {telling.tag(node.name)}."
    return Finding(UNKNOWN, node, message, hint, site.expected, subject=edit.name)


def _renaming_hint(telling: Telling, edit: Renamed) -> str:
    names = [edit.name, *edit.others]
    if edit.alike:
        return meant_hint(telling, names)
    why = (
        ", of which one is required here"
        if edit.required and edit.others
        else ", which is required here"
        if edit.required
        else ""
    )
    return f"Use {either(telling.tags(names))} instead{why}, or remove it."


def _in_other_namespace(site: Site, edit: Renamed) -> Finding:
    wrong, right = namespace_of(edit.written), namespace_of(edit.name)
    tag = f"<{local_of(edit.name)}>"
    message = f"{tag} is in {f'the namespace {wrong}' if wrong else 'no namespace'}."
    hint = f'It belongs to the namespace {right}: write xmlns="{right}".' if right else 'Write xmlns="".'
    return Finding(NAMESPACE, edit.item, message, hint, site.expected, subject=edit.name)


def _moved(site: Site, edit: Moved) -> Finding:
    """Return the finding of an element that is missing in another place than its own."""
    steps = site.passage.steps[: site.number]
    if edit.late:
        inserted = (step.edit for step in steps if isinstance(step.edit, Inserted))
        gap = next(one for one in inserted if any(fills(slot, edit.item) for slot in one.slots))
        assert gap.before is not None
        return out_of_order(site, edit.item, Earlier(first=gap is steps[0].edit, before=gap.before))
    last = [step.edit.item for step in steps if isinstance(step.edit, Kept)]
    return out_of_order(site, edit.item, Later(last[-1]))
