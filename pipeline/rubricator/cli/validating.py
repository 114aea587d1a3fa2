"""One run of ``validate``: what is asked for is found, checked and reported."""

from __future__ import annotations

import os
from pathlib import Path

import click

from rubricator.cli import COULD_NOT_RUN, FINDINGS, WELL
from rubricator.cli.checking import check_files, outcomes_of
from rubricator.cli.configuring import configured
from rubricator.cli.findings import report as say_findings
from rubricator.cli.parallel import jobs_for
from rubricator.cli.progress import collected
from rubricator.cli.reporting import formatted, limited, report_of, with_rules, without_known, write_file, write_reports
from rubricator.cli.requests import Request, checking_of, documents_of
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.configuration.configuration import Configuration, severities_from
from rubricator.validation.reports.report import Report

JOB_SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable in which GitHub names the file for a summary of the job."""


def run(request: Request) -> int:
    """Check what is asked for, write the reports, and return the exit status."""
    with usable():
        settings = configured(request.paths, request.config)
        checking = checking_of(request, settings)
        files = documents_of(request, settings, checking.selection)
        checked = collected(check_files(checking, files, request.jobs or jobs_for(files)), len(files), "validating")
        found = report_of(files, outcomes_of(checking, files, checked), checking.said)
        baseline = _baseline(request, settings)
        if request.write_baseline:
            return _write_baseline(found, baseline)
        new = without_known(found, baseline) if baseline else found
    if new.documents or not new.failures or request.format != "text":
        _write(request, settings, new)
    say_findings(new.failures)
    if new.failures:
        return COULD_NOT_RUN
    severities = severities_from(request.fail_on or settings.fail_on)
    return FINDINGS if any(finding.severity in severities for finding in new.findings) else WELL


def _write(request: Request, settings: Configuration, found: Report) -> None:
    """Write the report to standard output, and to the files that are asked for; those have all findings."""
    report = with_rules(found, (request.format, *(format_ for format_, _ in request.reports)))
    emit(formatted(request.format, limited(report, request.max_findings or settings.max_findings)))
    write_reports(report, request.reports)
    if request.format == "github" and JOB_SUMMARY in os.environ:
        from rubricator.validation.reports.job_summary import job_summary

        # The runner gives an empty file to every step; other tools of the step may have written to it.
        with Path(os.environ[JOB_SUMMARY]).open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.write(job_summary(report))


def _baseline(request: Request, settings: Configuration) -> Path | None:
    return request.baseline or (settings.path(settings.baseline) if settings.baseline else None)


def _write_baseline(found: Report, baseline: Path | None) -> int:
    """Write all that was found as known, unless a file could not be read or checked: its findings would be forgotten."""
    from rubricator.validation.baseline import unknowable, write_baseline

    if baseline is None:
        raise click.UsageError("--write-baseline needs a file: --baseline FILE, or the setting baseline")
    if found.failures:
        say_findings(found.failures)
        return COULD_NOT_RUN
    if unchecked := unknowable(found):
        say_findings(unchecked)
        return FINDINGS
    write_file(baseline, write_baseline(found))
    number = len(found.findings)
    say(f"{baseline} has {number} finding{'' if number == 1 else 's'} now, which are known from here on.")
    return WELL
