"""What was found of the documents, in the words and formats of ``validate``; files have the names that the package gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from rubricator.deposit.closing import Written
from rubricator.deposit.layout import REPORTS
from rubricator.deposit.package import Content
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.validation.reports import formatter
from rubricator.validation.reports.report import Report

VALIDATION_JSON = f"{REPORTS}/validation.json"
VALIDATION_TEXT = f"{REPORTS}/validation.txt"
RENDERING_JSON = f"{REPORTS}/rendering.json"


def reports(checked: Report, written: Written, places: Mapping[str, str]) -> tuple[Content, ...]:
    """Return the files of the reports: of the checks before the package was begun, and of making the renderings."""
    report = replace(
        checked,
        findings=tuple(in_package(checked.findings, places)),
        documents=tuple(places.get(name, _last(name)) for name in checked.documents),
        sources={places.get(name, _last(name)): text for name, text in checked.sources.items()},
        failures=tuple(in_package(checked.failures, places)),
    )
    return (
        Content(VALIDATION_JSON, formatter("json")(report.with_failures()).encode("utf-8", "backslashreplace")),
        Content(VALIDATION_TEXT, formatter("text")(report.with_failures()).encode("utf-8", "backslashreplace")),
        Content(RENDERING_JSON, lambda: _renderings(written, places)),
    )


def in_package(findings: Iterable[Diagnostic], places: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield findings with the names that files have in the package; of a file that is not in it, the last part of its name."""
    return (replace(finding, file=places.get(finding.file, _last(finding.file))) for finding in findings)


def _renderings(written: Written, places: Mapping[str, str]) -> Iterator[bytes]:
    """Yield the findings of all parts as one JSON array, a part at a time."""
    written_one = formatter("json")
    before = "[\n"
    for part in written.parts():
        if part.diagnostics:
            yield (before + written_one(Report(tuple(in_package(part.diagnostics, places))))[2:-3]).encode()
            before = ",\n"
    yield b"[]\n" if before == "[\n" else b"\n]\n"


def invalid(checked: Report) -> tuple[str, ...]:
    """Return the names of the documents in which there is an error, in order."""
    faulty = {finding.file for finding in checked.findings if finding.severity is Severity.ERROR}
    return tuple(name for name in checked.documents if name in faulty)


def _last(name: str) -> str:
    return Path(name).name
