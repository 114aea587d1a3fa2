"""The figures that benchmarks give, as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """What we and a peer took for the same work in one run, in seconds; None: the peer is not installed."""

    part: str
    work: str
    ours: float
    peer: str
    theirs: float | None

    @property
    def faster(self) -> float | None:
        """How many times as fast ours is."""
        return None if self.theirs is None else self.theirs / self.ours


@dataclass(frozen=True, slots=True)
class Size:
    """What a build of an edition took: the letters and their bytes, seconds by the clock and of all cores, peaks of memory in MB."""

    letters: int
    size: int
    jobs: int
    seconds: float
    cores: float
    parent: float
    worker: float
    private: float

    @property
    def each(self) -> float:
        """Seconds a letter."""
        return self.seconds / self.letters


@dataclass(frozen=True, slots=True)
class Rebuild:
    """What building an edition again took after something changed."""

    letters: int
    change: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Builds:
    """What whole builds took. ``alone`` and ``together`` are the same edition built by one process and by one a core."""

    sizes: Sequence[Size]
    alone: Size
    together: Size
    rebuilds: Sequence[Rebuild]
