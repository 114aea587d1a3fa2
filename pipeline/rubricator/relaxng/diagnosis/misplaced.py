"""What is said of an element that has no place where it stands."""

from __future__ import annotations

from itertools import islice

from rubricator.relaxng.diagnosis.edits import Removed
from rubricator.relaxng.diagnosis.order import Earlier, Later
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Item, Node
from rubricator.relaxng.diagnosis.rules import NOT_ALLOWED, ORDER, REPEATED
from rubricator.relaxng.diagnosis.sites import HIGHEST, Site
from rubricator.relaxng.diagnosis.unknown import in_other_namespace, unknown
from rubricator.relaxng.diagnosis.wording import either

_SUGGESTED = 3

_CLOSED = 2
"""How many elements are named that have to be closed."""


def misplaced(site: Site, node: Node) -> Finding:
    """Return the finding of an element that is to be taken out of its parent."""
    right = site.telling.models.in_right_namespace(node.name)
    if right:
        return in_other_namespace(site, node, node.name, right)
    elsewhere = None if site.parent is None else _repeated(site, node) or _out_of_order(site, node)
    if elsewhere is not None:
        return elsewhere
    known = site.telling.models.definitions(node.name) if site.parent is None else site.telling.models.named(node.name)
    if not known:
        return unknown(site, node)
    return as_root(site, node) if site.parent is None else _not_allowed(site, node)


def as_root(site: Site, node: Node) -> Finding:
    """Return the finding of a root element that cannot be one."""
    names = site.telling.tags(site.telling.models.allowed(site.before))
    message = f"{site.telling.tag(node.name)} cannot be the root element of a document."
    hint = f"Put it into {either(names)}, or use that instead." if names else "Begin with another element."
    return Finding(NOT_ALLOWED, node, message, hint, site.expected, subject=node.name)


def _repeated(site: Site, node: Node) -> Finding | None:
    first = site.siblings.repeats(site.number, node)
    if first is None:
        return None
    tag = site.telling.tag(node.name)
    message = f"{site.inside} can have only one {tag} here, and has one already."
    hint = f"Remove one of the two {tag}, merge them, or move this one to where it belongs."
    return Finding(REPEATED, node, message, hint, site.expected, subject=node.name)


def _out_of_order(site: Site, node: Node) -> Finding | None:
    place = site.siblings.earlier(site.number, node) or site.siblings.later(site.number, node)
    return out_of_order(site, node, place) if place else None


def out_of_order(site: Site, node: Node, place: Earlier | Later) -> Finding:
    """Return the finding of an element that stands too late or too early."""
    tag = site.telling.tag(node.name)
    match place:
        case Earlier(first, before):
            where = (
                f"first in {site.inside}, before {named(site, before)}"
                if first
                else f"before {named(site, before)} in {site.inside}"
            )
        case Later(after):
            where = f"after {named(site, after)} in {site.inside}"
    # What the parent cannot do without begins no other.
    is_required = not isinstance(site.edit, Removed)
    begins = isinstance(place, Earlier) and not is_required and site.inside in site.wrappers(node)
    wrap = f", or begin another {site.inside} with it" if begins else ""
    return Finding(
        ORDER, node, f"{tag} must come {where}.", f"Move {tag} there{wrap}.", site.expected, subject=node.name
    )


def named(site: Site, item: Item) -> str:
    """Return a sibling as a message names it."""
    return site.telling.tag(item.name) if isinstance(item, Node) else "the text"


def _not_allowed(site: Site, node: Node) -> Finding:
    tag = site.telling.tag(node.name)
    if node.name not in site.telling.models.children(site.parent_name):
        message = f"{tag} cannot stand inside {site.inside}."
    elif site.siblings.has_like(site.number, node):
        return _one_more(site, node)
    else:
        message = f"{tag} cannot stand at this place in {site.inside}."
    return Finding(NOT_ALLOWED, node, message, " ".join(_around(site, node)), site.expected, subject=node.name)


def _one_more(site: Site, node: Node) -> Finding:
    """Return the finding of an element that may stand in the parent, where others of its name stand already."""
    tag = site.telling.tag(node.name)
    message = f"{site.inside} has {tag} already, and another cannot stand at this place."
    hint = " ".join([f"Remove it, or merge it with the {tag} before.", *_outside(site, node)])
    return Finding(REPEATED, node, message, hint, site.expected, subject=node.name)


def _around(site: Site, node: Node) -> list[str]:
    """Return what to do about the elements around it: close them, or put one more around it; the likelier first."""
    # Where words may stand, an element that does not fit is rather a block in a phrase than one without its container.
    if site.takes_text:
        wrappers = site.block_wrappers(node)[:_SUGGESTED]
        owners = site.belongs(node.name)
        where = f": it belongs in {owners}" if owners else ", or take its tags away"
        out = _outside(site, node) or [f"Move it out of {site.inside}{where}."]
        return [*out, *([f"Or wrap it in {either(wrappers)}."] if wrappers else [])]
    wrappers, out = site.wrappers(node), _outside(site, node)
    if not wrappers:
        return out or [_elsewhere(site, node)]
    return (
        [f"Wrap it in {either(wrappers)}.", f"Or {out[0][0].lower()}{out[0][1:]}"]
        if out
        else [f"Wrap it in {either(wrappers)}, or move it elsewhere."]
    )


def _outside(site: Site, node: Node) -> list[str]:
    """Return the advice to close the parent first, if an ancestor takes the element."""
    assert site.parent is not None
    left = [site.parent]
    for ancestor in islice(site.parent.ancestors, HIGHEST):
        if node.name in site.telling.models.children(ancestor.name):
            taker = site.telling.tag(ancestor.name)
            if len(left) > _CLOSED:
                return [f"Move it out of {site.inside}, up into {taker}."]
            closed = either(site.telling.tags(one.name for one in left), "and")
            return [f"Close {closed} before it: it may stand in {taker}."]
        left.append(ancestor)
    return []


def _elsewhere(site: Site, node: Node) -> str:
    owners = site.belongs(node.name)
    return f"It belongs in {owners}: move it there, or remove it." if owners else "Move it elsewhere, or remove it."
