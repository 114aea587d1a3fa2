"""What is said of an element that has no place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from rubricator.relaxng.diagnosis.naming import XINCLUDE
from rubricator.relaxng.diagnosis.order import Earlier, Later
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Item, Node
from rubricator.relaxng.diagnosis.rules import NAMESPACE, NOT_ALLOWED, ORDER, REPEATED, UNKNOWN
from rubricator.relaxng.diagnosis.sites import Site
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import either
from rubricator.relaxng.names import local_of, namespace_of

_SUGGESTED = 3
_SLIPS = 1.5
"""Up to so many slips a name is taken to be misspelt; beyond, it may as well be another name."""

_MUCH_NEARER = 0.7
"""How many slips nearer a name has to be to be meant though it cannot stand at the place."""

_FAR = 9.0
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


def unknown(site: Site, node: Node) -> Finding:
    """Return the finding of an element that the schema does not have."""
    telling = site.telling
    if namespace_of(node.name) not in telling.models.namespaces:
        return of_other_namespace(site, node)
    alike = site.meant(node)
    meant = [name for _, name in alike][:_SUGGESTED]
    elsewhere = meant_elsewhere(site, node, alike[0][0] if alike else inf)
    hint = elsewhere or (renaming_hint(telling, meant, alike[0][0]) if meant else _instead(site))
    return Finding(UNKNOWN, node, unknown_message(site, node.name), hint, site.expected, subject=_subject(site, meant))


def meant_elsewhere(site: Site, node: Node, slips: float = inf) -> str:
    """Return which name is meant that cannot stand at a place, and where it can.

    Empty if none is spelt alike, or none much nearer than ``slips``, the letters that part it from what can stand there.
    """
    telling = site.telling
    alike = telling.repairs.meant(site.parent_name, node)
    if not alike or not _is_near(*alike[0]) or alike[0][0] > slips - _MUCH_NEARER:
        return ""
    name = alike[0][1]
    owners = _belongs(site, name)
    return f"Perhaps {telling.tag(name)} is meant{f', which belongs in {owners}' if owners else ''}."


def unknown_message(site: Site, name: str) -> str:
    """Return that the schema does not have an element, and where it stands."""
    tag = site.telling.tag(name)
    return f"{site.inside} contains {tag}, which is no element of the schema." if site.parent else no_element(tag)


def no_element(tag: str) -> str:
    """Return that the schema does not have an element."""
    return f"{tag} is no element of the schema."


def renaming_hint(telling: Telling, names: Sequence[str], slips: float, why: str = "") -> str:
    """Return which names may be meant, the likeliest first; ``slips`` are the letters that part it from what is written."""
    if _is_near(slips, names[0]):
        documented = next((telling.documented(element, names[0]) for element in telling.models.named(names[0])), "")
        return f"Perhaps {either(telling.tags(names))} is meant. {documented}".strip()
    return f"Use {either(telling.tags(names))} instead{why}, or remove it."


def _is_near(slips: float, name: str) -> bool:
    return slips <= min(_SLIPS, len(local_of(name)) / 2)


def unknown_inside(telling: Telling, node: Node) -> Iterator[Finding]:
    """Yield the finding of a misspelt element inside another, of which nothing is known; none where nothing is near."""
    models = telling.models
    near = telling.repairs.meant("", node) if namespace_of(node.name) in models.namespaces else []
    if near and near[0][0] <= _SLIPS:
        meant = [name for _, name in near][:_SUGGESTED]
        message = no_element(telling.tag(node.name))
        yield Finding(UNKNOWN, node, message, renaming_hint(telling, meant, near[0][0]), subject=meant[0])


def _instead(site: Site) -> str:
    """Return what to use instead of an element that is like no other."""
    telling = site.telling
    names = telling.usage.ranked(site.parent_name, telling.models.allowed(site.before))[:_SUGGESTED]
    if not names:
        return "Move it elsewhere, or remove it."
    return renaming_hint(telling, names, _FAR)


def _subject(site: Site, names: list[str]) -> str:
    return names[0] if names else site.parent_name


def in_other_namespace(site: Site, node: Node, written: str, meant: str) -> Finding:
    """Return the finding of an element in a wrong namespace, by its expanded name and the one that is meant."""
    wrong, right = namespace_of(written), namespace_of(meant)
    message = f"<{local_of(meant)}> is in {f'the namespace {wrong}' if wrong else 'no namespace'}."
    hint = f'It belongs to the namespace {right}: write xmlns="{right}".' if right else 'Write xmlns="".'
    return Finding(NAMESPACE, node, message, hint, site.expected, subject=meant)


def of_other_namespace(site: Site, node: Node, required: Sequence[str] = ()) -> Finding:
    """Return the finding of an element in a namespace that the schema does not have; ``required`` are names of which one has to stand there."""
    namespace = namespace_of(node.name)
    where = f"the namespace {namespace}" if namespace else "no namespace"
    message = f"{site.telling.tag(node.name)} is in {where}, of which the schema has nothing here."
    hint = f'Write xmlns="{site.telling.naming.main}" if an element of the schema is meant, or remove it.'
    if namespace == XINCLUDE:
        hint = "Include what it refers to before validating, for example with xmllint --xinclude."
    needed = f" {either(site.telling.tags(required))} is required here." if required else ""
    return Finding(NAMESPACE, node, message, f"{hint}{needed}", site.expected, subject=site.parent_name)


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
    begins = isinstance(place, Earlier) and site.inside in site.wrappers(node)
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
        wrappers = site.used_wrappers(node)[:_SUGGESTED]
        owners = _belongs(site, node.name)
        where = f": it belongs in {owners}" if owners else ", or take its tags away"
        out = _outside(site, node) or [f"Move it out of {site.inside}{where}."]
        return [*out, *([f"Or wrap it in {either(wrappers)}."] if wrappers else [])]
    wrappers = site.wrappers(node)
    if wrappers:
        return [f"Wrap it in {either(wrappers)}, or move it elsewhere.", *_outside(site, node)]
    return _outside(site, node) or [_elsewhere(site, node)]


def _outside(site: Site, node: Node) -> list[str]:
    """Return the advice to close the parent first, if an ancestor takes the element."""
    assert site.parent is not None
    left = [site.parent]
    for ancestor in site.parent.ancestors:
        if node.name in site.telling.models.children(ancestor.name):
            taker = site.telling.tag(ancestor.name)
            if len(left) > _CLOSED:
                return [f"Move it out of {site.inside}, up into {taker}."]
            closed = either(site.telling.tags(one.name for one in left), "and")
            return [f"Close {closed} before it: it may stand in {taker}."]
        left.append(ancestor)
    return []


def _elsewhere(site: Site, node: Node) -> str:
    owners = _belongs(site, node.name)
    return f"It belongs in {owners}: move it there, or remove it." if owners else "Move it elsewhere, or remove it."


def _belongs(site: Site, name: str) -> str:
    """Return in which elements those of a name may stand, those first that are so in the document; empty if in no others."""
    telling = site.telling
    names = (parent for parent in telling.models.parents(name) if parent != site.parent_name)
    return either(telling.tags(telling.usage.ranked_parents(name, names)), limit=_SUGGESTED)
