"""The ledger as a build uses it: by paths, and each document entered only when its files have settled."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rubricator.building.digests import SETTLED, settled
from rubricator.building.ledger import Entry, Ledger, Target
from rubricator.building.names import Names


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An entry that waits since a moment, in nanoseconds, and the paths of its files."""

    since: int
    name: str
    entry: Entry
    paths: Mapping[str, str]


class Book:
    """The entries of documents by the paths of their sources, in memory until the times of their files can be trusted."""

    def __init__(self, ledger: Ledger, names: Names) -> None:
        self._ledger = ledger
        self._names = names
        self._waiting: deque[_Waiting] = deque()

    def entry(self, source: Path) -> Entry:
        """Return what is known of a document."""
        found = self._ledger.entry(self._names.of(source))
        said = {name: self._placed(target) for name, target in found.targets.items() if target.diagnostics}
        return replace(found, targets={**found.targets, **said}) if said else found

    def enter(self, source: Path, entry: Entry, paths: Mapping[str, str]) -> None:
        """Enter a document, soon; ``paths`` are those of its files."""
        named = replace(entry, targets={name: self._named(target) for name, target in entry.targets.items()})
        self._waiting.append(_Waiting(time.monotonic_ns(), self._names.of(source), named, paths))
        while self._waiting and self._waiting[0].since + 2 * SETTLED < time.monotonic_ns():
            self._write()

    def close(self) -> None:
        """Enter what is left."""
        if self._waiting:
            time.sleep(2 * SETTLED / 1e9)
        while self._waiting:
            self._write()

    def _write(self) -> None:
        one = self._waiting.popleft()
        files = {
            target: known if known.is_settled else settled(one.paths[target], known)
            for target, known in one.entry.files.items()
        }
        self._ledger.enter(one.name, replace(one.entry, files=files))

    def _named(self, target: Target) -> Target:
        return replace(target, diagnostics=self._names.named(target.diagnostics)) if target.diagnostics else target

    def _placed(self, target: Target) -> Target:
        return replace(target, diagnostics=self._names.placed(target.diagnostics))
