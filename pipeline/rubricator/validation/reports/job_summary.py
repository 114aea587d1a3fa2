"""A report in Markdown, for the summary of a job of GitHub Actions: what its annotations have no room for.

A summary may have 1 MiB, and is lost if it is larger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports.address import on_the_web
from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.markdown import escaped
from rubricator.validation.reports.ranking import severity_rank
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.summary import severities, summary
from rubricator.validation.reports.wording import count

LIMIT = 1_000_000
"""Bytes. A little of the 1 MiB is left to what else the job says."""

_FEW = 3


def job_summary(report: Report) -> str:
    """Return what was found as Markdown: an overview of the rules, and the findings by file, files with errors first."""
    return _summary(report.with_failures())


def _summary(report: Report) -> str:
    head = "\n\n".join(["### Rubricator", *map(escaped, summary(report)), *_overview(report)]) + "\n"
    return head + "".join(_within(LIMIT - len(head.encode()) - 200, report))


def _overview(report: Report) -> Iterator[str]:
    counts = Counter(finding.code for finding in report.findings)
    if counts:
        first = {finding.code: finding for finding in reversed(report.findings)}
        ordered = sorted(counts, key=lambda code: (severity_rank(first[code]), -counts[code], code))
        rows = (_row(str(counts[code]), first[code].severity, _rule(first[code], report)) for code in ordered)
        yield "\n".join([_row("Findings", "Severity", "Rule"), "|--:|---|---|", *rows])


def _within(budget: int, report: Report) -> Iterator[str]:
    """Yield the findings of each file while there is room, and then how many there was none for."""
    groups = by_file(report.findings)
    left = len(report.findings)
    worst_first = sorted(groups, key=lambda name: min(map(severity_rank, groups[name])))
    for name in worst_first:
        section, shown = _section(name, groups[name], budget, len(groups) <= _FEW)
        if not shown:
            break
        budget -= len(section.encode())
        left -= shown
        yield section
    if left:
        yield f"\n{count(left, 'more finding')} left out: the summary of a job has no room for more.\n"


def _section(name: str, findings: list[Diagnostic], budget: int, unfolded: bool) -> tuple[str, int]:
    """Return the findings of a file as far as there is room, and how many these are."""
    # Markdown means nothing on this line, since HTML begins it.
    title = f"{escape(visible(name))}: {severities(findings)}"
    head = (
        f"\n<details{' open' if unfolded else ''}><summary>{title}</summary>\n\n{_row('Place', 'Finding')}\n|---|---|\n"
    )
    foot = "\n</details>\n"
    budget -= len((head + foot).encode())
    rows: list[str] = []
    for finding in findings:
        row = _finding(finding) + "\n"
        budget -= len(row.encode())
        if budget < 0:
            break
        rows.append(row)
    return (head + "".join(rows) + foot, len(rows))


def _finding(finding: Diagnostic) -> str:
    hint = f"<br>{escaped(finding.hint)}" if finding.hint else ""
    place = f"{finding.position.line}:{finding.position.column}"
    return _row(place, f"**{finding.severity}** {escaped(finding.code)}: {escaped(finding.message)}{hint}")


def _rule(finding: Diagnostic, report: Report) -> str:
    rule = report.rules.get(finding.code)
    title = escaped(f"{finding.code}: {rule.title}" if rule else finding.code)
    address = on_the_web(rule.reference) if rule else ""
    return f"[{title}](<{address}>)" if address else title


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
