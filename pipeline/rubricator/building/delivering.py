"""Writing what a worker made of a document, and what is known of the document then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rubricator.building.attaching import remove_other_pictures, write_pictures
from rubricator.building.digests import Known, Memory, digest_of, look, read
from rubricator.building.files import nothing, write_atomically
from rubricator.building.inputs import Inputs
from rubricator.building.leaving import remove_left_over
from rubricator.building.ledger import Entry, Target
from rubricator.building.names import Names
from rubricator.building.ordering import Order
from rubricator.building.report import Written
from rubricator.building.seal import is_as_written
from rubricator.building.survey import MASTER, edited_key, key_after, tei_key
from rubricator.building.task import CHANGED, FINDINGS, TEI, Made, Result
from rubricator.diagnostics import UnusableError, at_position
from rubricator.rendering import SITE
from rubricator.source import Position


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is known of a document when everything is written, the files that were, and those that were removed."""

    entry: Entry
    written: tuple[Written, ...]
    removed: tuple[Path, ...]


class Delivering:
    """Writes what comes of documents."""

    def __init__(self, inputs: Inputs, names: Names) -> None:
        self._inputs = inputs
        self._names = names

    def __call__(self, order: Order, result: Result) -> Delivery:
        """Write the files, and remove those that are not made any more.

        Raises OSError, and UnusableError if a person has edited the document meanwhile.
        """
        tei, place = _tei(order, result), order.task.place
        # Before the document that shows them.
        write_pictures(place.pictures, order.task.source, result.pictures)
        written_, files = _write_all(order, result)
        entry = self._entry(order, result, tei, files) if tei.digest else Entry({TEI: tei}, files, result.figures)
        removed = remove_left_over(order.found.entry, entry, place.outputs, place.source)
        if _is_encoded(result):
            removed += remove_other_pictures(place.pictures, result.pictures)
        return Delivery(entry, written_, removed)

    def _entry(self, order: Order, result: Result, tei: Target, files: Memory) -> Entry:
        schemas = (
            tuple(map(self._names.of, result.schemas)) if FINDINGS in result.targets else order.found.entry.schemas
        )
        targets = {TEI: tei, **_kept(order, tei.digest), **self._made(order, result, tei.digest)}
        figures = result.figures or order.found.entry.figures
        pictures = tuple(one.name for one in result.pictures) if _is_encoded(result) else order.found.entry.pictures
        return Entry(targets, files, figures, schemas, pictures)

    def _made(self, order: Order, result: Result, document: str) -> Mapping[str, Target]:
        keys = {FINDINGS: self._inputs.schemas.after(order.task.place, result.schemas), **order.found.keys.formats}
        return {
            name: Target(key_after(document, keys[name]), _digest(made), made.diagnostics)
            for name, made in result.targets.items()
            if name != TEI
        }


def _is_encoded(result: Result) -> bool:
    return TEI in result.targets and result.targets[TEI].data is not None


def _tei(order: Order, result: Result) -> Target:
    """Return the target that all others are made of."""
    made, found = result.targets.get(TEI), order.found
    if made is None:
        return found.entry.targets[TEI]
    source = digest_of(order.task.source)
    if not found.is_master:
        return Target(tei_key(source, found.keys), _digest(made), made.diagnostics)
    key = edited_key(found, source) if found.is_edited else MASTER
    return Target(key, order.task.same, made.diagnostics)


def _kept(order: Order, document: str) -> Mapping[str, Target]:
    """Return the targets that were made of the same document before, of those that are wanted still."""
    wanted = (FINDINGS, *order.found.keys.formats, *SITE)
    targets = order.found.entry.targets.items()
    return {name: made for name, made in targets if name in wanted and made.key.startswith(f"{document} ")}


def _digest(made: Made) -> str:
    return digest_of(made.data) if made.data is not None else ""


def _write_all(order: Order, result: Result) -> tuple[tuple[Written, ...], Memory]:
    """Write what was made, the TEI document first; return the files, and what is known of all files of the document."""
    files = dict(order.found.files)
    written_: list[Written] = []
    for name, made in result.targets.items():
        if made.data is not None:
            path = order.found.paths[name]
            last_look = partial(_refuse_edited, Path(path), files.get(TEI)) if name == TEI else nothing
            changed = write_atomically(Path(path), made.data, last_look)
            if name not in SITE:
                written_.append(Written(Path(path), changed))
            # Read again: somebody may have changed it since.
            files[name] = read(path)[1]
    return tuple(written_), files


def _refuse_edited(document: Path, before: Known | None) -> None:
    now = look(str(document), before)
    if now and (before is None or now.digest != before.digest) and not is_as_written(document.read_bytes()):
        raise UnusableError((at_position(str(document), Position(1, 1), CHANGED, CHANGED.title),))
