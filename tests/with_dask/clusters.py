"""Clusters of Dask on this machine, started as a person would start them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from distributed import Client

from processes_of import ENVIRONMENT, until


@dataclass(frozen=True)
class Cluster:
    """A scheduler and its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]

    def workers(self) -> list[int]:
        """Return the processes of the workers."""
        with Client(self.address, set_as_default=False) as client:
            return sorted(client.run(_number).values())


def _number() -> int:
    import os

    return os.getpid()


@contextmanager
def started(folder: Path, workers: int = 2, *options: str) -> Iterator[Cluster]:
    """Start a scheduler and so many workers, and end them."""
    where = folder / "scheduler.json"
    with ExitStack() as stack:
        scheduler = _start(
            stack,
            folder,
            "scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            where,
        )
        until(lambda: where.exists() and where.stat().st_size > 0)
        address = json.loads(where.read_text())["address"]
        if workers:
            _start(
                stack,
                folder,
                "worker",
                address,
                "--host",
                "127.0.0.1",
                "--nworkers",
                workers,
                "--no-dashboard",
                *options,
            )
            with Client(address, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=60)
        yield Cluster(address, scheduler)


def _start(stack: ExitStack, folder: Path, *arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", *map(str, arguments)]
    log = stack.enter_context((folder / f"{arguments[0]}.log").open("wb"))
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process
