"""A draft that is being filled: each thing is done until the repository has it, and looked at before it is done again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rubricator.deposit.upload.patience import Patience
from rubricator.deposit.upload.repository import RefusedError, Repository, Standing, Stored, UnavailableError
from rubricator.deposit.upload.rules import CHECKSUM, GONE
from rubricator.deposit.upload.shipment import Item
from rubricator.diagnostics import Rule

_LOOK_AGAIN = (404, 409, 410)
"""Refusals that come of a draft which is not as it was when we looked."""

_NOT_SO = 400
"""What is refused as it is, such as to begin a file that is there."""

_MOST_DAMAGED = 3
"""So often a file is sent that arrives as another one."""

T = TypeVar("T")


class StoppedError(Exception):
    """An upload that cannot go on, with the rule that says why."""

    def __init__(self, rule: Rule, message: str) -> None:
        super().__init__(message)
        self.rule = rule


class PublishedError(Exception):
    """A draft that was published while it was uploaded to."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft by its number. Every method may raise StoppedError, PublishedError, and what a repository raises."""

    number: str
    repository: Repository
    patience: Patience

    def files(self) -> Mapping[str, Stored]:
        """Return the files that are there."""
        return self.patience.keep_on(lambda _: self._files())

    def describe(self, record: Mapping[str, object]) -> tuple[str, ...]:
        """Give it its metadata, and return what they would not be published with."""
        return self.patience.keep_on(lambda _: self._look(lambda: self.repository.describe(self.number, record)))

    def deliver(self, item: Item, there: Stored | None) -> None:
        """See to it that it has a file, of which there is so much. Raises ChangedError, OSError too."""
        self.patience.keep_on(lambda tried: self._send(item, self._files().get(item.name) if tried else there, tried))

    def publish(self) -> None:
        """Publish it; that it was published unheard is as good."""
        self.patience.keep_on(self._publish)

    def _files(self) -> Mapping[str, Stored]:
        return self._look(lambda: self.repository.files(self.number, Standing.DRAFT))

    def _send(self, item: Item, there: Stored | None, tried: int) -> None:
        """Send a file, in place of what there is of it; that all of it arrived unheard is as good."""
        if there and has_arrived(item, there):
            return
        item.check()
        try:
            stored = self._look(lambda: self._replaced(item, there))
        except RefusedError as error:
            # It may be there by a request whose answer nobody heard.
            raise error if tried or error.status != _NOT_SO else UnavailableError(str(error)) from None
        if not has_arrived(item, stored):
            reason = f"{item.name} arrived with the checksum {stored.checksum or 'of nothing'}"
            raise UnavailableError(reason) if tried + 1 < _MOST_DAMAGED else StoppedError(CHECKSUM, f"{reason}.")

    def _replaced(self, item: Item, there: Stored | None) -> Stored:
        if there:
            self.repository.remove(self.number, item.name)
        return self.repository.send(self.number, item.name, item.path)

    def _publish(self, tried: int) -> None:
        if tried and self.repository.standing(self.number) is Standing.PUBLISHED:
            return
        self._look(lambda: self.repository.publish(self.number))

    def _look(self, action: Callable[[], T]) -> T:
        """Do something; where the draft turns out to be another than we thought, look what has become of it."""
        try:
            return action()
        except RefusedError as error:
            if error.status not in _LOOK_AGAIN:
                raise
            standing = self.repository.standing(self.number)
            if standing is Standing.PUBLISHED:
                raise PublishedError from None
            if standing is Standing.GONE:
                raise StoppedError(GONE, f"The draft {self.number} went away while it was uploaded to.") from None
            raise UnavailableError(str(error)) from None


def has_arrived(item: Item, stored: Stored) -> bool:
    """Return whether a file is stored whole. Raises ChangedError, OSError."""
    return stored.complete and stored.size == item.size and item.has(stored.checksum)
