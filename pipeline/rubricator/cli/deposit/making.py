"""A package made of documents as it was ordered, or refused."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from rubricator.building.pictures import KEPT, Pictures, pictures_of
from rubricator.cli import COULD_NOT_RUN, FINDINGS, WELL
from rubricator.cli.authorities import authorities_for
from rubricator.cli.checking import Checking, check_files, outcomes_of
from rubricator.cli.configuring import configured, project_folder
from rubricator.cli.customizing import custom_for
from rubricator.cli.deposit.documents import documents_in, edition_of
from rubricator.cli.deposit.telling import concise, told
from rubricator.cli.deposit.wishes import Ordered, agent_of, as_date, day_of, latest_change
from rubricator.cli.findings import report
from rubricator.cli.parallel import cores, jobs_for
from rubricator.cli.progress import collected
from rubricator.cli.reporting import report_of
from rubricator.cli.requests import checking_of, everyday_request
from rubricator.cli.terminal import emit
from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.completing import Plan, complete, summary_of
from rubricator.deposit.gathering import Gathered, gather
from rubricator.deposit.ocfl.inventory import Version
from rubricator.deposit.ocfl.storing import write_store
from rubricator.deposit.part import Task, common_digest, job
from rubricator.deposit.refusing import left_out, refusals
from rubricator.deposit.reporting import invalid
from rubricator.deposit.summary import Summary, Wishes
from rubricator.deposit.targets.wanted import OCFL
from rubricator.deposit.versions import version_of
from rubricator.deposit.writing import write_package
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.rendering import FORMATS
from rubricator.validation.reports.report import Report
from rubricator.validation.schemas import Schemas

_MANY = 60
"""Documents from which on it is worth while to start processes, each of which compiles the stylesheets for itself."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What a document names, and the digest of its bytes, which are not kept."""

    schemas: Schemas
    pictures: Pictures
    digest: str


def make(ordered: Ordered) -> int:
    """Make the package that was ordered, or say why there is none, and return the exit status. Raises UsageError, UnusableError, OSError."""
    settings = configured(ordered.paths, None)
    request = replace(everyday_request(ordered.paths), catalogs=ordered.catalogs, fetch=ordered.fetch)
    checking = checking_of(request, settings)
    edition = edition_of(ordered.paths, authorities_for(ordered.authority, settings), settings)
    documents = documents_in(edition, checking.selection, ordered.output)
    report(map(left_out, edition.unbuilt(documents)))
    wishes = _wishes(ordered, documents)
    looked_at = {path: _look(checking, path) for path in documents}
    project = project_folder(settings, ordered.paths)
    gathered, misnamed = gather(
        documents,
        lambda path: looked_at[path].schemas,
        edition.authorities_of,
        lambda path: looked_at[path].pictures,
        edition.source_of,
        project,
    )
    if has_errors(misnamed):
        report(misnamed)
        return FINDINGS
    checked = _checked(checking, gathered)
    if refused := _refused(checked, wishes):
        return refused
    custom = custom_for(ordered.paths, ordered.custom_folder, FORMATS.values())
    digests = {path: look.digest for path, look in looked_at.items()}
    return _write(ordered, Plan(gathered, checked, custom, wishes, ordered.targets), digests)


def _look(checking: Checking, path: Path) -> _Look:
    document = path.read_bytes()
    schemas, _ = checking.assignments.schemas_of(path, document)
    return _Look(schemas, pictures_of(path, document, KEPT), sha256(document).hexdigest())


def _wishes(ordered: Ordered, documents: tuple[Path, ...]) -> Wishes:
    date, agent = day_of(ordered.date, os.environ), agent_of(ordered.agent)
    return Wishes(ordered.title, date, latest_change(documents), agent, ordered.allow_invalid)


def _checked(checking: Checking, gathered: Gathered) -> Report:
    """Return what is found of all documents, and of the authority files that go with them."""
    documents = [member.document.path for member in gathered.members]
    files = tuple(dict.fromkeys([*documents, *(file.path for file in gathered.authorities)]))
    checked = collected(check_files(checking, files, jobs_for(files)), len(files), "validating")
    return report_of(files, outcomes_of(checking, files, checked), checking.said)


def _refused(checked: Report, wishes: Wishes) -> int:
    """Report why there will be no package, and return the exit status; 0 if there is no reason."""
    if checked.failures:
        report(checked.failures)
        return COULD_NOT_RUN
    if wishes.tolerant or not has_errors(checked.findings):
        return WELL
    report((*(finding for finding in checked.findings if has_errors((finding,))), *refusals(checked)))
    return FINDINGS


def _write(ordered: Ordered, plan: Plan, digests: Mapping[Path, str]) -> int:
    summaries: list[Summary] = []

    def close(written: Written) -> Closing:
        summaries.append(summary_of(plan, written))
        return complete(plan, summaries[0], written)

    common = common_digest()
    jobs = [job(task, common) for task in _tasks(plan, digests)]
    processes = ordered.jobs or (cores() if len(jobs) > _MANY else 1)

    def write(target: Path) -> tuple[Diagnostic, ...]:
        return write_package(target, jobs, close, date=as_date(plan.wishes.date), processes=processes)

    found = _stored(ordered, write, lambda: version_of(summaries[0], plan.wishes))
    report(concise(found))
    if has_errors(found):
        return FINDINGS
    emit(told(ordered.output, summaries[0]))
    return WELL


def _stored(
    ordered: Ordered, write: Callable[[Path], tuple[Diagnostic, ...]], version: Callable[[], Version]
) -> tuple[Diagnostic, ...]:
    """Write the package where it is wanted, as a bag or as an object in a storage root of OCFL."""
    return write_store(ordered.output, write, version) if OCFL in ordered.targets else write(ordered.output)


def _tasks(plan: Plan, digests: Mapping[Path, str]) -> Iterator[Task]:
    faulty = set(invalid(plan.checked))
    agent = str(plan.wishes.agent["@id"]) if plan.wishes.agent else ""
    for member in plan.gathered.members:
        path = member.document.path
        yield Task(member, digests[path], plan.custom, str(path) not in faulty, plan.wishes.tolerant, agent)
