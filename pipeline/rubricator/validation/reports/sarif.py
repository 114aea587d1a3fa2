"""Findings as SARIF 2.1.0 (OASIS), as GitHub's code scanning and others take it.

GitHub refuses a run with more than 25,000 results, so that the mildest findings beyond are left out, and it is said.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from rubricator import program_version
from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.fingerprints import fingerprints
from rubricator.validation.reports.address import on_the_web, uri_of
from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.markdown import code, escaped
from rubricator.validation.reports.ranking import limited
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.summary import left_out

Object = dict[str, object]

MOST_RESULTS = 25_000
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_TOP = "%SRCROOT%"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def format_sarif(report: Report) -> str:
    """Return the findings as a SARIF log with one run."""
    run = _run(limited(report, MOST_RESULTS))
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _run(report: Report) -> Object:
    rules = _rules(report)
    numbers = {code: number for number, code in enumerate(rules)}
    driver: Object = {
        "name": "Rubricator",
        "version": program_version(),
        "rules": [_descriptor(rule) for rule in rules.values()],
    }
    marked = zip(report.findings, fingerprints(report), strict=True)
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_TOP: {"description": {"text": "The top folder of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [
                    *(_failure(one, report) for one in report.failures),
                    *map(_note, left_out(report)),
                ],
            }
        ],
        "results": [_result(finding, mark, numbers[finding.code], report) for finding, mark in marked],
    }


def _failure(failure: Diagnostic, report: Report) -> Object:
    artifact = {"physicalLocation": {"artifactLocation": _artifact(failure, report)}}
    return {"level": "error", "message": {"text": _message(failure)}, "locations": [artifact]}


def _note(text: str) -> Object:
    return {"level": "note", "message": {"text": text}}


def _rules(report: Report) -> dict[str, Rule]:
    """Return the rules of the findings by their codes, sorted; what the program does not know is said to be the project's."""
    first = {finding.code: finding for finding in reversed(report.findings)}
    return {code: report.rules.get(code) or _rule_of_the_project(first[code]) for code in sorted(first)}


def _rule_of_the_project(finding: Diagnostic) -> Rule:
    return Rule(
        finding.code,
        finding.severity,
        f"The rule {finding.code} of the project",
        "It is asked for by a schema of the project. The message is the schema's own.",
        reference=finding.reference,
    )


def _descriptor(rule: Rule) -> Object:
    address = on_the_web(rule.reference)
    return {
        "id": printable(rule.code),
        "shortDescription": {"text": printable(rule.title)},
        "fullDescription": {"text": printable(rule.explanation)},
        "help": {"text": _help(rule, printable, printable), "markdown": _help(rule, escaped, code)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": ["TEI"], "problem.severity": _PROBLEM[rule.severity]},
    }


def _help(rule: Rule, said: Callable[[str], str], shown: Callable[[str], str]) -> str:
    """Return what to do about a finding; ``said`` and ``shown`` write sentences and examples."""
    sentences = [said(text) for text in (rule.explanation, rule.hint) if text]
    examples = [f"{name}: {shown(text)}" for name, text in (("Wrong", rule.wrong), ("Right", rule.right)) if text]
    return "\n\n".join((*sentences, *examples))


def _result(finding: Diagnostic, mark: str, rule: int, report: Report) -> Object:
    return {
        "ruleId": printable(finding.code),
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(finding, report)],
        # The name that GitHub knows findings by from one push to the next.
        "partialFingerprints": {"primaryLocationLineHash": f"{mark}:1"},
    }


def _message(finding: Diagnostic) -> str:
    return printable(f"{finding.message}\n{finding.hint}".strip())


def _location(finding: Diagnostic, report: Report) -> Object:
    region = {"startLine": finding.position.line, "startColumn": finding.position.column}
    logical = [{"fullyQualifiedName": printable(finding.path)}] if finding.path else []
    return {
        "physicalLocation": {"artifactLocation": _artifact(finding, report), "region": region},
        **({"logicalLocations": logical} if logical else {}),
    }


def _artifact(finding: Diagnostic, report: Report) -> Object:
    uri = uri_of(report.repository.path_of(finding.file))
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _TOP}
