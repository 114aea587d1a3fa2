"""One run of ``validate``: what is asked for is found, checked and reported."""

from __future__ import annotations

from rubricator.cli.checking import check_files
from rubricator.cli.configuring import configured
from rubricator.cli.findings import report
from rubricator.cli.outcomes import findings_of, status
from rubricator.cli.parallel import jobs_for
from rubricator.cli.reporting import formatted, limited, report_of, write_reports
from rubricator.cli.requests import Request, checking_of, documents_of
from rubricator.cli.schemas import usable_schemas
from rubricator.cli.terminal import collected, emit
from rubricator.validation.configuration import severities_from


def run(request: Request) -> int:
    """Check what is asked for, write the report, and return the exit status."""
    with usable_schemas():
        settings = configured(request.paths, request.config)
        checking = checking_of(request, settings)
        files = documents_of(request, settings, checking.selection)
        outcomes = collected(check_files(checking, files, request.jobs or jobs_for(files)), len(files), "validating")
    made = report_of(files, outcomes)
    if request.format != "text" or not all(outcome.failed for outcome in outcomes):
        emit(formatted(request.format, limited(made, request.max_findings or settings.max_findings)))
    write_reports(made, request.reports)
    report(findings_of(outcome for outcome in outcomes if outcome.failed))
    return status(outcomes, severities_from(request.fail_on or settings.fail_on))
