"""The way of a package into a draft: look what is there, do what is missing, and look again.

Nothing is assumed of what an earlier run, or a request whose answer was lost, has done: each step asks the repository first.
So a run that was killed at any moment is finished by the next one, in the same draft.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from rubricator.deposit.upload.memory import Memory, Notebook
from rubricator.deposit.upload.patience import Patience
from rubricator.deposit.upload.repository import RefusedError, Repository, Standing, Stored, UnavailableError
from rubricator.deposit.upload.rules import CHECKSUM, GONE, OTHERWISE_PUBLISHED, REFUSED, STRANGERS
from rubricator.deposit.upload.shipment import Item
from rubricator.diagnostics import Rule

_LOOK_AGAIN = (404, 409, 410)
"""Refusals that come of a draft which is not as it was when we looked."""

_MOST_DAMAGED = 3
"""So often a file is sent that arrives as another one."""

T = TypeVar("T")
Say = Callable[[str], None]


class StoppedError(Exception):
    """An upload that cannot go on, with the rule that says why."""

    def __init__(self, rule: Rule, message: str) -> None:
        super().__init__(message)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to report of an upload that went on."""

    rule: Rule
    message: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A package in a draft or a record: the page that shows it, how many files were sent now, and what is to be said."""

    page: str
    standing: Standing
    sent: int
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Upload:
    """A package's files and metadata, where they go, and what is remembered of it."""

    items: tuple[Item, ...]
    record: Mapping[str, object]
    repository: Repository
    notebook: Notebook
    patience: Patience
    say: Say

    def run(self, publish: bool) -> Arrived:
        """Bring the package into its draft, and publish it if that is wanted and nothing speaks against it.

        Raises StoppedError, ChangedError, UnavailableError, UntrustedError, RefusedError, NotesError and OSError.
        """
        memory = self._begun(self.notebook.read())
        standing = self.patience.keep_on(lambda _: self.repository.standing(memory.draft))
        if standing is Standing.GONE:
            raise StoppedError(GONE, f"The draft {memory.draft} is not at {self.notebook.address} any more.")
        if standing is Standing.PUBLISHED:
            return self._published(memory.draft, 0)
        remarks = self._described(memory)
        sent = self._delivered(memory.draft)
        remarks += self._strangers(memory.draft)
        if publish and not remarks:
            self.patience.keep_on(lambda tried: self._publish(memory.draft, tried))
            return self._published(memory.draft, sent)
        return Arrived(self.repository.page(memory.draft, Standing.DRAFT), Standing.DRAFT, sent, remarks)

    def _begun(self, memory: Memory) -> Memory:
        """Return the memory with a draft: the one it has, one that was made unheard, or a new one."""
        if memory.draft:
            return memory
        marked = self.notebook.marked(memory)
        draft = self.patience.keep_on(lambda tried: self._draft(marked.marker, bool(memory.marker or tried)))
        self.say(f"draft {draft}")
        return self.notebook.write(replace(marked, draft=draft))

    def _draft(self, marker: str, perhaps_made: bool) -> str:
        """Return the draft of a marker: the one that was made unheard, or a new one."""
        if perhaps_made:
            self.patience.settle()
            if found := self.repository.find(marker):
                return found
        return self.repository.begin(marker)

    def _described(self, memory: Memory) -> tuple[Remark, ...]:
        """Give the draft its metadata, unless it has them: what a person changes on the draft's page then stays."""
        digest = hashlib.sha256(json.dumps(self.record, sort_keys=True).encode()).hexdigest()
        if memory.record == digest:
            return ()
        against = self.patience.keep_on(lambda _: self._with_draft(memory.draft, self._describe))
        self.notebook.write(replace(memory, record=digest))
        return tuple(Remark(REFUSED, f"The draft cannot be published: {words}") for words in against)

    def _describe(self, draft: str) -> tuple[str, ...]:
        return self.repository.describe(draft, self.record)

    def _delivered(self, draft: str) -> int:
        """Send what is not there yet, and return how many files that were."""
        there = self.patience.keep_on(lambda _: self._files(draft))
        return sum(self._deliver(draft, item, there.get(item.name)) for item in self.items)

    def _deliver(self, draft: str, item: Item, there: Stored | None) -> bool:
        """See to it that the draft has a file, and return whether it had to be sent."""
        if there and _is(item, there):
            return False
        self.say(f"sending {item.name} ({item.size:,} bytes)")
        self.patience.keep_on(lambda tried: self._send(draft, item, there, tried))
        return True

    def _send(self, draft: str, item: Item, there: Stored | None, tried: int) -> None:
        """Send a file, in place of what there is of it; that all of it arrived unheard is as good."""
        if tried:
            there = self._files(draft).get(item.name)
        if there and _is(item, there):
            return
        item.check()
        stored = self._with_draft(draft, lambda _: self._replaced(draft, item, there))
        if not _is(item, stored):
            reason = f"{item.name} arrived with the checksum {stored.checksum or 'of nothing'}"
            raise UnavailableError(reason) if tried + 1 < _MOST_DAMAGED else StoppedError(CHECKSUM, f"{reason}.")

    def _replaced(self, draft: str, item: Item, there: Stored | None) -> Stored:
        if there:
            self.repository.remove(draft, item.name)
        return self.repository.send(draft, item.name, item.path)

    def _strangers(self, draft: str) -> tuple[Remark, ...]:
        """Check once more that the draft has all files, and return what it has besides. Raises StoppedError."""
        there = self.patience.keep_on(lambda _: self._files(draft))
        self._compared(there)
        others = sorted(there.keys() - {item.name for item in self.items})
        return (Remark(STRANGERS, f"The draft has {', '.join(others)} besides the package."),) if others else ()

    def _compared(self, there: Mapping[str, Stored], rule: Rule = CHECKSUM) -> None:
        for item in self.items:
            stored = there.get(item.name)
            if stored is None or not _is(item, stored):
                raise StoppedError(rule, f"{item.name} is not what the repository has under that name.")

    def _publish(self, draft: str, tried: int) -> None:
        if tried and self.repository.standing(draft) is Standing.PUBLISHED:
            return
        self._with_draft(draft, self.repository.publish)

    def _published(self, draft: str, sent: int) -> Arrived:
        """Return what there is of a published record. Raises StoppedError if it is not this package."""
        there = self.patience.keep_on(lambda _: self.repository.files(draft, Standing.PUBLISHED))
        self._compared(there, OTHERWISE_PUBLISHED)
        return Arrived(self.repository.page(draft, Standing.PUBLISHED), Standing.PUBLISHED, sent)

    def _files(self, draft: str) -> Mapping[str, Stored]:
        return self._with_draft(draft, lambda known: self.repository.files(known, Standing.DRAFT))

    def _with_draft(self, draft: str, action: Callable[[str], T]) -> T:
        """Do something with a draft; where it turns out to be another than we thought, look what has become of it."""
        try:
            return action(draft)
        except RefusedError as error:
            if error.status not in _LOOK_AGAIN:
                raise
            if self.repository.standing(draft) is not Standing.DRAFT:
                raise StoppedError(GONE, f"The draft {draft} went away while it was uploaded to.") from None
            raise UnavailableError(str(error)) from None


def _is(item: Item, stored: Stored) -> bool:
    """Return whether a file arrived whole. Raises ChangedError, OSError."""
    return stored.complete and stored.size == item.size and item.has(stored.checksum)
