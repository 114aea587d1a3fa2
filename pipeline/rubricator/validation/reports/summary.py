"""What is to be said of a run as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.wording import count


def summary(report: Report) -> Iterator[str]:
    """Yield sentences: what was found and how much was checked; then what was left out."""
    checked = count(len(report.documents), "document")
    if not report.findings:
        yield f"No findings in {checked}." if report.documents else "No findings."
    else:
        files = count(len({finding.file for finding in report.findings}), "file")
        yield f"{severities(report.findings)} in {files}{f'; {checked} checked' if report.documents else ''}."
    yield from left_out(report)


def left_out(report: Report) -> Iterator[str]:
    """Yield a sentence for each reason for which there are findings that the report does not have."""
    if report.omitted:
        yield f"{count(report.omitted, 'more finding')} left out, since there are so many."
    if report.known:
        yield f"{count(report.known, 'finding')} left out that the baseline has."
    if report.gone:
        yield f"{count(report.gone, 'finding')} of the baseline {'is' if report.gone == 1 else 'are'} gone: write it anew."


def severities(findings: Iterable[Diagnostic]) -> str:
    """Return how many findings there are of each severity, such as ``2 errors, 1 warning``."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(count(counts[severity], severity.value) for severity in Severity if counts[severity])
