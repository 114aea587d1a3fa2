"""The terminal of somebody who has Python and nothing else: an empty folder, a home without anything in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from documentation.shells import Printed, interrupted

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")


class Terminal:
    """A shell that keeps its folder and its variables from one command to the next, as one on a screen does.

    ``wheel`` is what ``pip install rubricator`` gets. ``seen`` are the pages that were looked at when a program served some.
    """

    def __init__(self, home: Path, wheel: Path) -> None:
        self.folder = home / "work"
        self.folder.mkdir()
        self.seen: list[str] = []
        self._state = home / "state"
        constraint = home / "wheel.txt"
        constraint.write_text(f"rubricator @ {wheel.as_uri()}\n", encoding="utf-8")
        # The Python that he has is that of the tests, outside of their environment.
        programs = home / "programs"
        programs.mkdir()
        (programs / "python3").write_text(f'#!/bin/sh\nexec "{_python()}" "$@"\n', encoding="utf-8")
        (programs / "python3").chmod(0o755)
        pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        self._environment = pip | {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": f"{programs}{os.pathsep}{os.defpath}",
            "PIP_CONSTRAINT": str(constraint),
        }

    def run(self, command: str) -> Printed:
        """Run a command to its end."""
        ran = subprocess.run(
            ["bash", "-c", self._with_state(command)],
            cwd=self.folder, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", check=False,
        )  # fmt: skip
        self.folder = Path(Path(f"{self._state}.folder").read_text("utf-8").rstrip("\n"))
        return Printed(ran.returncode, ran.stdout)

    def interrupt(self, command: str, when: Callable[[str], bool]) -> str:
        """Run a command that runs on until it has printed what is waited for; look at the address that it names."""

        def looked(printed: str) -> bool:
            if not when(printed):
                return False
            self.seen += [urlopen(address).read().decode() for address in _ADDRESS.findall(printed)]
            return True

        return interrupted(self._with_state(command, then=""), looked, self._environment, self.folder)

    def _with_state(self, command: str, then: str | None = None) -> str:
        """Return a command between what takes over the variables of the last one, and what keeps those of this one."""
        before = f'[ ! -e "{self._state}" ] || . "{self._state}"\n'
        keep = f'\nstatus=$?\nexport -p > "{self._state}"\npwd > "{self._state}.folder"\nexit $status\n'
        return before + command + (keep if then is None else then)


def _python() -> Path:
    """Return the Python that the environment of the tests was made with."""
    return Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
