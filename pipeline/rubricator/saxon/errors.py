"""What can go wrong: in a document, in a stylesheet, and where. Saxon reports a place only in words and on descriptor 2."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from saxonche import PySaxonApiError

_LOCATION = re.compile(r" on line (\d+)(?: column (\d+))?(?: of \S+)?:?\s")
# An error as Saxon prints it: a line with the place, the code and the message indented below, a trace below that.
_FAULT = re.compile(
    r"^ ?(?:\w+ )?error\b.*? on line (\d+)(?: column (\d+))? of (\S+?):\n((?:  .*\n?)+)", re.IGNORECASE | re.MULTILINE
)
_TRACE = re.compile(r"^ +(?:In \S|invoked by )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a stylesheet: ``module`` is the last part of the URI of its file; ``line`` and ``column`` from 1."""

    message: str
    module: str
    line: int
    column: int


class TransformError(Exception):
    """A stylesheet that does not compile, a document that cannot be parsed, or a dynamic error.

    ``str()`` is the message alone; ``uri``, ``line`` and ``column`` (from 1) say where; empty or 0: unknown.
    ``faults`` are those of a stylesheet, each with its place: there can be several.
    """

    def __init__(
        self, message: str, uri: str = "", line: int = 0, column: int = 0, faults: tuple[Fault, ...] = ()
    ) -> None:
        """Make an error with the message and, where they are known, the place and the faults of the stylesheet."""
        super().__init__(message)
        self.faults = faults
        self.uri = uri
        self.line = line
        self.column = column


class StylesheetError(TransformError):
    """What went wrong in a stylesheet, while it was compiled or while it ran, and not in reading the document.

    ``messages`` are the texts of each ``xsl:message`` until then: the last one may say why it ended.
    """

    messages: tuple[str, ...] = ()


@contextmanager
def saxon_errors(uri: str, kind: type[TransformError] = TransformError) -> Iterator[None]:
    """Turn Saxon's exceptions into errors of ours, with the place that Saxon only reports on descriptor 2."""
    report: list[str] = []
    try:
        with _descriptor_2(report):
            yield
    except PySaxonApiError as error:
        said = str(error)
        message = " ".join(said.split()) or "the transformation failed"
        found = _LOCATION.search(message) or _LOCATION.search("".join(report))
        line, column = found.groups() if found else (None, None)
        faults = tuple(dict.fromkeys(_faults("\n".join([said, *report]))))
        raise kind(_LOCATION.sub(": ", message), uri, int(line or 0), int(column or 0), faults) from None


def _faults(report: str) -> Iterator[Fault]:
    """Yield the errors that a report of Saxon's tells of; their codes stand behind the words."""
    for line, column, module, below in _FAULT.findall(report):
        code, _, message = " ".join(_TRACE.split(below, maxsplit=1)[0].split()).partition(" ")
        if not message.startswith("Reported "):  # errors in a module, which has told of them
            yield Fault(f"{message} ({code})", module, int(line), int(column or 1))


@contextmanager
def _descriptor_2(report: list[str]) -> Iterator[None]:
    """Keep what the native machine writes to standard error (it has no switch); append it to ``report``."""
    try:
        kept = os.dup(2)
    except OSError:  # standard error is closed
        yield
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)  # a report longer than the pipe is cut, not waited for
    os.dup2(writer, 2)
    os.close(writer)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        with os.fdopen(reader, "rb") as stream:
            report.append(stream.read().decode("utf-8", "replace"))
