"""What a worker does: of a task it makes a result. Nothing is written."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from rubricator.building.authorities import load_authorities
from rubricator.building.companions import companions_of
from rubricator.building.counting import figures_in
from rubricator.building.digests import digest_of, look
from rubricator.building.document import figures_of, work_on
from rubricator.building.keeping import kept
from rubricator.building.report import Figures
from rubricator.building.stages import rendering, validating
from rubricator.building.task import CHANGED, FINDINGS, TEI, Made, Refused, Result, Task
from rubricator.building.work import Stages, Work, run
from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position
from rubricator.rendering import Custom, Format
from rubricator.source import Position
from rubricator.system import of_os_error
from rubricator.validation.assigning import NONE_ASSIGNED, Assignments

FAULT = Rule(
    "BLD006",
    Severity.ERROR,
    "A document on which the program failed",
    "Something happened that the program does not foresee, with this document alone: nothing was made of it, the others were built.",
    hint="this is a fault in Rubricator: run it again for this document with RUBRICATOR_DEBUG=1 in the environment, and report it",
    wrong="rubricator build   (and one of a thousand letters is refused by a fault of ours)",
    right="RUBRICATOR_DEBUG=1 rubricator build tei/sources/that-letter.txt",
)
RULES = (FAULT,)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes results by what holds for all documents. It can be pickled.

    ``stages`` are those of encoding; ``assignments`` say which schemas hold for a document; ``files`` are paths that it reads
    with the digests they must have.
    """

    stages: Stages
    formats: tuple[Format, ...]
    custom: Custom | None = None
    assignments: Assignments = NONE_ASSIGNED
    files: tuple[tuple[Path, str], ...] = ()

    def __call__(self, task: Task | Refused) -> Result:
        """Return what comes of a document; what goes wrong with it is a failure in the result."""
        if isinstance(task, Refused):
            return Result(failure=task.diagnostics)
        try:
            return self._checked(task)
        except UnusableError as error:
            return Result(failure=error.diagnostics)
        except OSError as error:
            return Result(failure=(of_os_error(error),))
        except Exception as error:
            if os.environ.get("RUBRICATOR_DEBUG"):
                raise
            message = f"{FAULT.title}: {type(error).__name__}: {error}"
            return Result(failure=(at_position(str(task.place.source), Position(1, 1), FAULT, message),))

    def _checked(self, task: Task) -> Result:
        for path, digest in self.files:
            if _digest_now(path) != digest:
                return Result(failure=(at_position(str(path), Position(1, 1), CHANGED, CHANGED.title),))
        return self._make(task)

    def _make(self, task: Task) -> Result:
        authority, unsure = load_authorities(task.place.authorities)
        formats = {format_.name: format_ for format_ in self.formats}
        work = work_on(task.place, task.source, authority, companions_of(task.place, formats, self.custom))
        made: dict[str, Made] = {}
        if task.document is None:
            work = run(self.stages, work)
            made[TEI] = Made(None if work.stopped else work.document, (*unsure, *work.diagnostics))
        else:
            work, said = self._as_it_stands(task, task.document, work)
            made |= said
        for name, stages in self._wanted(task, work):
            before, work = work, run(stages, work)
            text = work.renderings.get(name) if name != FINDINGS else None
            made[name] = Made(text.encode() if text is not None else None, _new(before, work))
        pictures = work.transcription.attachments if TEI in made and made[TEI].data is not None else ()
        return Result(made, _figures(task, work), work.schemas.files, pictures, work.spans, worker())

    def _as_it_stands(self, task: Task, document: bytes, work: Work) -> tuple[Work, Mapping[str, Made]]:
        """Go on with the document; one that a person has edited is compared with what its transcription gives, if that is stale."""
        if TEI not in task.stale or not task.is_master:
            return replace(work, document=document), {}
        if not task.place.is_transcribed:
            return replace(work, document=document), {TEI: Made(None)}
        encoded = run(self.stages, work)
        fresh = b"" if encoded.stopped else encoded.document
        said = kept(task.place.document, document, fresh, task.is_outdated)
        return replace(work, document=document, spans=encoded.spans), {TEI: Made(None, (said,))}

    def _wanted(self, task: Task, work: Work) -> Iterator[tuple[str, Stages]]:
        """Yield the targets still to be made, each with its stages."""
        if work.stopped:
            return
        targets = {FINDINGS: validating(self.assignments)} | {
            format_.name: rendering([format_]) for format_ in self.formats
        }
        is_same = task.same == digest_of(work.document)
        yield from ((name, stages) for name, stages in targets.items() if not is_same or name in task.stale)


def _new(before: Work, after: Work) -> tuple[Diagnostic, ...]:
    return after.diagnostics[len(before.diagnostics) :]


def _figures(task: Task, work: Work) -> Figures | None:
    if task.document is None:
        return figures_of(work)
    return figures_in(task.document) if task.is_master else None


def _digest_now(path: Path) -> str:
    """Return the digest of a file; it is read once for as long as it does not change."""
    status = path.stat()
    return _read(path, (status.st_mtime_ns, status.st_ctime_ns, status.st_size))


@cache
def _read(path: Path, _state: tuple[int, int, int]) -> str:
    known = look(str(path), None)
    return known.digest if known else ""


def worker() -> str:
    """Return the name of whoever works here; a process that was started in the place of another is the same worker."""
    # Imported here: where nothing is to be made nobody asks.
    from multiprocessing import current_process, parent_process

    host, parent = socket.gethostname(), parent_process()
    return f"{host}:{parent.pid} {current_process().name}" if parent else f"{host}:{os.getpid()}"
