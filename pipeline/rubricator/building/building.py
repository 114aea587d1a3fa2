"""Building an edition: what is out of date is made by workers, written here, and entered in the ledger, in document order."""

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.building.authorities import load_authorities
from rubricator.building.book import Book
from rubricator.building.delivering import Delivering, Delivery
from rubricator.building.execution.refusing import lost
from rubricator.building.execution.workers import Lost, Workers
from rubricator.building.inputs import Inputs
from rubricator.building.ledger import Entry
from rubricator.building.making import Maker
from rubricator.building.names import Names
from rubricator.building.ordering import Order, schemas_for, task_for
from rubricator.building.places import Place
from rubricator.building.report import Report
from rubricator.building.survey import Found, look_at
from rubricator.building.task import Refused, Result, Task
from rubricator.building.telling.trace import Trace, timed
from rubricator.building.work import Stages
from rubricator.diagnostics import Diagnostic, UnusableError, has_errors
from rubricator.rendering import Custom, Format
from rubricator.system import of_os_error
from rubricator.validation.assigning import NONE_ASSIGNED, Assignments

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are built: the stages of encoding, the formats, what the project has over our stylesheets, and which schemas
    hold for which document.
    """

    stages: Stages
    formats: tuple[Format, ...]
    custom: Custom | None = None
    assignments: Assignments = NONE_ASSIGNED


@dataclass(frozen=True, slots=True)
class Plan:
    """A document: its targets that are out of date; or what there is to report, since nothing is to be made, or can be."""

    place: Place
    stale: frozenset[str] = frozenset()
    report: Report | None = None


class Building:
    """A build of documents whose outputs stand in one folder. What was done is in the book when it is closed."""

    def __init__(self, settings: Settings, inputs: Inputs, book: Book, names: Names, trace: Trace) -> None:
        self._settings = settings
        self._trace = trace
        self._inputs = inputs
        self._book = book
        self._names = names
        self._deliver = Delivering(inputs, names)

    def plan(self, place: Place) -> Plan:
        """Return what is to be made of a document."""
        try:
            found = self._look(place)
            if not found.stale:
                return Plan(place, report=self._report(place, found.entry))
            _, unsure = load_authorities(place.authorities)
            return Plan(place, report=_nothing_made(place, unsure)) if has_errors(unsure) else Plan(place, found.stale)
        except OSError as error:
            return Plan(place, report=_failed(place, (of_os_error(error),)))

    def run(self, plans: Sequence[Plan], workers: Workers) -> Iterator[Report]:
        """Make what is out of date, and yield what became of each document, in order.

        Raises OSError if there is no room left to write; what was delivered until then is entered.
        """
        orders: deque[Order | None] = deque()
        maker = self._maker(plan.place for plan in plans)
        results = workers.in_order(maker, self._tasks(plans, orders))
        try:
            for plan in plans:
                if plan.report:
                    yield plan.report
                else:
                    result = next(results)
                    yield self._delivered(plan.place, orders.popleft(), result)
        finally:
            self._book.close()

    def _maker(self, places: Iterable[Place]) -> Maker:
        authorities = {path for place in places for path in place.authorities}
        files = tuple((path, self._inputs.digest(path)) for path in sorted(authorities))
        how = self._settings
        return Maker(how.stages, how.formats, how.custom, how.assignments, files)

    def _tasks(self, plans: Iterable[Plan], orders: deque[Order | None]) -> Iterator[Task | Refused]:
        """Yield a task for each document that is out of date, and note what was ordered."""
        for plan in plans:
            if plan.report:
                continue
            try:
                order = self._order(plan.place)
            except (OSError, UnusableError) as error:
                orders.append(None)
                yield Refused((of_os_error(error),) if isinstance(error, OSError) else error.diagnostics)
            else:
                orders.append(order)
                yield order.task

    def _order(self, place: Place) -> Order:
        """Return what is to be made of a document, with what it is made of. Raises OSError, UnusableError."""
        found = self._look(place)
        # What changes from here on is found by the next build.
        self._inputs.schemas.before(place, schemas_for(place, self._settings.assignments))
        return Order(task_for(place, found), found)

    def _look(self, place: Place) -> Found:
        return look_at(place, self._settings.formats, self._book.entry(place.source), self._inputs, self._names)

    def _delivered(self, place: Place, order: Order | None, result: Result | Lost) -> Report:
        if isinstance(result, Lost):
            return _failed(place, (lost(str(place.source), result),))
        if order is None or result.failure:
            return _failed(place, result.failure)
        try:
            with timed(self._trace, "write", place.source.stem):
                delivery = self._deliver(order, result)
        except UnusableError as error:
            return _failed(place, error.diagnostics)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise
            return _failed(place, (of_os_error(error),))
        self._book.enter(place.source, delivery.entry, order.found.paths)
        return self._report(place, delivery.entry, result, delivery)

    def _report(
        self, place: Place, entry: Entry, result: Result | None = None, delivery: Delivery | None = None
    ) -> Report:
        found = (found for target in entry.targets.values() for found in target.diagnostics)
        return Report(
            name=place.source.stem,
            source=place.source,
            document=place.document,
            figures=entry.figures,
            diagnostics=self._as_given(place, tuple(dict.fromkeys(found))),
            schemas=tuple(map(self._names.path, entry.schemas)),
            targets=2 + len(self._settings.formats),
            made=tuple(result.targets) if result else (),
            written=delivery.written if delivery else (),
            removed=delivery.removed if delivery else (),
            spans=result.spans if result else (),
            worker=result.worker if result else "",
        )

    def _as_given(self, place: Place, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Return findings with the paths of the document's files as they were given, not as they are seen from the outputs."""
        files = (place.source, place.document, *place.authorities) if found else ()
        given = {str(self._names.path(self._names.of(file))): str(file) for file in files}
        return tuple(replace(one, file=given.get(one.file, one.file)) for one in found)


def _failed(place: Place, why: tuple[Diagnostic, ...]) -> Report:
    return replace(_nothing_made(place, why), failed=True)


def _nothing_made(place: Place, why: tuple[Diagnostic, ...]) -> Report:
    return Report(place.source.stem, place.source, place.document, None, why, (), 0)
