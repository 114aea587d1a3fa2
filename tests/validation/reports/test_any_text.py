"""Whatever a document or the name of a file says, a report can be read."""

import json
from dataclasses import replace

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.source import Position
from rubricator.validation.baseline import against_baseline, read_baseline, write_baseline
from rubricator.validation.reports import formatter
from rubricator.validation.reports.characters import printable
from rubricator.validation.reports.report import Report
from validation.reports.test_github import read

SURROGATES = st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"])
TEXT = st.text(st.one_of(st.characters(), st.sampled_from("<>&'\"%:,\r\n\x00\x85 ]"), SURROGATES), max_size=12)
NAME = TEXT.filter(lambda name: "\0" not in name and name.strip())
FINDINGS = st.builds(
    Diagnostic,
    file=NAME,
    position=st.builds(Position, st.integers(1, 3), st.integers(1, 20)),
    code=TEXT,
    severity=st.sampled_from(Severity),
    message=TEXT,
    hint=TEXT,
    expected=st.lists(TEXT, max_size=14).map(tuple),
    path=TEXT,
    reference=TEXT,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    findings = tuple(draw(st.lists(FINDINGS, max_size=4)))
    names = [finding.file for finding in findings]
    rules = {one.code: Rule(one.code, one.severity, one.hint, one.message, one.path, one.hint) for one in findings[:2]}
    documents = tuple(draw(st.lists(NAME, max_size=2)))
    return Report(findings, documents, {name: draw(TEXT) for name in names[:2]}, rules, failures=findings[:1])


@settings(deadline=None)  # A first call reads files.
@given(reports())
def test_json_is_json(report: Report) -> None:
    for name in ("sarif", "gitlab", "rdjson"):
        json.loads(formatter(name)(report).encode())
    assert len(json.loads(formatter("json")(report))) == len(report.findings)


@given(reports())
def test_junit_is_xml(report: Report) -> None:
    root = etree.fromstring(formatter("junit")(report).encode())
    assert len(root.findall(".//failure")) == len(
        {finding.file for finding in report.findings if finding.severity is Severity.ERROR}
    )


@settings(deadline=None)  # A first call reads files.
@given(reports())
def test_html_is_html(report: Report) -> None:
    html5lib.HTMLParser(strict=True).parse(formatter("html")(report).encode(), transport_encoding="utf-8")


@given(reports())
def test_a_command_is_read_as_it_was_meant(report: Report) -> None:
    findings = report.with_failures().findings
    commands = [read(line) for line in formatter("github")(report).split("\n")[:-1]]
    assert len(commands) == len(findings)
    places = tuple(printable(f"{one.file}:{one.position.line}:{one.position.column}: ") for one in findings)
    assert all(command.data.startswith(places) for command in commands)


@given(reports())
def test_text_is_of_lines(report: Report) -> None:
    assert set(formatter("text")(report)).isdisjoint("\r\x00\x1b\x85\u2028")


@given(reports())
def test_a_baseline_knows_all_that_it_was_written_from_and_nothing_else(report: Report) -> None:
    baseline = read_baseline(write_baseline(report).encode(), "baseline.json")
    assert against_baseline(report, baseline).findings == ()
    doubled = replace(report, findings=report.findings * 2)
    assert len(against_baseline(doubled, baseline).findings) == len(report.findings)
