"""Following a page: its fences one after the other, in one folder, as a reader would who types and writes what it says."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from documentation.fences import Fence, matches
from documentation.markdown import ROOT
from documentation.shells import Printed, Shell
from rubricator.cli import commands
from rubricator.configuration.reading import FILE, read_configuration

_KEYS = "^C\n"
_NOWHERE = click.Context(commands)


class Reader:
    """Who follows a page at a shell, in the current folder of it; ``printed`` is what came last."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._printed = ""

    def follow(self, fence: Fence) -> None:
        """Do what a fence says, and see that it is so."""
        kinds = [do for word, do in _BY_WORD.items() if word in fence.says]
        kinds += [do for language, do in _BY_LANGUAGE.items() if language == fence.language]
        kinds += [Reader.write] if "file" in fence.says else []
        assert kinds, f"{fence}: nobody runs this. Say in its head what it is: see tests/documentation/fences.py"
        kinds[0](self, fence)

    def console(self, fence: Fence) -> None:
        """Type the commands; each prints what is shown."""
        assert fence.commands, f"{fence}: no command; each begins with $"
        for command, shown in fence.commands:
            if shown.endswith(_KEYS):
                wanted = shown.removesuffix(_KEYS)
                self._shell.interrupt(command, lambda printed, wanted=wanted: matches(wanted, printed))
            else:
                self._compare(fence, command, shown, self._shell.run(command))

    def lines(self, fence: Fence) -> None:
        """Type the commands, one a line; what they print is not shown."""
        for command in fence.text.splitlines():
            ran = self._shell.run(command)
            assert ran.status == fence.status, f"{fence}\n$ {command}\n{ran.text}"

    def printout(self, fence: Fence) -> None:
        """Run the command that a printout is of."""
        self._compare(fence, fence.says["of"], fence.text, self._shell.run(fence.says["of"]))

    def _compare(self, fence: Fence, command: str, shown: str, ran: Printed) -> None:
        assert ran.status == fence.status, f"{fence}\n$ {command}\nexit status {ran.status}\n{ran.text}"
        printed = ran.out if "out" in fence.says else ran.text
        assert matches(shown, printed), f"{fence}\n$ {command}\n{printed}\n--- shown is\n{shown}"
        self._printed = ran.text

    def python(self, fence: Fence) -> None:
        """Run a program."""
        ran = subprocess.run(
            [sys.executable, "-c", fence.text], capture_output=True, encoding="utf-8", check=False,
            env={"PYTHONPATH": str(ROOT / "pipeline"), "PYTHONUTF8": "1"},
        )  # fmt: skip
        assert ran.returncode == 0, f"{fence}\n{ran.stderr}"
        self._printed = ran.stdout

    def printed(self, fence: Fence) -> None:
        """See that it is what came last."""
        assert matches(fence.text, self._printed), f"{fence}\n{self._printed}"

    def write(self, fence: Fence) -> None:
        """Write a file."""
        path = Path(fence.says["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fence.text, encoding="utf-8")
        if path.name == FILE:
            read_configuration(path)

    def change(self, fence: Fence) -> None:
        """Write in a file, for what stands after the minuses, what stands after the pluses; a line that has neither stays."""
        assert all(line[:1] in ("-", "+", " ", "") for line in fence.text.splitlines()), fence
        before, after = (_one_side(fence.text, sign) for sign in "-+")
        path = Path(fence.says["file"])
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{fence}: {text.count(before)} times in {path}:\n{before}"
        path.write_text(text.replace(before, after), encoding="utf-8")

    def give(self, fence: Fence) -> None:
        """Put a file of the project in its place."""
        path = Path(fence.says["file"])
        path.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / fence.says["path"]).is_dir() else shutil.copyfile
        copy(ROOT / fence.says["path"], path)

    def same(self, fence: Fence) -> None:
        """See that a file of the project has it."""
        assert fence.text in (ROOT / fence.says["like"]).read_text(encoding="utf-8"), fence

    def elsewhere(self, fence: Fence) -> None:
        """See that there is the test that it names, and that it is about this page."""
        test = (ROOT / fence.says["test"]).read_text(encoding="utf-8")
        assert fence.page.name in test, f"{fence}: {fence.says['test']} is not about {fence.page.name}"

    def unrun(self, fence: Fence) -> None:
        """Of what cannot be run, see that there is a reason, and that our own commands in it have such options."""
        assert len(fence.says["unrun"].split()) > 1, f"{fence}: say why it is not run"
        for line in re.findall(r"(?m)^(?:\$ )?(rubricator .*)", fence.text):
            assert unknown_options(line) == [], f"{fence}\n{line}"


def _one_side(diff: str, sign: str) -> str:
    lines = [line[1:] for line in diff.splitlines() if line[:1] in (sign, " ", "")]
    return "\n".join(lines)


def unknown_options(line: str) -> list[str]:
    """Return the options in a command line of ours, as written, that the command does not have."""
    words = shlex.split(line, comments=True)[1:]
    command: click.Command = commands
    while words and isinstance(command, click.Group) and (within := command.get_command(_NOWHERE, words[0])):
        command, words = within, words[1:]
    known = {*_options(command), "--help", "-h"}
    options = [word.partition("=")[0] for word in words if word.startswith("--")]
    return [option for option in options if option not in known]


def _options(command: click.Command) -> Iterator[str]:
    """Yield the options of a command; of a group those of the commands in it, one of which is meant where none is named."""
    yield from (name for parameter in command.params for name in parameter.opts)
    if isinstance(command, click.Group):
        for name in command.list_commands(_NOWHERE):
            within = command.get_command(_NOWHERE, name)
            yield from _options(within) if within else ()


def follow(fences: Iterable[Fence], shell: Shell) -> None:
    """Follow fences one after the other."""
    reader = Reader(shell)
    for fence in fences:
        reader.follow(fence)


_BY_WORD = {
    "unrun": Reader.unrun,
    "test": Reader.elsewhere,
    "like": Reader.same,
    "of": Reader.printout,
    "printed": Reader.printed,
    "path": Reader.give,
}
_BY_LANGUAGE = {
    "console": Reader.console,
    "sh": Reader.lines,
    "python": Reader.python,
    "diff": Reader.change,
}
