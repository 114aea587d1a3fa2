"""docs/projects.md is followed word by word: its commands are typed one after the other, and print what it says."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

GUIDE = (Path(__file__).parents[1] / "docs" / "projects.md").read_text("utf-8")
STEP = re.compile(r"`(?P<file>[\w./-]+)`:\n\n```text\n(?P<text>.*?)```|```console\n(?P<typed>.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<printed>(?:(?!\$ ).*\n)*)", re.MULTILINE)
MARK = "\N{WHITE SQUARE} "


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """Variables in which ``rubricator`` is this one, and git knows who commits."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "rubricator").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m rubricator "$@"\n', encoding="utf-8")
    (programs / "rubricator").chmod(0o755)
    nobody = {
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "Anna Keller",
        "GIT_AUTHOR_EMAIL": "anna@example.org", "GIT_COMMITTER_NAME": "Anna Keller", "GIT_COMMITTER_EMAIL": "anna@example.org",
    }  # fmt: skip
    others = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    sources = str(Path(__file__).parents[1] / "pipeline")
    return {**others, **nobody, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": sources}


def script() -> tuple[str, list[tuple[str, str]]]:
    """Return the guide as a script that writes its files and runs its commands, and what each command should print."""
    lines, expected = ["set -e", "exec 2>&1"], []
    for step in STEP.finditer(GUIDE):
        if step["file"]:
            lines += [f"cat > '{step['file']}' << 'END OF FILE'", step["text"] + "END OF FILE"]
            continue
        for typed in COMMAND.finditer(step["typed"]):
            lines += [f"printf '%s\\n' '{MARK}{len(expected)}'", typed["command"]]
            expected.append((typed["command"], typed["printed"]))
    return "\n".join(lines) + "\n", expected


def as_pattern(printed: str) -> str:
    """Return what matches a printout as the guide shows it: an ellipsis stands for lines, or for what a line has more."""
    pattern = re.escape(printed)
    return re.sub(r"(?m)^…\\\n", r"(?:.*\n)*?", pattern).replace("…", ".*")


@pytest.mark.skipif(not shutil.which("bash") or not shutil.which("git"), reason="the guide is typed at a shell")
def test_it_is_followed_word_by_word(tmp_path: Path, environment: Mapping[str, str]) -> None:
    text, expected = script()
    (tmp_path / "home").mkdir()
    ran = subprocess.run(
        ["bash", "-c", text],
        cwd=tmp_path / "home",
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    printed = re.split(rf"^{MARK}\d+\n", ran.stdout, flags=re.MULTILINE)[1:]
    assert len(printed) == len(expected) > 10
    for (command, wanted), got in zip(expected, printed, strict=True):
        assert re.fullmatch(as_pattern(wanted), got), f"$ {command}\n{got}"


def test_its_options_exist() -> None:
    from rubricator.cli import SUMMARIES, commands

    group = commands.make_context("rubricator", ["build"])
    known = {
        option
        for name in SUMMARIES
        for parameter in commands.get_command(group, name).params  # type: ignore[union-attr]
        for option in parameter.opts
    }
    named = re.findall(r"rubricator \w[^\n`]*", GUIDE)
    assert {option for line in named for option in re.findall(r"--[a-z][a-z-]+", line)} <= known
