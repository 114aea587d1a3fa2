"""What the reports look like."""

import json
from pathlib import Path

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position
from rubricator.validation.reports import format_json, format_text

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


def test_the_report_for_people_shows_the_line_and_the_place() -> None:
    expected = Path(__file__).with_name("cases") / "report.txt"
    assert format_text(FINDINGS, SOURCES) == expected.read_text(encoding="utf-8")


def test_colours_are_only_there_when_asked_for_and_change_no_word() -> None:
    plain, coloured = format_text(FINDINGS, SOURCES), format_text(FINDINGS, SOURCES, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured
    for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[2m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_nothing_found_is_said_too() -> None:
    assert format_text(()) == "No findings.\n"
    assert format_json(()) == "[]\n"


def test_the_report_for_programs_has_the_agreed_keys_in_the_order_given() -> None:
    objects = json.loads(format_json(FINDINGS))
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
