"""What becomes of builds that are killed: whenever that is, the next build makes what an undisturbed one does.

python benchmarks/interruptions.py [--kills 200] [--documents 300] [--jobs 2] [--calls 0] [--seed 1]

Kills are spread over the whole of a build, of a new edition or of one in which a fifth of the letters has changed. ``--calls`` is how
many more are made at system calls, a kind as often as another (needs strace). Prints a line a failure; exits 1 if there was one.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from editions import contents, made_nothing, names, write_edition
from killing import ENVIRONMENT, a_worker, alone, calls, can_trace, command, killed_after, killed_at, together
from measuring import heading, row

_WAYS = ("the build alone", "with its processes", "a worker")
_WEIGHTS = (60, 25, 15)
_IN_A_ROW, _IN_A_ROW_WEIGHTS = (1, 2, 3), (6, 2, 1)
_TRIALS = (1, 2)
_BEYOND = 1.03
"""Up to when kills are tried, as a share of what a build takes."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: its exit status, what it said on standard error and on standard output, and all files."""

    status: int
    said: str
    told: str
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Trial:
    """What builds are disturbed on: an edition as it is before, what it is after an undisturbed build, and how long that takes."""

    start: Path
    before: dict[str, bytes]
    whole: Built
    seconds: float


def build(folder: Path, *arguments: str) -> Built:
    """Build an edition and return what came of it."""
    done = subprocess.run(
        command(*arguments), cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Built(done.returncode, done.stderr, done.stdout, contents(folder))


def trials(folder: Path, documents: int, seed: int, jobs: str) -> tuple[Trial, ...]:
    """Return a new edition and one with changed letters, to be disturbed."""
    new, built, changed, scratch = (folder / name for name in ("new", "built", "changed", "scratch"))
    write_edition(new, documents, seed)
    shutil.copytree(new, built)
    whole, seconds = _timed(built, jobs)
    shutil.copytree(built, changed)
    shutil.copytree(new, scratch)
    for source in sorted((changed / "tei" / "sources").iterdir())[::5]:
        source.write_bytes(source.read_bytes().replace(b"late", b"very late"))
        shutil.copy2(source, scratch / "tei" / "sources")
    after, _ = _timed(scratch, jobs)
    shutil.copytree(changed, folder / "rebuilt")
    _, seconds_changed = _timed(folder / "rebuilt", jobs)
    return Trial(new, contents(new), whole, seconds), Trial(changed, contents(changed), after, seconds_changed)


def _timed(folder: Path, jobs: str) -> tuple[Built, float]:
    begun = perf_counter()
    return build(folder, "--jobs", jobs), perf_counter() - begun


def faults_after_kill(trial: Trial, folder: Path) -> Iterator[str]:
    """Yield what is half-made: files that are neither as before nor as they have to become."""
    for name, data in contents(folder).items():
        if not is_temporary(name) and data not in (trial.before.get(name), trial.whole.files.get(name)):
            yield f"{name} is neither as before nor as it has to become"


def faults_after_build(trial: Trial, folder: Path, built: Built) -> Iterator[str]:
    """Yield how a resumed build, and one after it, differ from an undisturbed one."""
    for name in sorted(built.files.keys() | trial.whole.files.keys()):
        if built.files.get(name) != trial.whole.files.get(name):
            kind = "missing" if name not in built.files else "different" if name in trial.whole.files else "left over"
            yield f"{name} is {kind}"
    if built.status != trial.whole.status:
        yield f"exit status {built.status} instead of {trial.whole.status}: {built.said[-300:]}"
    elif built.said != trial.whole.said:
        yield f"the findings differ: {set(built.said.splitlines()) ^ set(trial.whole.said.splitlines())}"


def faults_of_rebuild(trial: Trial, folder: Path) -> Iterator[str]:
    """Yield what a build does where nothing is to be done."""
    before = _states(folder)
    built = build(folder)
    yield from (f"{fault}, after a build that had nothing to do" for fault in faults_after_build(trial, folder, built))
    if not made_nothing(built.told):
        yield f"something was made without need: {built.told[-300:]}"
    for name, state in _states(folder).items():
        if state != before.get(name):
            yield f"{name} was written again without need"


def _states(folder: Path) -> dict[str, tuple[int, int]]:
    found = {name: (folder / name).stat() for name in names(folder)}
    return {name: (status.st_mtime_ns, status.st_ino) for name, status in found.items()}


def is_temporary(name: str) -> bool:
    """Return whether a file is one that is being written, before it gets its name."""
    return Path(name).name.startswith(".rubricator-") and name.endswith(".tmp")


class Series:
    """Kills, what they came to, and the faults found."""

    def __init__(self, folder: Path, jobs: str) -> None:
        self._folder = folder
        self._jobs = ("--jobs", jobs)
        self.kills: Counter[str] = Counter()
        self.done_at: Counter[int] = Counter()
        self.late = self.left = self.faulty = 0

    def at_moments(self, some: tuple[Trial, ...], kills: int, chance: random.Random) -> None:
        """Kill so many builds, and more in a row now and then, each time at another moment."""
        number = 0
        while number < kills:
            trial = chance.choices(some, _TRIALS)[0]
            project = self._begin(trial)
            killed = 0
            for _ in range(chance.choices(_IN_A_ROW, _IN_A_ROW_WEIGHTS)[0]):
                way = chance.choices(_WAYS, _WEIGHTS)[0]
                moment = trial.seconds * _BEYOND * (number + chance.random()) / kills
                kill = {"the build alone": alone, "with its processes": together}.get(way) or a_worker(chance)
                ended = killed_after(project, self._jobs, moment, kill)
                killed += ended or way == "a worker"
                self._note(way, ended, trial, project, f"kill {number} at {moment:.2f} s, {way}")
            self._end(trial, project, f"kill {number}")
            number += killed > 0

    def at_calls(self, some: tuple[Trial, ...], number: int, chance: random.Random) -> None:
        """Kill so many builds at system calls, each kind as often as another and spread over all of its calls."""
        for trial in some:
            project = self._begin(trial)
            made = calls(project, ("--jobs", "1"), self._folder / "log")
            for kill in range(number // len(some)):
                call = sorted(made)[kill % len(made)]
                at = chance.randint(1, made[call])
                project = self._begin(trial)
                ended = killed_at(project, ("--jobs", "1"), call, at)
                self._note(f"at {call}", ended, trial, project, f"{call} {at}")
                self._end(trial, project, f"{call} {at}")

    def _begin(self, trial: Trial) -> Path:
        project = self._folder / "project"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(trial.start, project)
        return project

    def _note(self, way: str, ended: bool, trial: Trial, project: Path, label: str) -> None:
        found = contents(project)
        self.late += not ended and way != "a worker"
        self.kills[way] += ended or way == "a worker"
        wanted = [name for name, data in trial.whole.files.items() if trial.before.get(name) != data]
        done = sum(found.get(name) == trial.whole.files[name] for name in wanted) / len(wanted)
        self.done_at[min(9, int(done * 10))] += 1
        self.left += any(map(is_temporary, found))
        self._tell(label, faults_after_kill(trial, project))

    def _end(self, trial: Trial, project: Path, label: str) -> None:
        self._tell(label, faults_after_build(trial, project, build(project, *self._jobs)))
        self._tell(label, faults_of_rebuild(trial, project))

    def _tell(self, label: str, faults: Iterator[str]) -> None:
        found = list(faults)
        self.faulty += bool(found)
        for fault in found:
            print(f"{label}: {fault}", flush=True)


def main() -> int:
    """Kill what the command line asks for, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--calls", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    begun = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        series = Series(Path(folder), asked.jobs)
        some = trials(Path(folder) / "trials", asked.documents, asked.seed, asked.jobs)
        series.at_moments(some, asked.kills, chance)
        if asked.calls and can_trace():
            series.at_calls(some, asked.calls, chance)
    summary(series, asked, some[0].seconds, perf_counter() - begun)
    return 1 if series.faulty else 0


def summary(series: Series, asked: argparse.Namespace, takes: float, seconds: float) -> None:
    """Print what a series came to."""
    heading(f"Builds of {asked.documents} documents with --jobs {asked.jobs}, killed {series.kills.total()} times")
    for way, number in series.kills.items():
        row(f"killed: {way}", str(number))
    for tenth, number in sorted(series.done_at.items()):
        row(f"when {tenth * 10} to {tenth * 10 + 10} % of the files were there", str(number))
    row("ended before they were killed", str(series.late))
    row("with a temporary file left then", str(series.left))
    row("with a fault", str(series.faulty))
    row("an undisturbed build", f"{takes:.1f} s")
    row("all of it", f"{seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
