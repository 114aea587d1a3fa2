"""How far a command is: a bar at the foot of a terminal, with what is said meanwhile above it; elsewhere only what is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

import click

T = TypeVar("T")
R = TypeVar("R")

_CLEAR = "\r\x1b[K"
_STEPS = 1_000


class Progress(Protocol):
    """How far a command is."""

    def advance(self) -> None:
        """Count one more as done."""

    def above(self, write: Callable[[], object]) -> None:
        """Let something be written to standard error above the bar."""


@contextmanager
def progress(number: int, label: str) -> Iterator[Progress]:
    """Show how many of a number are done, if there is more than one and standard error is a terminal."""
    if number < 2 or not sys.stderr.isatty():
        yield _Unseen()
        return
    # Drawn for each of many, the bar would take longer than what it shows.
    steps = max(1, number // _STEPS)
    with click.progressbar(length=number, label=label, show_pos=True, update_min_steps=steps, file=sys.stderr) as bar:
        yield _Bar(bar)


def each(items: Sequence[T], action: Callable[[T], R], label: str) -> list[R]:
    """Return what the action gives for each item, and show how many it was done for."""
    return collected(map(action, items), len(items), label)


def collected(results: Iterable[R], number: int, label: str) -> list[R]:
    """Return so many results, and show how many are made."""
    made = []
    with progress(number, label) as shown:
        for result in results:
            made.append(result)
            shown.advance()
    return made


class _Unseen:
    def advance(self) -> None:
        """Show nothing."""

    def above(self, write: Callable[[], object]) -> None:
        """Write it."""
        write()


class _Bar:
    def __init__(self, bar: click._termui_impl.ProgressBar[int]) -> None:
        self._bar = bar

    def advance(self) -> None:
        self._bar.update(1)

    def above(self, write: Callable[[], object]) -> None:
        click.echo(_CLEAR, nl=False, err=True)
        write()
