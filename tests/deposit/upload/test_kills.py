"""Killed at any moment, an upload is finished by the next run: in the same draft, no file twice, nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from deposit.upload.invenio_site import Effect, Fault, Misbehaviour, Request, Site
from deposit.upload.trying import FILES, Tries, holds

REQUESTS = 5 + 3 * len(FILES) + 2
"""What an upload that is published asks for: once more than there are files and steps, see the first test."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")

Killer = Callable[[], None]


def before(request: Request, effect: Effect, kill: Killer) -> None:
    """Before the request is read."""
    kill()
    request.reset()


def half_way(request: Request, effect: Effect, kill: Killer) -> None:
    """In the middle of what is sent; the rest is read as it comes from a process that is no more."""
    next(request.pieces(), None)
    kill()
    request.write(effect())


def after(request: Request, effect: Effect, kill: Killer) -> None:
    """After all was done, before the answer."""
    answer = effect()
    kill()
    request.write(answer)


MOMENTS = {moment.__name__: moment for moment in (before, half_way, after)}


class Process:
    """An upload in a process of its own, that can be killed from the server."""

    def __init__(self, package: Path, site: Site) -> None:
        self._started, self._over = Event(), Event()
        self._arguments = [sys.executable, "-m", "deposit.upload.once", str(package), str(site.port)]

    def run(self) -> int:
        """Run it to its end, whichever, and return its exit status."""
        with subprocess.Popen(self._arguments, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}) as process:
            self._process = process
            self._started.set()
            status = process.wait(60)
        # What the server was asked for by a process that is no more, it still does.
        if status < 0:
            self._over.wait(10)
        return status

    def killing(self, moment: Callable[[Request, Effect, Killer], None]) -> Misbehaviour:
        """Return the misbehaviour that kills it at a moment of a request."""

        def misbehave(request: Request, effect: Effect) -> None:
            try:
                moment(request, effect, self._kill)
            finally:
                self._over.set()

        return misbehave

    def _kill(self) -> None:
        self._started.wait(10)
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)


def test_an_undisturbed_upload_asks_for_so_much(site: Site, package: Path) -> None:
    assert Process(package, site).run() == 0
    assert len(site.asked) == REQUESTS


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("number", range(REQUESTS))
def test_a_killed_upload_is_finished_by_the_next_run(site: Site, tries: Tries, number: int, moment: str) -> None:
    process = Process(tries.package, site)
    site.faults = [Fault(".*", lambda request, effect: request.write(effect()), times=number)] if number else []
    site.faults.append(Fault(".*", process.killing(MOMENTS[moment])))
    assert process.run() == -signal.SIGKILL
    assert site.faults[-1].times == 0
    assert tries.codes(publish=True) == []
    assert holds(site.only_draft(), tries.package)
    assert site.only_draft().published
    assert sum(line.endswith("/content") for line in site.asked) <= len(FILES) + 1
