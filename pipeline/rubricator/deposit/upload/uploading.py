"""The way of a package into a draft: look what is there, do what is missing, and look again.

Nothing is assumed of what an earlier run, or a request whose answer was lost, has done: each step asks the repository first.
So a run that was killed at any moment is finished by the next one, in the same draft.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rubricator.deposit.upload.drafts import Draft, PublishedError, StoppedError, has_arrived
from rubricator.deposit.upload.memory import Memory, Notebook
from rubricator.deposit.upload.patience import Patience
from rubricator.deposit.upload.repository import Repository, Standing, Stored
from rubricator.deposit.upload.rules import CHECKSUM, GONE, OTHERWISE_PUBLISHED, REFUSED, STRANGERS
from rubricator.deposit.upload.shipment import Item, Shipment
from rubricator.diagnostics import Rule

Say = Callable[[str], None]


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

    shipment: Shipment
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
        try:
            return self._filled(memory, publish)
        except PublishedError:
            return self._published(memory.draft, 0)

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

    def _filled(self, memory: Memory, publish: bool) -> Arrived:
        draft = Draft(memory.draft, self.repository, self.patience)
        remarks = self._described(draft, memory)
        sent = self._delivered(draft)
        remarks += self._strangers(draft.files())
        if publish and not remarks:
            draft.publish()
            return self._published(draft.number, sent)
        return Arrived(self.repository.page(draft.number, Standing.DRAFT), Standing.DRAFT, sent, remarks)

    def _described(self, draft: Draft, memory: Memory) -> tuple[Remark, ...]:
        """Give the draft its metadata, unless it has them: what a person changes on the draft's page then stays."""
        record = self.shipment.record
        digest = hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()
        if memory.record == digest:
            return ()
        against = draft.describe(record)
        self.notebook.write(replace(memory, record=digest))
        return tuple(Remark(REFUSED, f"The draft cannot be published: {words}") for words in against)

    def _delivered(self, draft: Draft) -> int:
        """Send what is not there yet, and return how many files that were."""
        there = draft.files()
        missing = [item for item in self.shipment.items if not _is_there(item, there)]
        for item in missing:
            self.say(f"sending {item.name} ({item.size:,} bytes)")
            draft.deliver(item, there.get(item.name))
        return len(missing)

    def _strangers(self, there: Mapping[str, Stored]) -> tuple[Remark, ...]:
        """Check once more that the draft has all files, and return what it has besides. Raises StoppedError."""
        self._compare(there, CHECKSUM)
        others = sorted(there.keys() - {item.name for item in self.shipment.items})
        return (Remark(STRANGERS, f"The draft has {', '.join(others)} besides the package."),) if others else ()

    def _published(self, draft: str, sent: int) -> Arrived:
        """Return what there is of a published record. Raises StoppedError if it is not this package."""
        self._compare(
            self.patience.keep_on(lambda _: self.repository.files(draft, Standing.PUBLISHED)), OTHERWISE_PUBLISHED
        )
        return Arrived(self.repository.page(draft, Standing.PUBLISHED), Standing.PUBLISHED, sent)

    def _compare(self, there: Mapping[str, Stored], rule: Rule) -> None:
        for item in self.shipment.items:
            if not _is_there(item, there):
                raise StoppedError(rule, f"{item.name} is not what the repository has under that name.")


def _is_there(item: Item, there: Mapping[str, Stored]) -> bool:
    """Return whether a file is among those that are there, whole. Raises ChangedError, OSError."""
    stored = there.get(item.name)
    return stored is not None and has_arrived(item, stored)
