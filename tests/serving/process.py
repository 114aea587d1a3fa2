"""``rubricator serve`` as a process of its own, and a browser without a window."""

import re
import signal
import subprocess
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from cli.test_interruptions import COMMAND, heed_interrupts

T = TypeVar("T")


class Serving:
    """A serving process, and a browser without a window."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.err = (folder.parent / "err").open("w+b")
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", *arguments], cwd=folder, stderr=self.err, preexec_fn=heed_interrupts
        )
        self.port = int(self.until(lambda: re.search(r"http://127\.0\.0\.1:(\d+)/", self.said()))[1])

    def said(self) -> str:
        return Path(self.err.name).read_text(encoding="utf-8")

    def until(self, what: Callable[[], T | None]) -> T:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.said()
            if found := what():
                return found
            time.sleep(0.02)
        raise AssertionError(f"nothing came of it: {self.said()}")

    def get(self, path: str) -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path)
        return connection.getresponse().read().decode()

    def after(self, page: str, path: str) -> str:
        """Wait until the server says that a page has changed since it was got, and return the new one."""
        known = re.findall(r'data-version="(\w+)"', page)[-1]
        self.until(lambda: self.get(f"/-/version?page={quote(path)}") != known)
        return self.get(path)

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)

    def kill(self) -> None:
        """End it, however it stands."""
        self.process.kill()
        self.process.wait()
        self.err.close()
