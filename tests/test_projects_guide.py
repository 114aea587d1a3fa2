"""docs/projects.md is followed word by word: its commands are typed one after the other, and print what it says."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from ci.repository import NOBODY
from cli.conftest import rubricator
from cli.running import Command
from rubricator.cli import commands

__all__ = ["rubricator"]

GUIDE = (Path(__file__).parents[1] / "docs" / "projects.md").read_text("utf-8")
STEP = re.compile(r"`(?P<file>[\w./-]+)`:\n\n```text\n(?P<text>.*?)```|```console\n(?P<typed>.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<printed>(?:(?!\$ ).*\n)*)", re.MULTILINE)


def as_pattern(printed: str) -> str:
    """Return what matches a printout as the guide shows it: an ellipsis stands for lines, or for what a line has more."""
    pattern = re.escape(printed)
    return re.sub(r"(?m)^…\\\n", r"(?:.*\n)*?", pattern).replace("…", ".*")


def shell(command: str) -> str:
    """Return what a command prints that is typed at a shell; it must succeed."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | NOBODY
    ran = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, f"$ {command}\n{ran.stderr}"
    return ran.stdout


def typed(command: str, rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a command prints; ours is run in this process, with its words as the shell gives them."""
    program, _, rest = command.partition(" ")
    if program == "cd":
        monkeypatch.chdir(rest)
        return ""
    if program != "rubricator":
        return shell(command)
    ran = rubricator(*shell(rf"printf '%s\0' {rest}").split("\0")[:-1])
    assert ran.status == 0, f"$ {command}\n{ran.err}"
    return ran.err + ran.out


@pytest.mark.skipif(not shutil.which("bash") or not shutil.which("git"), reason="the guide is typed at a shell")
def test_it_is_followed_word_by_word(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    number = 0
    for step in STEP.finditer(GUIDE):
        if step["file"]:
            Path(step["file"]).write_text(step["text"], encoding="utf-8")
        for line in COMMAND.finditer(step["typed"] or ""):
            printed = typed(line["command"], rubricator, monkeypatch)
            assert re.fullmatch(as_pattern(line["printed"]), printed), f"$ {line['command']}\n{printed}"
            number += 1
    assert number > 20


def options_of(command: click.Command) -> Iterator[str]:
    """Yield the options of a command and of those in it."""
    yield from (option for parameter in command.params for option in parameter.opts)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            within = command.get_command(context, name)
            assert within
            yield from options_of(within)


def test_its_options_exist() -> None:
    named = re.findall(r"rubricator \w[^\n`]*", GUIDE)
    assert {option for line in named for option in re.findall(r"--[a-z][a-z-]+", line)} <= set(options_of(commands))
