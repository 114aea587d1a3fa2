"""What a terminal shows and a file does not: colours, and progress with more than one document."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.running import LETTER
from cli.terminals import on_a_terminal

RED = "\x1b[31m"
COMMAND = [sys.executable, "-m", "rubricator", "encode"]


def test_colours_only_on_a_terminal(tmp_path: Path) -> None:
    assert RED in on_a_terminal([*COMMAND, "none.txt"], tmp_path)[1]
    ran = subprocess.run([*COMMAND, "none.txt"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "\x1b" not in ran.stderr


def test_no_colours_where_they_are_not_wanted(tmp_path: Path) -> None:
    assert "\x1b[3" not in on_a_terminal([*COMMAND, "none.txt"], tmp_path, NO_COLOR="1")[1]


@pytest.mark.parametrize(("number", "bar"), [(1, False), (3, True)])
def test_progress_for_more_than_one_document(tmp_path: Path, number: int, bar: bool) -> None:
    names = [f"letter-{count}.txt" for count in range(number)]
    for name in names:
        (tmp_path / name).write_text(LETTER, encoding="utf-8")
    _, shown = on_a_terminal([*COMMAND, *names, "--output-dir", "out"], tmp_path)
    assert ("encoding  [" in shown) is bar
    assert ("3/3" in shown) is bar
