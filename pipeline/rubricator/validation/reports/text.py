"""Findings for people: by file, each with its line of the source and a caret under the place."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.excerpt import excerpt, lines_of
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.summary import summary
from rubricator.validation.reports.wording import expectation

_COLOR = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;36m"}
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def format_text(report: Report, color: bool = False) -> str:
    """Return the findings, grouped by file in the order given, with a summary at the end.

    Of a file that is not in the sources no line is shown.
    """
    parts = [
        _paint(visible(name), _BOLD, color) + "\n" + "".join(_entry(finding, lines, color) for finding in group)
        for name, group in by_file(report.findings).items()
        for lines in [lines_of(report.sources.get(name, ""))]
    ]
    return "\n".join([*parts, "".join(f"{sentence}\n" for sentence in summary(report))])


def _entry(finding: Diagnostic, lines: list[str], color: bool) -> str:
    line, column = finding.position.line, finding.position.column
    severity = _paint(finding.severity.value, _COLOR[finding.severity], color)
    head = f"  {line}:{column}  {severity} {_paint(visible(finding.code), _DIM, color)}  {visible(finding.message)}"
    return "".join(f"{text}\n" for text in (head, *_source(finding, lines), *_advice(finding)))


def _source(finding: Diagnostic, lines: list[str]) -> Iterator[str]:
    """Yield the line at fault and the caret under it."""
    shown = excerpt(lines, finding.position)
    if shown is None:
        return
    gutter = f"{finding.position.line:>8} | "
    before = visible(shown.before)
    yield gutter + before + visible(shown.after)
    yield " " * (len(gutter) - 2) + "| " + " " * _columns(before) + "^"


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters two, combining ones none."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _advice(finding: Diagnostic) -> Iterator[str]:
    if finding.expected:
        yield f"           expected: {visible(expectation(finding))}"
    if finding.hint:
        yield f"           hint: {visible(finding.hint)}"


def _paint(text: str, code: str, color: bool) -> str:
    return f"{code}{text}{_PLAIN}" if color else text
