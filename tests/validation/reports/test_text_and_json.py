"""What the reports look like."""

import json
from pathlib import Path

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position
from rubricator.validation.reports.json import format_json
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.text import format_text

FINDINGS = (
    Diagnostic(
        "b.xml", Position(1, 7), "RNG002", Severity.ERROR, "The schema has no element para.", "Perhaps p is meant."
    ),
    Diagnostic(
        "a.xml",
        Position(1, 171),
        "VAL003",
        Severity.INFO,
        "Said of a long line.",
        expected=tuple(f"a{number}" for number in range(15)),
    ),
    Diagnostic("b.xml", Position(2, 4), "SCH021", Severity.WARNING, "The footnote 9 has no mark in the text."),
    Diagnostic("a.xml", Position(9, 1), "XML010", Severity.ERROR, "Said of a line that is not there."),
)
SOURCES = {"b.xml": "<div>Ä<para>𝔐 中</para></div>\n中 \t<note>", "a.xml": f"{'x' * 170}<pb/>{'y' * 170}\n"}
REPORT = Report(FINDINGS, ("a.xml", "b.xml", "c.xml"), SOURCES)


def test_the_report_for_people_shows_the_line_and_the_place() -> None:
    expected = Path(__file__).with_name("report.txt")
    assert format_text(REPORT) == expected.read_text(encoding="utf-8")


def test_colours_are_only_there_when_asked_for_and_change_no_word() -> None:
    plain, coloured = format_text(REPORT), format_text(REPORT, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured
    for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[2m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_nothing_found_is_said_too() -> None:
    assert format_text(Report(())) == "No findings.\n"
    assert format_text(Report((), ("a.xml",))) == "No findings in 1 document.\n"
    assert format_json(Report(())) == "[]\n"


def test_what_is_not_shown_is_said_at_the_end() -> None:
    report = Report(FINDINGS[:1], ("b.xml", "c.xml"), known=5000, omitted=1, gone=12)
    assert format_text(report).splitlines()[-4:] == [
        "1 error in 1 file; 2 documents checked.",
        "1 more finding left out, since there are so many.",
        "5000 findings left out that the baseline has.",
        "12 findings of the baseline are gone: write it anew.",
    ]


def test_what_a_document_says_commands_nothing_to_the_terminal() -> None:
    hostile = "a\x1b[31m\r\n\x9b1m\u2028b\u202ec"
    finding = Diagnostic(f"{hostile}\udcff.xml", Position(1, 3), "XML001", Severity.ERROR, hostile, hostile, (hostile,))
    report = Report((finding,), sources={finding.file: hostile})
    assert not set(format_text(report)) & {"\x1b", "\x9b", "\r", "\u2028", "\u202e", "\udcff"}
    assert "\\udcff.xml" in format_text(report)


def test_the_report_for_programs_has_the_agreed_keys_in_the_order_given() -> None:
    written = format_json(REPORT)
    objects = json.loads(written)
    assert written == json.dumps(objects, ensure_ascii=False, indent=2) + "\n"
    assert [item["file"] for item in objects] == ["b.xml", "a.xml", "b.xml", "a.xml"]
    assert objects[0] == {
        "file": "b.xml",
        "line": 1,
        "column": 7,
        "code": "RNG002",
        "severity": "error",
        "message": "The schema has no element para.",
        "hint": "Perhaps p is meant.",
        "expected": [],
        "path": "",
        "reference": "",
    }
