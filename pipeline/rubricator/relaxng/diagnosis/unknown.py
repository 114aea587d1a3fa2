"""What is said of an element that the schema does not have, or has in another namespace."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from rubricator.relaxng.diagnosis.edits import SURE, is_near
from rubricator.relaxng.diagnosis.naming import XINCLUDE
from rubricator.relaxng.diagnosis.outcomes import Finding
from rubricator.relaxng.diagnosis.records import Node
from rubricator.relaxng.diagnosis.rules import NAMESPACE, UNKNOWN
from rubricator.relaxng.diagnosis.sites import Site
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import either
from rubricator.relaxng.names import local_of, namespace_of

_SUGGESTED = 3

_MUCH_NEARER = 0.7
"""How many slips nearer a name has to be to be meant though it cannot stand at the place."""

_SURE = 4
"""One slip in so many letters leaves no doubt of which name is meant."""

_FAR = 9.0


def unknown(site: Site, node: Node) -> Finding:
    """Return the finding of an element that the schema does not have."""
    telling = site.telling
    if namespace_of(node.name) not in telling.models.namespaces:
        return of_other_namespace(site, node)
    alike = site.meant(node)
    meant = [name for _, name in alike][:_SUGGESTED]
    elsewhere = meant_elsewhere(site, node, *(alike[0] if alike else ()))
    hint = elsewhere or (renaming_hint(telling, meant, alike[0][0]) if meant else _instead(site))
    return Finding(UNKNOWN, node, unknown_message(site, node.name), hint, site.expected, subject=_subject(site, meant))


def meant_elsewhere(site: Site, node: Node, slips: float = inf, here: str = "") -> str:
    """Return which name is meant that cannot stand at a place, and where it can.

    Empty if none is spelt alike, or none much nearer than ``here``, which can stand there and from which ``slips`` letters part it.
    """
    telling = site.telling
    if slips <= len(local_of(here)) / _SURE:
        return ""
    alike = telling.repairs.meant(site.parent_name, node)
    if not alike or not is_near(*alike[0]) or alike[0][0] > slips - _MUCH_NEARER:
        return ""
    name = alike[0][1]
    owners = site.belongs(name)
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
    if is_near(slips, names[0]):
        documented = next((telling.documented(element, names[0]) for element in telling.models.named(names[0])), "")
        return f"Perhaps {either(telling.tags(names))} is meant. {documented}".strip()
    if slips >= _FAR and not why:
        return f"Remove it, or use an element that may stand here, such as {either(telling.tags(names))}."
    return f"Use {either(telling.tags(names))} instead{why}, or remove it."


def unknown_inside(telling: Telling, node: Node) -> Iterator[Finding]:
    """Yield the finding of a misspelt element inside another, of which nothing is known; none where nothing is near."""
    models = telling.models
    near = telling.repairs.meant("", node) if namespace_of(node.name) in models.namespaces else []
    if near and near[0][0] <= SURE:
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
    message = f"<{local_of(meant)}> is in {_namespace(wrong)}."
    hint = f'It belongs to the namespace {right}: write xmlns="{right}".' if right else 'Write xmlns="".'
    return Finding(NAMESPACE, node, message, hint, site.expected, subject=meant)


def _namespace(namespace: str) -> str:
    """Return a namespace as a message names it, in quotation marks where there is white space that nobody would see."""
    if namespace.split() == [namespace]:
        return f"the namespace {namespace}"
    return f'the namespace "{namespace}"' if namespace else "no namespace"


def of_other_namespace(site: Site, node: Node, required: Sequence[str] = ()) -> Finding:
    """Return the finding of an element in a namespace that the schema does not have; ``required`` are names of which one has to stand there."""
    namespace = namespace_of(node.name)
    message = f"{site.telling.tag(node.name)} is in {_namespace(namespace)}, of which the schema has nothing here."
    hint = f'Write xmlns="{site.telling.naming.main}" if an element of the schema is meant, or remove it.'
    if namespace == XINCLUDE:
        hint = "Include what it refers to before validating, for example with xmllint --xinclude."
    needed = f" {either(site.telling.tags(required))} is required here." if required else ""
    return Finding(NAMESPACE, node, message, f"{hint}{needed}", site.expected, subject=site.parent_name)
