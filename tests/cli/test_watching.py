"""``validate --watch``: a process that reports again whenever something changes."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import Command
from cli.test_interruptions import COMMAND, heed_interrupts

SCHEMA = "start = element p { empty }"
WAITS = "Watching for changes. Ctrl-C ends it.\n"


class Watcher:
    """A watching process, and what it has written since it was last asked."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.out = (folder / "out").open("w+b")
        self.process = subprocess.Popen(
            [*COMMAND, "validate", "--watch", *arguments],
            cwd=folder, stdout=self.out, stderr=subprocess.STDOUT, preexec_fn=heed_interrupts,
        )  # fmt: skip
        self.read = 0

    def report(self) -> str:
        """Return what it writes until it waits again."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            text = Path(self.out.name).read_text(encoding="utf-8")[self.read :]
            if text.endswith(WAITS):
                self.read += len(text)
                return text.removesuffix(WAITS)
            time.sleep(0.05)
        raise AssertionError(f"no report: {text}")

    def end(self) -> int:
        """Press Ctrl-C and return the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


@pytest.fixture
def folder(rubricator: Command, tmp_path: Path) -> Path:
    """A folder with a document and its schema."""
    (tmp_path / "a.xml").write_text("<p/>", encoding="utf-8")
    (tmp_path / "p.rnc").write_text(SCHEMA, encoding="utf-8")
    (tmp_path / "rubricator.toml").write_text('schemas = ["p.rnc"]\n', encoding="utf-8")
    return tmp_path


@pytest.fixture
def watcher(folder: Path) -> Iterator[Watcher]:
    """A process that watches the folder."""
    watcher = Watcher(folder)
    yield watcher
    watcher.process.kill()
    watcher.process.wait()
    watcher.out.close()


def change(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    later = time.time_ns() + 1_000_000_000
    os.utime(path, ns=(later, later))


def test_a_document_a_new_one_the_schema_and_the_configuration(watcher: Watcher, folder: Path) -> None:
    assert watcher.report() == "No findings in 1 document.\n"
    change(folder / "a.xml", "<q/>")
    assert "a.xml\n" in watcher.report()
    change(folder / "p.rnc", SCHEMA.replace("p {", "q {"))
    assert watcher.report() == "No findings in 1 document.\n"
    change(folder / "b.xml", "<q/>")
    assert watcher.report() == "No findings in 2 documents.\n"
    change(folder / "rubricator.toml", 'schemas = ["none.rnc"]\n')
    assert "CFG004" in watcher.report()
    change(folder / "rubricator.toml", 'schemas = ["p.rnc"]\nexclude = ["b.xml"]\n')
    assert watcher.report() == "No findings in 1 document.\n"
    change(folder / "p.rnc", "start = element q {")
    assert "error[RNG" in watcher.report()
    change(folder / "p.rnc", SCHEMA.replace("p {", "q {"))
    assert watcher.report() == "No findings in 1 document.\n"
    assert watcher.end() == 0
