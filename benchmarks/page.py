"""The page of the documentation that has the figures of the last whole run, with its plots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import tables
from figures import Beside, Builds, Size
from plot import Curve, svg

PAGE = """# How fast it is

*Written by `make bench`; [benchmarks/README.md](../benchmarks/README.md) says how each figure is taken.*

{machine}
Letters are those of `benchmarks/transcriptions.py`: made up by a seed, in three languages, {mean:.1f} kB in the mean. Times are by the
clock, of commands as a user runs them, start-up included, unless a row says “in SaxonC” or “Encoding”: these are the time of a
core in one process.

## Beside what else there is

Both were measured in the same run, on the same documents. *Times as fast* is how often ours does the work in the time of the
peer.

{besides}
- **Whole pipeline**: ours begins with transcriptions and makes TEI, checks it against both schemas, and writes the page, plain text and
  three citations. The peers are given that TEI for nothing, and do the rest with our own stylesheets and the compiled Schematron
  schema: `benchmarks/loop.sh` with a JVM for each file and step (Jing, the rules, five outputs), and the same tools with one JVM a step,
  which is the best they can do. The text, BibTeX and CSL-JSON that they give are compared byte for byte with ours; their page
  is not told of the authority file, to their favour.
- **Encoding**: ours reads the text, finds persons, dates and notes, and writes TEI; spaCy finds persons.
- **RELAX NG**, **Schematron**, **HTML**: the TEI documents of an edition. Jing, lxml and Saxon are each started once for all of them.
- An **identity transformation** in the same engine is the floor: what reading and writing XML alone takes.

## How cost grows

{sizes}
![Milliseconds a letter by the number of letters](images/{time})

![Memory by the number of letters](images/{memory})

A *worker* is the process that took most of those that share the work, the *parent* the one that was started. Memory is the peak of
what was resident; of that, *its own* is what a process did not share with others. The rest are mostly the pages of SaxonC's library, which are in memory
once for all. So a worker of the largest build had {private:.0f} MB for itself, and {worker:.0f} with what it shared.

## On two cores, and on one

{sharing}
## Building again

{rebuilds}"""


def write(builds: Builds, besides: Sequence[Beside], machine: Mapping[str, str], page: Path) -> None:
    """Write the page, and the plots into the folder ``images`` beside it."""
    images = page.parent / "images"
    images.mkdir(parents=True, exist_ok=True)
    time, memory = images / "build-time.svg", images / "build-memory.svg"
    time.write_text(svg("Milliseconds a letter", "letters", _times(builds.sizes)), encoding="utf-8")
    memory.write_text(svg("Memory in MB", "letters", _memories(builds.sizes)), encoding="utf-8")
    page.write_text(_page(builds, besides, machine, time.name, memory.name), encoding="utf-8")


def _page(builds: Builds, besides: Sequence[Beside], machine: Mapping[str, str], time: str, memory: str) -> str:
    return PAGE.format(
        machine=tables.named(machine),
        mean=builds.sizes[-1].size / builds.sizes[-1].letters / 1000,
        besides=tables.besides(besides),
        sizes=tables.sizes(builds),
        sharing=tables.sharing(builds),
        rebuilds=tables.rebuilds(builds),
        private=builds.sizes[-1].private,
        worker=builds.sizes[-1].worker,
        time=time,
        memory=memory,
    )


def _times(sizes: Sequence[Size]) -> Mapping[str, Curve]:
    return {"all cores": [(size.letters, size.each * 1000) for size in sizes]}


def _memories(sizes: Sequence[Size]) -> Mapping[str, Curve]:
    curves = {
        "parent": [(size.letters, size.parent) for size in sizes if size.parent],
        "worker": [(size.letters, size.worker) for size in sizes if size.worker],
    }
    return {name: curve for name, curve in curves.items() if curve}
