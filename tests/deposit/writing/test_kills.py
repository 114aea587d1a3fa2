"""A run that is killed, at any moment: nothing half-made passes for a package, and the next run finishes it.

``make bench-deposit`` does the same more often.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from depositing import close, jobs, tree
from rubricator.deposit.verifying import verify
from rubricator.deposit.writing import write_package

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / place) for place in ("pipeline", "tests"))}
MOMENTS = 8
TARGETS = ["letters", "letters.zip"]

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")


def command(target: Path, parts: int, size: int, processes: int, moment: int = 0) -> list[str]:
    """Return the command that makes a package, up to a moment if one is given."""
    arguments = (target, parts, size, processes, moment)
    return [sys.executable, str(ROOT / "tests" / "killed.py"), *map(str, arguments)]


def made(*arguments: int | Path) -> int:
    """Make a package undisturbed, and return how many things were asked of the file system."""
    done = subprocess.run(command(*arguments), env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True)  # type: ignore[arg-type]  # as command takes them
    return int(done.stdout)


def state(target: Path) -> object:
    """Return all bytes of a package."""
    return target.read_bytes() if target.is_file() else tree(target)


def check_nothing_half_made(target: Path, whole: object, bag: object) -> None:
    """Check that what has the name of the package is the package, and that what is being made passes for a bag only if it is."""
    if target.exists():
        assert state(target) == whole
    making = target.with_name(f".{target.name}.partial") / "bag"
    if making.exists() and not tuple(verify(making)):
        assert tree(making) == bag


@pytest.mark.parametrize("name", TARGETS)
def test_killed_at_any_moment(tmp_path: Path, name: str) -> None:
    all_moments = made(tmp_path / "undisturbed" / name, 3, 500, 1)
    whole = state(tmp_path / "undisturbed" / name)
    write_package(tmp_path / "bag", jobs(3, 500), close)
    bag = tree(tmp_path / "bag")
    for moment in sorted(random.Random(name).sample(range(1, all_moments + 1), MOMENTS)):
        target = tmp_path / str(moment) / name
        killed = subprocess.run(command(target, 3, 500, 1, moment), env=ENVIRONMENT, capture_output=True, check=False)
        assert killed.returncode == -signal.SIGKILL, moment
        check_nothing_half_made(target, whole, bag)
        made(target, 3, 500, 1)
        assert state(target) == whole, moment
        assert [path.name for path in target.parent.iterdir()] == [name], moment


def test_killed_while_what_was_replaced_is_removed(tmp_path: Path) -> None:
    target = tmp_path / "letters"
    made(target, 3, 500, 1)
    whole = state(target)
    half_removed = tmp_path / ".letters.partial" / "replaced" / "data"
    half_removed.mkdir(parents=True)
    (half_removed / "1.xml").write_text("of the package before")

    made(target, 3, 500, 1)
    assert state(target) == whole
    assert [path.name for path in tmp_path.iterdir()] == ["letters"]


def test_killed_again_and_again_while_processes_are_at_work(tmp_path: Path) -> None:
    begun = time.perf_counter()
    made(tmp_path / "undisturbed" / "letters", 60, 20_000, 2)
    takes = time.perf_counter() - begun
    whole = state(tmp_path / "undisturbed" / "letters")
    target = tmp_path / "letters"
    for seed in range(4):
        process = subprocess.Popen(command(target, 60, 20_000, 2), env=ENVIRONMENT, stdout=subprocess.DEVNULL)
        time.sleep(takes * random.Random(seed).uniform(0.2, 0.8))
        process.kill()
        process.wait()
        check_nothing_half_made(target, whole, whole)
    made(target, 60, 20_000, 2)
    assert state(target) == whole
