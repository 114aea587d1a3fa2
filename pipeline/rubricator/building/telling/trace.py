"""Where the time of a build went, in the Trace Event Format that Chrome's tracing, Perfetto and speedscope show.

The file is an array of events, a line each: complete events (``ph`` is X) with times in microseconds, and the names of the workers
(``ph`` is M). It ends as JSON after every event that is added, so it is JSON whenever the build ends, and however.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Protocol

from rubricator.building.report import Report, Span

_BUILD = "rubricator build"
_BEGIN = b'[\n{"name":"process_name"'
_END = b"\n]\n"

Event = Mapping[str, object]


class Trace(Protocol):
    """What is told where the time went. The spans of a worker follow one another, none within another."""

    def add(self, worker: str, document: str, spans: Iterable[Span]) -> None:
        """Enter what a worker did for a document, or for all of them (an empty name)."""


def is_trace(path: Path) -> bool:
    """Return whether a file holds a trace, or nothing: whether it may be written over by one. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_BEGIN)) in {_BEGIN, b""}


@contextmanager
def tracing(path: Path | None) -> Iterator[Trace]:
    """Give a trace that is written to a file, over one that is there, or for None nowhere. Raises OSError of the file."""
    if path is None:
        yield _Nowhere()
        return
    with path.open("wb", buffering=0) as file:
        yield _InFile(path, file)


def trace_report(trace: Trace, report: Report) -> None:
    """Enter the stages that a document went through."""
    if report.spans:
        trace.add(report.worker, report.name, report.spans)


@contextmanager
def timed(trace: Trace, name: str, document: str = "") -> Iterator[None]:
    """Enter what the process that runs the build does meanwhile."""
    start, begun = time.time(), time.perf_counter()
    try:
        yield
    finally:
        trace.add(_BUILD, document, (Span(name, start, time.perf_counter() - begun),))


class _Nowhere:
    def add(self, worker: str, document: str, spans: Iterable[Span]) -> None:
        """Enter nothing."""


@dataclass(slots=True)
class _Worker:
    """A worker's number, and from when on it is free, in microseconds."""

    number: int
    free: int = 0

    def event(self, name: str, phase: str, arguments: Event, **times: int) -> Event:
        """Return an event at this worker."""
        return {"name": name, "ph": phase, "pid": self.number, "tid": self.number, **times, "args": arguments}


class _InFile:
    def __init__(self, path: Path, file: FileIO) -> None:
        self._path = path
        self._file = file
        self._length = 0
        self._workers: dict[str, _Worker] = {}
        self.add(_BUILD, "", ())

    def add(self, worker: str, document: str, spans: Iterable[Span]) -> None:
        """Enter what a worker did."""
        known = self._workers.get(worker)
        # Numbers of our own: on several machines there are equal processes, and 0 stands for an idle machine.
        one = known or self._workers.setdefault(worker, _Worker(len(self._workers) + 1))
        events = () if known else _introduction(worker, one)
        self._append((*events, *(_span(one, document, span) for span in spans)))

    def _append(self, events: Iterable[Event]) -> None:
        # Perfetto shows escapes as such; so only what is no character is one (of a file name that is not UTF-8).
        lines = ",\n".join(json.dumps(event, ensure_ascii=False, separators=(",", ":")) for event in events)
        data = f"{',' if self._length else '['}\n{lines}".encode(errors="backslashreplace")
        try:
            self._write(data + _END)
        except OSError as error:
            self._write(_END)
            self._file.truncate()
            raise OSError(error.errno, error.strerror, str(self._path)) from error
        self._length += len(data)

    def _write(self, data: bytes) -> None:
        """Write what is to follow the events so far, in place of the end."""
        self._file.seek(self._length)
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]


def _introduction(name: str, worker: _Worker) -> Iterator[Event]:
    """Yield what gives a worker its name, and its place below those that were met before it."""
    yield worker.event("process_name", "M", {"name": name})
    yield worker.event("thread_name", "M", {"name": name})
    yield worker.event("process_sort_index", "M", {"sort_index": worker.number})


def _span(worker: _Worker, document: str, span: Span) -> Event:
    # The clock that says when is another than the one that says how long: without care, spans would overlap by a hair.
    start = max(_microseconds(span.start), worker.free)
    length = _microseconds(span.seconds)
    worker.free = start + length
    return worker.event(span.name, "X", {"document": document} if document else {}, ts=start, dur=length)


def _microseconds(seconds: float) -> int:
    return round(seconds * 1_000_000)
