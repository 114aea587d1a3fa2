"""The README cannot drift: its table is what a build prints, and its commands exist."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from click import Context

from rubricator.cli import commands


def test_the_table_is_what_a_build_prints(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "tei", tmp_path / "tei")
    shutil.copytree(root / "schemas", tmp_path / "schemas")
    command = [sys.executable, "-m", "rubricator", "build"]
    printed = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert all(line in readme for line in printed.splitlines()[:4])


def test_its_commands_exist(root: Path) -> None:
    named = set(re.findall(r"^\| `rubricator (\w+)", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named == set(commands.list_commands(Context(commands)))


def test_its_messages_are_those_of_the_guide(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    guide = (root / "docs" / "validation.md").read_text(encoding="utf-8")
    shown = readme.partition("One mistake gets one message:")[2].split("```")[1].strip().splitlines()[1:]
    assert len(shown) == 4
    assert all(line.strip() in guide for line in shown)
