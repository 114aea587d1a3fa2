"""Writing what a worker made of a document, and what is known of the document then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.digests import Known, digest_of, look, written
from rubricator.building.files import write_atomically
from rubricator.building.inputs import Inputs
from rubricator.building.ledger import Entry, Target
from rubricator.building.names import Names
from rubricator.building.places import Place
from rubricator.building.report import Written
from rubricator.building.seal import KEPT, is_as_written
from rubricator.building.survey import EDITED, Survey, findings_key, format_key, tei_key
from rubricator.building.task import CHANGED, FINDINGS, TEI, Result, Task
from rubricator.diagnostics import UnusableError, at_position
from rubricator.rendering import Format
from rubricator.source import Position


@dataclass(frozen=True, slots=True)
class Order:
    """A task, and what was known of its document when it was given out."""

    task: Task
    entry: Entry
    found: Survey
    master: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is known of a document when everything is written, and the files that were."""

    entry: Entry
    written: tuple[Written, ...]


class Delivering:
    """Writes what comes of documents in these formats."""

    def __init__(self, formats: tuple[Format, ...], inputs: Inputs, names: Names) -> None:
        self._suffixes = {format_.name: format_.suffix for format_ in formats}
        self._inputs = inputs
        self._names = names

    def __call__(self, order: Order, result: Result) -> Delivery:
        """Write the files. Raises OSError, and UnusableError if a person has edited the document meanwhile."""
        place = order.task.place
        files = self._files(place, order.found)
        written_: list[Written] = []
        tei = self._tei(order, result)
        if encoded := result.targets.get(TEI):
            if encoded.data is None:
                return Delivery(Entry({TEI: tei}, files, result.figures), ())
            _refuse_edited(place.document, order.found.document)
            written_.append(self._write(place.document, encoded.data, files))
        targets = {TEI: tei, **self._kept(order.entry, tei.digest)}
        for name, made in result.targets.items():
            if name == TEI:
                continue
            if made.data is not None:
                written_.append(self._write(place.output(self._suffixes[name]), made.data, files))
            digest = digest_of(made.data) if made.data is not None else ""
            targets[name] = Target(self._key(name, tei.digest, place, result), digest, made.diagnostics)
        named = tuple(map(self._names.of, result.schemas)) if FINDINGS in result.targets else order.entry.schemas
        return Delivery(Entry(targets, files, result.figures, named), tuple(written_))

    def _tei(self, order: Order, result: Result) -> Target:
        """Return the target that all others are made of."""
        place = order.task.place
        if made := result.targets.get(TEI):
            key = tei_key(place, digest_of(order.task.source), self._inputs)
            return Target(key, digest_of(made.data) if made.data is not None else "", made.diagnostics)
        if not order.master:
            return order.entry.targets[TEI]
        kept = at_position(str(place.document), Position(1, 1), KEPT, KEPT.title)
        return Target(EDITED, order.task.same, (kept,) if place.is_transcribed else ())

    def _kept(self, entry: Entry, document: str) -> Mapping[str, Target]:
        """Return the targets that were made of the same document before, of those that are wanted still."""
        wanted = (FINDINGS, *self._suffixes)
        targets = entry.targets.items()
        return {name: made for name, made in targets if name in wanted and made.key.startswith(f"{document} ")}

    def _key(self, name: str, document: str, place: Place, result: Result) -> str:
        if name == FINDINGS:
            return findings_key(document, result.schemas, self._inputs)
        return format_key(document, name, place, self._inputs)

    def _files(self, place: Place, found: Survey) -> dict[str, Known]:
        outputs = {place.output(self._suffixes[name]): known for name, known in found.outputs.items()}
        files = {place.source: found.source, place.document: found.document, **outputs}
        return {self._names.of(path): known for path, known in files.items() if known}

    def _write(self, path: Path, data: bytes, files: dict[str, Known]) -> Written:
        changed = write_atomically(path, data)
        files[self._names.of(path)] = written(str(path), data)
        return Written(path, changed)


def _refuse_edited(document: Path, before: Known | None) -> None:
    now = look(str(document), before)
    if now and (before is None or now.digest != before.digest) and not is_as_written(document.read_bytes()):
        raise UnusableError((at_position(str(document), Position(1, 1), CHANGED, CHANGED.title),))
