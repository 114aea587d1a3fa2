"""A build that is killed at any moment: nothing half-written passes for done, and the next build finishes what it began.

``make bench-interruptions`` kills processes, and larger builds.
"""

import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from editions import contents, made_nothing, write_edition
from killing import Kill, alone, killed_after, together

from cli.crashes.scratch import differing
from cli.running import Command
from cli.test_interruptions import COMMAND
from moments import Photographs, moments, restore

LETTER = Path("tei/sources/letter-0001.txt")
NO_KILLS = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")


def check_any_moment(edition: Path, rubricator: Command, album: Path) -> None:
    """Build; then go back to each moment of that as if the build had been killed there, and build again."""
    photographs = Photographs(edition, album)
    before = contents(edition)
    with moments(edition, photographs.take):
        built = rubricator("build", "--jobs", "1")
    whole = contents(edition)
    assert len(photographs.taken) > 10
    for moment, photograph in photographs.taken:
        for name, data in contents(photograph).items():
            assert Path(name).suffix == ".tmp" or data in (before.get(name), whole[name]), moment
        restore(photograph, edition)
        resumed = rubricator("build", "--jobs", "1")
        assert differing(contents(edition), whole) == [], moment
        assert (resumed.status, resumed.err) == (built.status, built.err), moment
        assert made_nothing(rubricator("build", "--jobs", "1").out), moment


def test_killed_at_any_moment_of_the_first_build(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    Path("tei/sources/letter-0002.txt").unlink()
    check_any_moment(edition, rubricator, tmp_path / "album")


def test_killed_at_any_moment_after_a_letter_has_changed(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    rubricator("build")
    LETTER.write_text(LETTER.read_text("utf-8").replace("late", "at last"), encoding="utf-8")
    check_any_moment(edition, rubricator, tmp_path / "album")


@NO_KILLS
@pytest.mark.parametrize("kill", [alone, together])
def test_killed_again_and_again_while_processes_are_at_work(tmp_path: Path, kill: Kill) -> None:
    write_edition(tmp_path / "whole", 12)
    shutil.copytree(tmp_path / "whole", tmp_path / "killed")
    begun = time.perf_counter()
    built = subprocess.run([*COMMAND, "build", "--jobs", "2"], cwd=tmp_path / "whole", capture_output=True, check=False)
    takes = time.perf_counter() - begun
    for share in (0.6, 0.8):
        killed_after(tmp_path / "killed", ["--jobs", "2"], takes * share, kill)
    resumed = subprocess.run(
        [*COMMAND, "build", "--jobs", "2"], cwd=tmp_path / "killed", capture_output=True, check=False
    )
    assert differing(contents(tmp_path / "killed"), contents(tmp_path / "whole")) == []
    assert (resumed.returncode, resumed.stderr) == (built.returncode, built.stderr)
