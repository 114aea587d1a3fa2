"""What a terminal shows and a file does not: colours, and progress with more than one document."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import LETTER

RED = "\x1b[31m"
COMMAND = [sys.executable, "-m", "rubricator", "encode"]


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """Return what a command writes to standard error when that is a terminal."""
    ours, theirs = pty.openpty()
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | environment
    subprocess.run(
        [*COMMAND, *arguments], cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL, env=settings, check=False
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux's way to say that the other end is closed
        os.close(ours)
    return shown.decode()


def test_colours_only_on_a_terminal(tmp_path: Path) -> None:
    assert RED in on_a_terminal(tmp_path, "none.txt")
    ran = subprocess.run([*COMMAND, "none.txt"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "\x1b" not in ran.stderr


def test_no_colours_where_they_are_not_wanted(tmp_path: Path) -> None:
    assert "\x1b[3" not in on_a_terminal(tmp_path, "none.txt", NO_COLOR="1")


@pytest.mark.parametrize(("number", "bar"), [(1, False), (3, True)])
def test_progress_for_more_than_one_document(tmp_path: Path, number: int, bar: bool) -> None:
    names = [f"letter-{count}.txt" for count in range(number)]
    for name in names:
        (tmp_path / name).write_text(LETTER, encoding="utf-8")
    shown = on_a_terminal(tmp_path, *names, "--output-dir", "out")
    assert ("encoding  [" in shown) is bar
    assert ("100%" in shown) is bar
