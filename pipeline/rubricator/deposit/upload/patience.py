"""Asking again: what to do with an answer that did not come, and when to give up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from rubricator.deposit.upload.repository import UnavailableError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often something is tried, and how long is waited between, in seconds: twice as long each time."""

    attempts: int = 7
    first: float = 1.0
    longest: float = 60.0
    longest_asked: float = 900.0
    """A server that asks for more than this is not waited for."""
    settling: float = 3.0
    """So long a search may take to know what was made."""
    sleep: Callable[[float], None] = time.sleep

    def keep_on(self, action: Callable[[int], T]) -> T:
        """Return what ``action`` gives when a server answers it; it is given the number of times that it was tried.

        What was asked may have been done although no answer came, so an action that is tried again must look first. Raises
        UnavailableError when it is time to give up.
        """
        tried = 0
        while True:
            try:
                return action(tried)
            except UnavailableError as error:
                tried += 1
                wait = self._wait(tried, error.after)
                if tried >= self.attempts or wait > self.longest_asked:
                    raise
            self.sleep(wait)

    def settle(self) -> None:
        """Wait until a search knows what was made just now."""
        self.sleep(self.settling)

    def _wait(self, tried: int, asked: float | None) -> float:
        own: float = min(self.first * 2 ** (tried - 1), self.longest)
        return own if asked is None else max(own, asked)
