"""The sites that are tested: the edition of the shipped letter and twelve transcriptions, other people's TEI, and hostile documents."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from unittest.mock import patch

from browser.samples import CORPUS
from browser.site.hostile import write_hostile
from conftest import ROOT, SHARED
from rubricator.cli import run
from rubricator.site import lists

SETTINGS = """\
[edition]
licence = "https://creativecommons.org/licenses/by/4.0/"

[site]
title = "Letters, 1773 to 1928"
description = "A sample of letters."
address = "https://letters.example.org/site/"
"""


def write_edition(folder: Path) -> None:
    """Make the site of the shipped letter and of the transcriptions that are kept beside the project."""
    shutil.copytree(ROOT / "tei", folder / "tei")
    for transcription in (SHARED / "transcriptions" / "texts").glob("*.txt"):
        shutil.copy(transcription, folder / "tei" / "sources")
    (folder / "rubricator.toml").write_text(SETTINGS, "utf-8")
    assert run(["site", str(folder)]) == 0


def write_corpus(folder: Path) -> None:
    """Make the site of documents that other projects encoded."""
    documents = [str(sample.document) for sample in CORPUS]
    assert run(["site", *documents, "--output-dir", str(folder / "site")]) in (0, 1)


def write_parted(folder: Path) -> None:
    """Make a site of the shipped letter and the transcriptions, of which no more than five stand on one page of a list."""
    with patch.object(lists, "_MOST", 5):
        write_edition(folder)


WRITERS: Mapping[str, Callable[[Path], None]] = {
    "edition": write_edition,
    "corpus": write_corpus,
    "hostile": write_hostile,
    "parted": write_parted,
}


def made(name: str, folder: Path) -> Path:
    """Return the folder of a site; it is made when a test of any process first asks for it."""
    folder.mkdir(exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / name).exists():
            making = folder / f"{name}.making"
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            WRITERS[name](making)
            making.rename(folder / name)
    return folder / name / "site"


class Server:
    """A server of files alone, as any host is one; what it is asked for that it has not got is noted."""

    def __init__(self, folder: Path) -> None:
        self.missing: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self.missing, directory=str(folder)))
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, missing: list[str], *arguments: object, **options: object) -> None:
        self.missing = missing
        super().__init__(*arguments, **options)  # type: ignore[arg-type]  # handed on as they come

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.missing.append(self.path)
        super().send_error(code, message, explain)
