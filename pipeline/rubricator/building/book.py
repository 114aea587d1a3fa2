"""The ledger as a build uses it: by paths, and each document entered only when its files have settled."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from pathlib import Path

from rubricator.building.digests import SETTLED, settled
from rubricator.building.ledger import Entry, Ledger, Target
from rubricator.building.names import Names


class Book:
    """The entries of documents by the paths of their sources, in memory until the times of their files can be trusted."""

    def __init__(self, ledger: Ledger, names: Names) -> None:
        self._ledger = ledger
        self._names = names
        self._waiting: deque[tuple[int, str, Entry]] = deque()

    def entry(self, source: Path) -> Entry:
        """Return what is known of a document."""
        found = self._ledger.entry(self._names.of(source))
        return replace(found, targets={name: self._placed(target) for name, target in found.targets.items()})

    def enter(self, source: Path, entry: Entry) -> None:
        """Enter a document, soon."""
        named = replace(entry, targets={name: self._named(target) for name, target in entry.targets.items()})
        self._waiting.append((time.monotonic_ns(), self._names.of(source), named))
        while self._waiting and self._waiting[0][0] + 2 * SETTLED < time.monotonic_ns():
            self._write()

    def close(self) -> None:
        """Enter what is left."""
        if self._waiting:
            time.sleep(2 * SETTLED / 1e9)
        while self._waiting:
            self._write()

    def _write(self) -> None:
        _, name, entry = self._waiting.popleft()
        files = {
            file: known if known.is_settled else settled(str(self._names.path(file)), known)
            for file, known in entry.files.items()
        }
        self._ledger.enter(name, replace(entry, files=files))

    def _named(self, target: Target) -> Target:
        return replace(target, diagnostics=self._names.named(target.diagnostics)) if target.diagnostics else target

    def _placed(self, target: Target) -> Target:
        return replace(target, diagnostics=self._names.placed(target.diagnostics)) if target.diagnostics else target
