"""The summary of a job: what a reader of the rendered Markdown sees, and that it fits."""

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from rubricator.diagnostics import Severity
from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.job_summary import LIMIT, job_summary
from rubricator.validation.reports.report import Report
from validation.reports.examples import AWKWARD, ORDINARY, REPORTS, many

MARKDOWN = MarkdownIt("commonmark").enable("table")


def rendered(report: Report) -> str:
    return MARKDOWN.render(job_summary(report))


def cells(report: Report) -> list[str]:
    """Return the texts of all cells of the tables, as they are read."""
    found = re.findall(r"<t[dh](?: [^>]*)?>(.*?)</t[dh]>", rendered(report), re.DOTALL)
    return [unescape(re.sub(r"<!-- -->|</?(?:strong|a|br)\b[^>]*>", "", cell)) for cell in found]


def test_it_has_an_overview_of_rules_and_the_findings_by_file() -> None:
    assert job_summary(ORDINARY).startswith("### Rubricator\n\n1 error, 1 warning, 1 info in 2 files; 2 documents")
    found = cells(ORDINARY)
    assert found[:12] == [
        "Findings", "Severity", "Rule",
        "1", "error", f"RNG002: {ORDINARY.rules['RNG002'].title}",
        "1", "warning", "house-7",
        "1", "info", "LNK009: A person nobody names",
    ]  # fmt: skip
    message = "<p> contains <persname>, which is no element of the schema.Perhaps <persName> is meant."
    assert found[12:16] == ["Place", "Finding", "2:9", f"error RNG002: {message}"]
    assert "<details open><summary>tei/letter.xml: 1 error, 1 warning</summary>" in rendered(ORDINARY)


def test_a_rule_leads_to_its_reference() -> None:
    assert '<a href="https://www.w3.org/TR/xml-id/">LNK009: A person nobody names</a>' in rendered(ORDINARY)
    assert "javascript:" not in rendered(AWKWARD)


def test_nothing_that_a_document_says_is_markup() -> None:
    finding = AWKWARD.findings[0]
    told = f"error RNG002: {visible(finding.message)}{visible(finding.hint)}"
    assert told in cells(AWKWARD)
    assert not re.search(r"<(?:script|em|code)\b", rendered(AWKWARD))


def test_the_name_of_an_attribute_is_nobody_s_account() -> None:
    from dataclasses import replace

    report = replace(ORDINARY, findings=(replace(ORDINARY.findings[0], message="@corresp is empty."),))
    assert "@<!-- -->corresp" in rendered(report)


def test_files_with_errors_come_first() -> None:
    report = Report(tuple(sorted(ORDINARY.findings, key=lambda one: one.severity is Severity.ERROR)))
    names = re.findall(r"<summary>(.*?):", job_summary(report))
    assert names == ["tei/letter.xml", "persons.xml"]


@pytest.mark.parametrize("number", [10_000, 60_000])
def test_it_fits_and_says_what_it_leaves_out(number: int) -> None:
    text = job_summary(many(number))
    assert len(text.encode()) <= LIMIT
    shown = len(re.findall(r"^\| \d+:\d+ \|", text, re.MULTILINE))
    left = int(re.findall(r"(\d+) more findings left out", text)[0])
    assert shown + left == number
    assert len(text.encode()) > LIMIT * 0.99


def test_one_file_that_has_no_room_is_shown_in_part() -> None:
    from dataclasses import replace

    report = many(10_000)
    text = job_summary(replace(report, findings=tuple(replace(one, file="a.xml") for one in report.findings)))
    assert len(text.encode()) <= LIMIT
    assert text.count("</details>") == 1


@pytest.mark.parametrize("case", REPORTS)
def test_it_ends_a_line(case: str) -> None:
    assert job_summary(REPORTS[case]).endswith("\n")
