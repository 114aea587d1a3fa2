"""Writing a package: a BagIt bag, in a folder or an archive, byte for byte the same whenever it is made of the same.

The parts are made and written one by one, beside the target; a journal says which are done, so that a run that was stopped at
any moment is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from rubricator.building.execution.refusing import lost
from rubricator.building.execution.workers import Lost
from rubricator.building.files import check_writable
from rubricator.deposit.closing import Close
from rubricator.deposit.package import Job
from rubricator.deposit.writing.copying import make_folders, write_content
from rubricator.deposit.writing.finishing import deliver
from rubricator.deposit.writing.journal import Journal, open_journal
from rubricator.deposit.writing.making import Maker
from rubricator.deposit.writing.naming import unfit_names
from rubricator.deposit.writing.resuming import take_over
from rubricator.deposit.writing.staging import Staged
from rubricator.deposit.writing.tags import write_tags
from rubricator.deposit.writing.working import workers
from rubricator.deposit.writing.workplace import Workplace, check_replaceable, restore, workplace
from rubricator.diagnostics import Diagnostic, UnusableError, has_errors

Diagnostics = tuple[Diagnostic, ...]


def write_package(
    target: Path, jobs: Iterable[Job], close: Close, *, date: date | None = None, processes: int = 1
) -> Diagnostics:
    """Write the package of some parts to a folder, or to a ZIP file if the target is called so; return all findings.

    With an error among them there is no package. ``date`` is the day it says it was made on. Raises UnusableError if
    the target may not be written to, or if ``close`` does. Raises OSError as the system does; what is done by then is kept
    beside the target, and the next call goes on from it.
    """
    ordered = sorted(jobs, key=lambda job: job.name)
    check_writable(target)
    with workplace(target) as place:
        try:
            findings = _write(place, ordered, close, date, processes)
        except UnusableError:
            place.clear()
            raise
        if not has_errors(findings):
            deliver(place)
        place.clear()
    return findings


def _write(place: Workplace, jobs: Sequence[Job], close: Close, day: date | None, processes: int) -> Diagnostics:
    """Make the bag, up to its last file unless there is an error; return all findings."""
    restore(place)
    check_replaceable(place)
    with open_journal(place.journal) as journal:
        take_over(place, journal, jobs)
        return _make(place, journal, jobs, processes) or _write_rest(place, journal, close, day)


def _make(place: Workplace, journal: Journal, jobs: Sequence[Job], processes: int) -> Diagnostics:
    """Make the parts that the journal does not have, and enter them; return a finding for each that workers were lost over."""
    done = journal.keys()
    missing = [job for job in jobs if job.name not in done]
    make_folders(place.payload)
    losses = []
    with workers(min(processes, len(missing)), place.presence) as those:
        for job, made in zip(missing, those.in_order(Maker(place.payload), missing), strict=True):
            if isinstance(made, Lost):
                losses.append(lost(job.name, made))
            else:
                journal.enter(made)
    return tuple(losses)


def _write_rest(place: Workplace, journal: Journal, close: Close, day: date | None) -> Diagnostics:
    """Write what follows the parts, unless an error is found in them; return all findings."""
    findings = _findings(place.target, journal)
    if has_errors(findings):
        return findings
    closing = close(Staged(place.payload, journal))
    for content in closing.contents:
        journal.enter_closing(write_content(place.payload, content))
    findings = (*_findings(place.target, journal), *closing.diagnostics)
    if not has_errors(findings):
        write_tags(place.bag, journal, closing.info, day)
    return findings


def _findings(target: Path, journal: Journal) -> Diagnostics:
    return (*journal.diagnostics(), *unfit_names(target, journal))
