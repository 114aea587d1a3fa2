"""Findings as a JUnit report, as Jenkins and GitLab show it: each document is a test, and fails if there are errors in it.

Warnings and the like are what the test wrote to its standard output.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.wording import count

_SUITE = "rubricator validate"


def format_junit(report: Report) -> str:
    """Return a test suite with a test for every document, and for every other file that has findings."""
    found = by_file(report.findings)
    cases = [_case(name, found.get(name, ())) for name in dict.fromkeys((*report.documents, *found))]
    cases += map(_failure, report.failures)
    failed = sum(any(_is_error(finding) for finding in findings) for findings in found.values())
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{len(report.failures)}"'
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="{_SUITE}" {counts}>',
            f' <testsuite name="{_SUITE}" {counts} skipped="0">',
            *_properties(report),
            *cases,
            " </testsuite>",
            "</testsuites>\n",
        ]
    )


def _properties(report: Report) -> Iterator[str]:
    numbers = {"known": report.known, "omitted": report.omitted, "gone": report.gone}
    properties = [f'<property name="{name}" value="{number}"/>' for name, number in numbers.items() if number]
    if properties:
        yield f"  <properties>{''.join(properties)}</properties>"


def _case(name: str, findings: Sequence[Diagnostic]) -> str:
    inside = [*_errors([one for one in findings if _is_error(one)])]
    inside += _others([one for one in findings if not _is_error(one)])
    return _test(name, "".join(inside))


def _failure(failure: Diagnostic) -> str:
    """Return the test of a file that could not be read."""
    result = (
        f'<error type="{_written(failure.code)}" message="{_written(failure.message)}">{_listed((failure,))}</error>'
    )
    return _test(failure.file, result)


def _test(name: str, result: str) -> str:
    tag = f'  <testcase name="{_written(name)}" classname="rubricator"'
    return f"{tag}>{result}</testcase>" if result else f"{tag}/>"


def _errors(errors: Sequence[Diagnostic]) -> Iterator[str]:
    if not errors:
        return
    first, more = errors[0], len(errors) - 1
    message = first.message + (f" (and {count(more, 'more error')})" if more else "")
    yield f'<failure type="{_written(first.code)}" message="{_written(message)}">{_listed(errors)}</failure>'


def _others(others: Sequence[Diagnostic]) -> Iterator[str]:
    if others:
        yield f"<system-out>{_listed(others)}</system-out>"


def _listed(findings: Sequence[Diagnostic]) -> str:
    return "\n".join(_written(text) for finding in findings for text in _lines(finding))


def _lines(finding: Diagnostic) -> Iterator[str]:
    place = f"{finding.file}:{finding.position.line}:{finding.position.column}"
    yield f"{place}: {finding.severity} {finding.code}: {finding.message}"
    if finding.hint:
        yield f"  hint: {finding.hint}"


def _written(text: str) -> str:
    return escape(visible(text))


def _is_error(finding: Diagnostic) -> bool:
    return finding.severity is Severity.ERROR
