"""The table at the end of a build, for one document and for many."""

from dataclasses import replace
from pathlib import Path

from rubricator.building.document import Report, Written
from rubricator.building.table import table
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position
from rubricator.validation.schemas import Schemas, Schematron

LETTER = Report(
    name="letter",
    target=Path("tei/letter.xml"),
    characters=36_989,
    encoding="utf-8",
    persons=103,
    people=24,
    dates=14,
    notes=1,
    diagnostics=(),
    schemas=Schemas((Path("tei/../schemas/edition.rng"),), (Schematron(Path("tei/../schemas/edition.sch")),)),
    seconds=(("read", 0.031), ("encode", 0.009)),
    written=(Written(Path("tei/letter.xml"), changed=True), Written(Path("build/letter.html"), changed=False)),
)

ONE = """\
Document  Read                      Names  People  Dates  Notes  Findings
letter    36,989 characters, utf-8    103      24     14      1  none

Validated  1 of 1 document valid against schemas/edition.rng and schemas/edition.sch
Written    tei/letter.xml
           build/letter.html (unchanged)
Seconds    read 0.03, encode 0.01; together 0.04
"""

MANY = """\
Document  Read                      Names  People  Dates  Notes  Findings
letter    36,989 characters, utf-8    103      24     14      1  none
second    1 character, cp1252           0       0      0      0  1 error, 2 warnings
third     refused                       0       0      0      0  1 error

Validated  1 of 2 documents valid against schemas/edition.rng and schemas/edition.sch
Written    1 file in tei, 1 changed
           12 files in build, 1 changed
Seconds    read 0.06, encode 0.02; together 0.08
"""


def finding(file: str, severity: Severity) -> Diagnostic:
    return Diagnostic(file, Position(1, 1), "XYZ001", severity, "A finding.")


def test_one_document() -> None:
    assert table([LETTER]) == ONE


def test_many_documents() -> None:
    findings = [("second.txt", Severity.WARNING), ("tei/second.xml", Severity.ERROR), ("second.txt", Severity.WARNING)]
    nothing = replace(LETTER, characters=0, persons=0, people=0, dates=0, notes=0)
    second = replace(
        nothing,
        name="second",
        target=Path("tei/second.xml"),
        characters=1,
        encoding="cp1252",
        diagnostics=tuple(finding(*each) for each in findings),
        written=tuple(Written(Path(f"build/second.{number}"), changed=number == 0) for number in range(11)),
    )
    third = replace(
        nothing,
        name="third",
        encoding="",
        diagnostics=(finding("third.txt", Severity.ERROR),),
        seconds=(),
        written=(),
    )
    assert table([LETTER, second, third]) == MANY
