"""Makes mutants: draws documents and kinds by a seed, and keeps what the schema, as Jing reads it, does not allow."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from validators import jing

from mutants import attributes, elements, missing, order, values
from mutants.document import Document
from mutants.mutant import Fault, Kind, Mutant, word

KINDS: Mapping[str, Kind] = {
    "misspelled element": elements.misspelled_element,
    "misspelled attribute": attributes.misspelled_attribute,
    "impossible date": values.impossible_date,
    "block in name": elements.block_in_name,
    "stray text": missing.stray_text,
    "late head": order.late_head,
    "added head": order.added_head,
    "missing child": missing.missing_child,
    "missing header part": missing.missing_header_part,
    "missing attribute": attributes.missing_attribute,
    "unknown element": elements.unknown_element,
    "double identifier": attributes.double_identifier,
    "renamed element": elements.renamed_element,
    "miscased element": elements.miscased_element,
    "foreign element": elements.foreign_element,
    "wrong element": elements.renamed_in_tei,
    "misplaced element": elements.misplaced_element,
    "no namespace": elements.namespaced("", "no namespace"),
    "wrong namespace": elements.namespaced("http://www.tei-c.org/ns/1.1", "wrong namespace"),
    "undeclared namespace": elements.undeclared,
    "miscased attribute": attributes.miscased_attribute,
    "unknown attribute": attributes.unknown_attribute,
    "misplaced attribute": attributes.misplaced_attribute,
    "attribute without prefix": attributes.missing_prefix,
    "unlisted value": values.unlisted_value,
    "mistyped value": values.mistyped_value,
    "misformed value": values.misformed_value,
    "swapped children": order.swapped_children,
    "repeated element": order.repeated_element,
    "missing required attribute": missing.missing_required_attribute,
    "missing content": missing.missing_content,
    "missing tags": missing.missing_tags,
    "bare words": missing.bare_words,
}
"""The first twelve are those that issues name; the others are what else goes wrong."""

_TRIES = 60
"""How often a kind is tried for each mutant wanted, before it is taken to have no place in the documents."""

_DRAFTS = 8
"""How many candidates Jing is shown for each mutant wanted: many turn out to be valid."""


def make(schema: Path, documents: Sequence[Document], kinds: Iterable[str], count: int, seed: int) -> list[Mutant]:
    """Return up to ``count`` mutants of each kind, the same for the same seed. Needs Java."""
    known = names_of(schema)
    drafts = [draft for kind in kinds for draft in _drafts(kind, documents, known, count * _DRAFTS, seed)]
    with tempfile.TemporaryDirectory() as folder:
        errors = _errors(schema, [fault.data for _, fault in drafts], Path(folder))
        wrong = [draft for draft, number in zip(drafts, errors, strict=True) if number and _is_single(draft[1], number)]
        kept = list(_first(_controlled(schema, wrong, Path(folder)), count))
        return [Mutant(schema.name, name, one) for name, one in _with_wrappings(schema, kept, Path(folder))]


def names_of(schema: Path) -> frozenset[str]:
    """Return the names of the elements that a schema has."""
    return frozenset(re.findall(r'<(?:rng:)?element\s+name="([^"]+)"', schema.read_text(encoding="utf-8")))


def _drafts(
    kind: str, documents: Sequence[Document], known: frozenset[str], count: int, seed: int
) -> Iterator[tuple[str, Fault]]:
    # Every kind has a chance of its own, so that it makes the same mutants whichever others are asked for.
    chance = random.Random(f"{seed} {kind}")
    seen: set[bytes] = set()
    for _ in range(count * _TRIES):
        if len(seen) >= count:
            return
        document = chance.choice(documents)
        fault = KINDS[kind](document, chance)
        if fault is None or fault.data in seen or (_is_misnamed(kind) and fault.culprits[0] in known):
            continue
        seen.add(fault.data)
        yield document.name, replace(fault, kind=kind)


def _is_misnamed(kind: str) -> bool:
    return kind in {"misspelled element", "miscased element", "foreign element"}


def _is_single(fault: Fault, errors: int) -> bool:
    """Return whether it is one fault: of another element of TEI the content may be wrong as well."""
    return errors == 1 or fault.kind != "wrong element"


def _controlled(schema: Path, drafts: Sequence[tuple[str, Fault]], folder: Path) -> Iterator[tuple[str, Fault]]:
    """Yield the mutants that have no control, or a valid one."""
    controls = [fault.control for _, fault in drafts if fault.control]
    valid = {data for data, number in zip(controls, _errors(schema, controls, folder), strict=True) if not number}
    yield from (draft for draft in drafts if not draft[1].control or draft[1].control in valid)


def _first(drafts: Iterable[tuple[str, Fault]], count: int) -> Iterator[tuple[str, Fault]]:
    taken: dict[str, int] = {}
    for name, fault in drafts:
        taken[fault.kind] = taken.get(fault.kind, 0) + 1
        if taken[fault.kind] <= count:
            yield name, fault


def _with_wrappings(schema: Path, drafts: Sequence[tuple[str, Fault]], folder: Path) -> Iterator[tuple[str, Fault]]:
    """Yield the mutants with what mends them among the repairs, or, if nothing does, with removal."""
    tried = [(fault, name, fault.mended(edits)) for _, fault in drafts for name, edits in fault.wrappings]
    errors = _errors(schema, [data for _, _, data in tried], folder)
    mending: dict[bytes, list[str]] = {}
    for (fault, name, _), number in zip(tried, errors, strict=True):
        if number == 0:
            mending.setdefault(fault.data, []).append(word(name))
    for name, fault in drafts:
        repairs = tuple(dict.fromkeys([*fault.repairs, *mending.get(fault.data, ())])) or (r"\b(remove|move|delete)\b",)
        yield name, replace(fault, repairs=repairs, wrappings=(), control=b"")


def _errors(schema: Path, documents: Sequence[bytes], folder: Path) -> list[int]:
    """Return how many errors Jing finds in each document."""
    paths = []
    for number, data in enumerate(documents):
        paths.append(folder / f"{number:06}.xml")
        paths[-1].write_bytes(data)
    found = jing(schema, paths) if paths else {}
    return [len(found[path]) for path in paths]
