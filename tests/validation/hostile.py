"""Projects with something hostile in them, beside files and a server that nobody may touch; what the command did in each.

Many are run in one process, since to start one takes longer than to refuse what is in it.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

SECRET = "CANARY-7c1f"
SECONDS = 240
BYTES = 4_000_000_000
"""So long may all the runs of a process take, and so much memory may they fill."""

CHILD = """
import json, os, sys
import rubricator.cli
seen = []
def look(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        seen.append(["open", os.path.realpath(os.fsdecode(arguments[0]))])
    elif event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        seen.append([event, repr(arguments)])
def peak():
    status = open("/proc/self/status").read() if os.path.exists("/proc/self/status") else ""
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 if status else 0
def run(folder, arguments):
    os.chdir(folder)
    seen.clear()
    status = rubricator.cli.run(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    return {"status": status, "seen": list(seen), "peak": peak()}
sys.addaudithook(look)
runs, log = json.load(open(sys.argv[1])), {}
for name, (folder, arguments) in runs.items():
    for descriptor in (1, 2):
        os.dup2(os.open(f"{folder}.output", os.O_WRONLY | os.O_CREAT | os.O_APPEND), descriptor)
    log[name] = run(folder, arguments)
    json.dump(log, open(sys.argv[2], "w"))
"""
"""Runs the command in several folders, and writes down what it came to: for each the exit status, what Python opened and
whom it asked, and the peak of memory so far (VmHWM, in bytes; 0 where the system does not say)."""


@dataclass(frozen=True)
class Ran:
    """What a run came to: its exit status, all that it wrote, what it touched outside, and the peak of memory in bytes."""

    status: int
    output: str
    touched: tuple[str, ...]
    peak: int


@dataclass(frozen=True)
class Project:
    """A project's folder; ``outside`` is a folder that nobody may read; ``port`` that of a server that nobody may ask."""

    folder: Path
    outside: Path
    port: int

    def write(self, name: str, content: str) -> None:
        """Write a file of the project, with the addresses of what nobody may touch put into the text."""
        server = f"http://127.0.0.1:{self.port}"
        text = content.replace("OUTSIDE", self.outside.as_uri()).replace("PATH", str(self.outside))
        (self.folder / name).write_text(text.replace("SERVER", server), encoding="utf-8")

    def link(self, name: str, target: Path | str) -> None:
        """Make a symbolic link in the project."""
        (self.folder / name).symlink_to(target)

    def pipe(self, name: str) -> None:
        """Make a named pipe, which nobody writes to."""
        os.mkfifo(self.folder / name)

    def sparse(self, name: str) -> None:
        """Make a file of a gigabyte of nothing, which takes no room."""
        with (self.folder / name).open("wb") as file:
            file.truncate(1_000_000_000)


@dataclass
class Workshop:
    """Where projects are laid out and run; ``connections`` are those made to the server."""

    folder: Path
    outside: Path
    port: int
    runs: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    connections: list[object] = field(default_factory=list)

    def project(self, name: str, *arguments: str) -> Project:
        """Return a new project, which is marked as one, in which the command will be run with these arguments."""
        folder = self.folder / f"project{len(self.runs)}"
        folder.mkdir()
        (folder / "rubricator.toml").touch()
        self.runs[name] = str(folder), list(arguments)
        return Project(folder, self.outside, self.port)

    def run(self) -> Mapping[str, Ran]:
        """Run the command in all projects, one after the other.

        Python tells what it opens; strace is asked too, where there is one, since Saxon and libxml2 open files by themselves.
        What they do is held against every run.
        """
        log, trace = self.folder / "log.json", self.folder / "trace"
        (self.folder / "runs.json").write_text(json.dumps(self.runs))
        tracer = ["strace", "-f", "-qq", "-e", "trace=open,openat,connect,execve", "-o", str(trace)]
        command = [sys.executable, "-c", CHILD, str(self.folder / "runs.json"), str(log)]
        done = subprocess.run(
            [*tracer, *command] if shutil.which("strace") else command,
            capture_output=True,
            timeout=SECONDS,
            env={
                **{name: value for name, value in os.environ.items() if name != "CI"},
                "RUBRICATOR_CACHE": str(self.folder / "cache"),
                "PYTHONPATH": os.pathsep.join(sys.path),
                "SECRET": SECRET,
            },
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (BYTES, BYTES)),
        )
        told = json.loads(log.read_text())
        assert told.keys() == self.runs.keys(), (done.returncode, done.stderr[-2000:])
        natively = {*self._traced(trace), *(["the server was asked"] if self.connections else [])}
        return {name: self._ran(name, run, natively) for name, run in told.items()}

    def _ran(self, name: str, run: Mapping[str, object], natively: set[str]) -> Ran:
        folder, _ = self.runs[name]
        seen = run["seen"]
        assert isinstance(seen, list)
        touched = {f"{event} {what}" for event, what in seen if event != "open" or self._is_outside(Path(what))}
        output = Path(f"{folder}.output").read_text(encoding="utf-8", errors="replace")
        return Ran(int(str(run["status"])), output, tuple(sorted(touched | natively)), int(str(run["peak"])))

    def _traced(self, trace: Path) -> Iterator[str]:
        """Yield the calls of the system by which something outside was opened, asked, or run."""
        for line in trace.read_text(errors="replace").splitlines()[1:] if trace.exists() else []:
            opened = re.search(r'open(?:at)?\([^"]*"([^"]*)".*\) = \d', line)
            # Saxon's machine looks for its user in /etc/passwd as it starts.
            own = opened and opened[1] == "/etc/passwd"
            if (
                (opened and not own and self._is_outside(Path(opened[1])))
                or "sa_family=AF_INET" in line
                or "execve(" in line
            ):
                yield line

    def _is_outside(self, path: Path) -> bool:
        return path.is_relative_to(self.outside) or path in (Path("/etc/passwd"), Path("/dev/zero"))


@contextmanager
def workshop(folder: Path) -> Iterator[Workshop]:
    """Lay out the files that nobody may read, and run the server that nobody may ask."""
    outside = folder / "outside"
    outside.mkdir()
    for name, text in _SECRETS.items():
        (outside / name).write_text(text, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        made = Workshop(folder, outside, server.getsockname()[1])
        thread = Thread(target=_accept, args=(server, made.connections), daemon=True)
        thread.start()
        yield made
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def _accept(server: socket.socket, connections: list[object]) -> None:
    while True:
        try:
            connection, address = server.accept()
        except OSError:
            return
        connections.append(address)
        connection.close()


_SECRETS = {
    "secret.txt": SECRET,
    "secret.dtd": f'<!ENTITY secret "{SECRET}">',
    "secret.xml": f'<secret xml:id="{SECRET}">{SECRET}</secret>',
    "secret.rng": f'<element name="{SECRET}" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    "secret.rnc": f"start = element {SECRET} {{ empty }}",
    "secret.sch": '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern id="p"><rule id="r" context="/*">'
    f'<report test="true()">{SECRET}</report></rule></pattern></schema>',
    "secret.xsl": '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    f'<xsl:variable name="secret" select="\'{SECRET}\'"/></xsl:stylesheet>',
}
"""Files that would be right where they are asked for, and would then show their secret."""
