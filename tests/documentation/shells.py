"""Where the commands of the documentation are typed: a shell, with our own commands in this process, so that hundreds are fast."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ci.repository import NOBODY
from cli.running import heed_interrupts
from rubricator.cli import run

PATIENCE = 60
"""Seconds until a program that runs on has said what it is shown to say."""

_FOR_A_SHELL = re.compile(r"[|<>;&$`\\(]")


@dataclass(frozen=True)
class Printed:
    """What a command came to: its exit status, all that it printed in the order of a terminal, and its standard output alone."""

    status: int
    text: str
    out: str = ""


class Shell(Protocol):
    """Something that commands are typed at, one after the other."""

    def run(self, command: str) -> Printed:
        """Run a command to its end."""

    def interrupt(self, command: str, when: Callable[[str], bool]) -> str:
        """Run a command that runs on, press Ctrl-C when it has printed what is waited for, and return what it printed."""


class ThisProcess:
    """A shell in the current folder; ``rubricator`` is run in this process, if nothing but its own words is in the command."""

    def __init__(self, programs: Path) -> None:
        """``programs`` is an empty folder, into which goes what other commands find as ``rubricator`` and ``python``."""
        for name, words in {"rubricator": "-m rubricator ", "python": ""}.items():
            (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words}"$@"\n', encoding="utf-8")
            (programs / name).chmod(0o755)
        ours = Path(run.__code__.co_filename).parents[2]
        others = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        path = f"{programs}{os.pathsep}{os.environ['PATH']}"
        self._environment = others | NOBODY | {"PATH": path, "PYTHONPATH": str(ours)}

    def run(self, command: str) -> Printed:
        """Run a command to its end."""
        program, _, rest = command.partition(" ")
        if program == "cd":
            os.chdir(rest)
            return Printed(0, "")
        if program != "rubricator" or _FOR_A_SHELL.search(rest):
            return self._in_bash(command)
        words = self._in_bash(rf"printf '%s\0' {rest}").text.split("\0")[:-1] if rest else []
        return _in_this_process(words)

    def _in_bash(self, command: str) -> Printed:
        ran = subprocess.run(
            ["bash", "-c", command],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Printed(ran.returncode, ran.stdout)

    def interrupt(self, command: str, when: Callable[[str], bool]) -> str:
        """Run a command that runs on until it has printed what is waited for."""
        return interrupted(command, when, self._environment, Path.cwd())


def _in_this_process(words: list[str]) -> Printed:
    """Run a command line of ours; both of its outputs are one, as on a terminal."""
    printed = io.BytesIO()
    out, err = (_Copied(printed) for _ in range(2))
    with (
        io.TextIOWrapper(out, encoding="utf-8", write_through=True) as standard_output,
        io.TextIOWrapper(err, encoding="utf-8", write_through=True) as standard_error,
        redirect_stdout(standard_output),
        redirect_stderr(standard_error),
    ):
        status = run(words)
        return Printed(status, printed.getvalue().decode(), out.getvalue().decode())


class _Copied(io.BytesIO):
    """An output of which another has a copy: the terminal, on which all outputs come together."""

    def __init__(self, terminal: io.BytesIO) -> None:
        super().__init__()
        self._terminal = terminal

    def write(self, data: bytes) -> int:
        """Write to both."""
        self._terminal.write(data)
        return super().write(data)


def interrupted(command: str, when: Callable[[str], bool], environment: dict[str, str], folder: Path) -> str:
    """Run a command until it has printed what is waited for, press Ctrl-C, and return what it printed; it must end."""
    log = folder.parent / f"{folder.name}.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            ["bash", "-c", command], stdout=output, stderr=subprocess.STDOUT, env=environment, cwd=folder,
            process_group=0, preexec_fn=heed_interrupts,
        ) as process,
    ):  # fmt: skip
        try:
            _wait_for(log, when, process)
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(PATIENCE)
    return log.read_text(encoding="utf-8")


def _wait_for(log: Path, when: Callable[[str], bool], process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while not when(log.read_text(encoding="utf-8")):
        assert process.poll() is None, f"it ended by itself:\n{log.read_text('utf-8')}"
        assert time.monotonic() < until, f"after {PATIENCE} s it has printed only:\n{log.read_text('utf-8')}"
        time.sleep(0.1)
