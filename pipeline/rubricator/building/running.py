"""A build as a whole: the lock and the ledger of a folder of outputs, the plans, the workers, and the reports."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from rubricator.building.book import Book
from rubricator.building.building import Building, Settings
from rubricator.building.execution.workers import Workers
from rubricator.building.files import sweep
from rubricator.building.inputs import Inputs
from rubricator.building.leaving import clear_away, sentences
from rubricator.building.ledger import Ledger, open_ledger, provide_folder
from rubricator.building.locking import waiting_for
from rubricator.building.names import Names
from rubricator.building.places import Place, provide_schemas
from rubricator.building.report import Report, Written
from rubricator.building.telling.trace import Trace, timed

Hire = Callable[[int], AbstractContextManager[Workers]]
"""Gives workers for so many documents that are out of date."""


def build(
    places: Iterable[Place], settings: Settings, hire: Hire, trace: Trace, say: Callable[[str], object]
) -> Generator[Report]:
    """Build documents, and yield what became of each; those whose outputs stand in one folder together.

    ``say`` is told where another build is at work, for which this one waits, and what is removed since its source is gone.
    Raises OSError if the ledger cannot be written or there is no room left for a file, UnusableError if there are no workers.
    """
    folders: dict[Path, list[Place]] = {}
    for place in places:
        folders.setdefault(place.outputs, []).append(place)
    for outputs, its in folders.items():
        folder = provide_folder(outputs)
        with _alone(folder, say), open_ledger(folder) as ledger:
            for sentence in sentences(clear_away(ledger, outputs, Names(outputs))):
                say(sentence)
            yield from _build(ledger, outputs, its, settings, hire, trace)


@contextmanager
def _alone(folder: Path, say: Callable[[str], object]) -> Iterator[None]:
    """Hold the lock of a folder of outputs, which is in that of the ledger."""
    with waiting_for(
        folder / "lock", lambda holder: say(f"{holder} is building in {folder.parent}; waiting until it is done")
    ):
        yield


def _build(
    ledger: Ledger, outputs: Path, places: Sequence[Place], settings: Settings, hire: Hire, trace: Trace
) -> Iterator[Report]:
    names = Names(outputs)
    inputs = Inputs(settings.formats, settings.stages, settings.custom, ledger.shared(), settings.assignments)
    building = Building(settings, inputs, Book(ledger, names), names, trace)
    with timed(trace, "plan"):
        sweep({outputs, *(folder for place in places for folder in (place.document.parent, place.schemas))})
        plans = [building.plan(place) for place in places]
    stale = [plan.place for plan in plans if plan.stale]
    with hire(len(stale)) as workers:
        # Only when there is somebody to work: who has no cluster finds everything as it was.
        provided = [path for folder in _schemas(stale) for path in provide_schemas(folder)]
        yield from _with_schemas(building.run(plans, workers), provided)
    ledger.enter_shared(inputs.known)


def _schemas(places: Iterable[Place]) -> Iterable[Path]:
    """Return the folders of the schemas that encoded documents name."""
    return dict.fromkeys(place.schemas for place in places if place.is_transcribed)


def _with_schemas(reports: Iterable[Report], provided: Sequence[Path]) -> Iterator[Report]:
    """Yield reports, the first of a document that is written or valid with the schemas that were; if none is, they are taken away."""
    rest = tuple(Written(path, True) for path in provided)
    for report in reports:
        if rest and (report.written or report.schemas):
            report, rest = replace(report, written=(*report.written, *rest)), ()
        yield report
    for written in rest:
        written.path.unlink()
        with suppress(OSError):
            written.path.parent.rmdir()
