"""Whole builds as a user runs them: how their cost grows, how they share the cores, and what building again takes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from figures import Builds, Rebuild, Size
from measuring import progress
from transcriptions import write
from watching import Watched, watch

SEED = 1
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
_SMALL = 100
"""So many letters and fewer are built some times over, and the median is taken: chance is great where time is short."""

_RUNS = 3
_AUTHORITY = Path("tei", "persons.xml")
_ALL_OUTPUTS = ("build", "schemas")


def build(folder: Path, *options: str) -> Watched:
    """Run ``rubricator build`` in a folder."""
    return watch([sys.executable, "-m", "rubricator", "build", *options], folder=folder)


def edition(folder: Path, letters: int) -> Path:
    """Write an edition into a folder of its own, unless it is there; return the folder."""
    place = folder / f"letters-{letters}"
    if not place.exists():
        write(place, letters, SEED)
    return place


def afresh(place: Path, jobs: int) -> Size:
    """Build an edition of which nothing is built yet; return what that took."""
    _clear(place)
    sources = sorted((place / "tei" / "sources").iterdir())
    watched = build(place, "--jobs", str(jobs))
    size = sum(path.stat().st_size for path in sources)
    return Size(
        len(sources), size, jobs, watched.seconds, watched.cores, watched.parent, watched.worker, watched.private
    )


def measure(folder: Path, counts: Sequence[int], shared: int, runs: int) -> Builds:
    """Build editions of growing size, the last of them again, and one of ``shared`` letters in one process and in one a core.

    The editions stay in the folder.
    """
    sizes = tuple(growth(folder, counts))
    rebuilds = tuple(rebuilding(edition(folder, counts[-1]), counts[-1]))
    alone, together = sharing(folder, shared, runs)
    return Builds(sizes, alone, together, (*rebuilds, with_another_person(edition(folder, shared), shared)))


def growth(folder: Path, counts: Sequence[int]) -> Iterator[Size]:
    """Yield what editions of growing size take on all cores."""
    for letters in counts:
        runs = [afresh(edition(folder, letters), CORES) for _ in range(_RUNS if letters <= _SMALL else 1)]
        yield _middle(runs)
        progress(f"{letters} letters: {_middle(runs).seconds:.1f} s")


def sharing(folder: Path, letters: int, runs: int) -> tuple[Size, Size]:
    """Return what an edition takes in one process and in one a core: the middle ones of runs that alternate."""
    place = edition(folder, letters)
    alone, together = zip(*((afresh(place, 1), afresh(place, CORES)) for _ in range(runs)), strict=True)
    return _middle(alone), _middle(together)


def _middle(sizes: Sequence[Size]) -> Size:
    return sorted(sizes, key=lambda size: size.seconds)[len(sizes) // 2]


def rebuilding(place: Path, letters: int) -> Iterator[Rebuild]:
    """Yield what building an edition again takes: with nothing changed, and with one letter, the median of some runs."""
    for change, touch in (("nothing", _nothing), ("one letter", _one_letter)):
        yield Rebuild(letters, change, median(_again(place, touch, run) for run in range(_RUNS)))


def with_another_person(place: Path, letters: int) -> Rebuild:
    """Return what building again takes when the authority file has changed, on which every letter depends."""
    return Rebuild(letters, "the authority file", _again(place, _one_person, 0))


def _again(place: Path, touch: Callable[[Path, int], None], run: int) -> float:
    touch(place, run)
    return build(place).seconds


def _nothing(_place: Path, _run: int) -> None:
    pass


def _one_letter(place: Path, run: int) -> None:
    letter = next((place / "tei" / "sources").iterdir())
    letter.write_text(f"{letter.read_text(encoding='utf-8')}\nP.S. Written {run + 1} times.\n", encoding="utf-8")


def _one_person(place: Path, _run: int) -> None:
    path = place / _AUTHORITY
    person = '<person xml:id="somebody-new"><persName>Somebody New</persName></person>'
    path.write_text(path.read_text(encoding="utf-8").replace("</listPerson>", f"{person}</listPerson>"))


def _clear(place: Path) -> None:
    """Leave what a user brings along: the transcriptions and the authority file."""
    for name in _ALL_OUTPUTS:
        shutil.rmtree(place / name, ignore_errors=True)
    for document in (place / "tei").glob("letter-*.xml"):
        document.unlink()
