"""The checks of what a document points to."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.links.gathering import Gathered, gather
from rubricator.validation.checks.links.grouping import joined, mistakes
from rubricator.validation.checks.links.keys import unknown_keys
from rubricator.validation.checks.links.pointers import Pointer, each_pointer_of, pointers_of
from rubricator.validation.checks.links.reach import Reach
from rubricator.validation.checks.links.repetition import repetitions
from rubricator.validation.checks.links.resolution import Resolver
from rubricator.validation.checks.links.surroundings import Surroundings


def check_links(document: Document, surroundings: Surroundings) -> tuple[Diagnostic, ...]:
    """Return what leads nowhere in a document, in the order of the text; each mistake once, however often it is made.

    Addresses on the web are not looked at, and nothing outside of the root folder of the surroundings is.
    """
    gathered = gather(document)
    reach = Reach(gathered, surroundings)
    found = [
        *_broken_pointers(gathered, Resolver(reach)),
        *unknown_keys(reach),
        *repetitions(gathered),
    ]
    if not found:
        return ()
    # Imported here: most documents have nothing to be said of them.
    from rubricator.validation.checks.links.telling import tell

    return tell(document, found)


def _broken_pointers(gathered: Gathered, resolver: Resolver) -> list[Mistake]:
    broken: list[tuple[Pointer, Fault]] = []
    identifiers = resolver.found.identifiers
    known: dict[object, Fault | None] = {}
    outline = gathered.document.outline
    # With an xml:base around some of them, what is written alike need not mean the same.
    for pointer in each_pointer_of(outline) if gathered.has_bases else pointers_of(outline):
        target = pointer.target
        if target[0] == "#" and not gathered.has_bases and outline.has(target[1:]):
            identifiers.setdefault(pointer.attribute, set()).add(target)
            continue
        key = (target, pointer.attribute, pointer.element if gathered.has_bases else pointer.name)
        if key not in known:
            known[key] = resolver.fault(pointer)
        fault = known[key]
        if fault is not None:
            broken.append((pointer, fault))
        elif target[0] == "#":
            identifiers.setdefault(pointer.attribute, set()).add(target)
    return joined(mistakes(broken), resolver.found) if broken else []
