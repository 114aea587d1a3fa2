"""The table at the end of a build, for one document, for a few, and for more than can be shown."""

import re
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.building import telling
from rubricator.building.report import Figures, Report, Span, Written
from rubricator.building.telling.summary import Summary
from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position

SCHEMAS = (Path("tei/../schemas/edition.rng"), Path("tei/../schemas/edition.sch"))
TARGETS = ("tei", "findings", "text", "html")

ONE = """\
Document  Read                      Names  People  Dates  Notes  Findings
letter    36,989 characters, utf-8    103      24     14      1  none

Validated  1 of 1 document valid against schemas/edition.rng and schemas/edition.sch
Written    tei/letter.xml
           build/letter.html (unchanged)
Seconds    read 0.03, encode 0.01; together 0.04
Speed      20.0 documents and 739,780 characters a second, for 0.05 seconds, by 1 worker
"""

FEW = """\
Document  Read                      Names  People  Dates  Notes  Findings
letter    36,989 characters, utf-8    103      24     14      1  none
second    1 character, cp1252           0       0      0      0  1 error, 2 warnings
third     refused                       0       0      0      0  1 error
fourth    36,989 characters, utf-8    103      24     14      1  none
own       1 character                   0       0      0      0  none

Up to date 1 of 5 documents, 4 of 16 targets
Validated  3 of 4 documents valid against schemas/edition.rng and schemas/edition.sch
Written    2 files in tei, 2 changed
           13 files in build, 1 changed
Seconds    read 0.06, encode 0.02, render 0.50; together 0.58
Speed      1.5 documents and 18,496 characters a second, for 2.00 seconds, by 2 workers

Failed     2 of 5 documents:
           second: tei/second.xml:1:1 XYZ001 A finding.
           third: third.txt:1:1 XYZ001 A finding.
"""


def letter(name: str) -> Report:
    return Report(
        name=name,
        source=Path(f"{name}.txt"),
        document=Path(f"tei/{name}.xml"),
        figures=Figures(36_989, "utf-8", persons=103, people=24, dates=14, notes=1),
        diagnostics=(),
        schemas=SCHEMAS,
        targets=4,
        made=TARGETS,
        written=(Written(Path(f"tei/{name}.xml"), changed=True), Written(Path(f"build/{name}.html"), changed=False)),
        spans=(Span("read", 5.0, 0.031), Span("encode", 5.031, 0.009)),
        worker="host 1",
    )


def up_to_date(name: str) -> Report:
    return replace(letter(name), made=(), written=(), spans=(), worker="")


def refused(name: str) -> Report:
    found = (finding(f"{name}.txt", Severity.ERROR),)
    return replace(up_to_date(name), figures=None, diagnostics=found, schemas=(), targets=0)


def finding(file: str, severity: Severity) -> Diagnostic:
    return Diagnostic(file, Position(1, 1), "XYZ001", severity, "A finding.")


def with_findings(name: str, errors: int, warnings: int = 0) -> Report:
    found = [Severity.ERROR] * errors + [Severity.WARNING] * warnings
    return replace(letter(name), diagnostics=tuple(finding(f"tei/{name}.xml", severity) for severity in found))


def table(reports: Iterable[Report], elapsed: float = 1.0) -> str:
    summary = Summary()
    for report in reports:
        summary.add(report)
    return summary.table(elapsed)


def test_one_document() -> None:
    assert table([letter("letter")], 0.05) == ONE


def test_a_few_documents() -> None:
    findings = [("second.txt", Severity.WARNING), ("tei/second.xml", Severity.ERROR), ("second.txt", Severity.WARNING)]
    second = replace(
        letter("second"),
        figures=Figures(1, "cp1252", 0, 0, 0, 0),
        diagnostics=tuple(finding(*each) for each in findings),
        written=tuple(Written(Path(f"build/second.{number}"), changed=number == 0) for number in range(11)),
        worker="host 2",
    )
    own = replace(
        up_to_date("own"),
        source=Path("tei/own.xml"),
        figures=Figures(1, "", 0, 0, 0, 0),
        made=TARGETS,
        written=(Written(Path("tei/own.xml"), changed=True), Written(Path("build/own.html"), changed=False)),
        spans=(Span("render", 6.0, 0.5),),
    )
    assert table([letter("letter"), second, refused("third"), up_to_date("fourth"), own], 2.0) == FEW


def test_nothing_to_do() -> None:
    assert table([up_to_date("a")]) == "Nothing to do: the document is up to date.\n"
    assert table([up_to_date(name) for name in "abc"]) == "Nothing to do: all 3 documents are up to date.\n"


def test_what_is_up_to_date_may_have_failed_nevertheless() -> None:
    failed = replace(with_findings("b", errors=2), made=(), written=(), spans=())
    assert table([up_to_date("a"), failed]).splitlines() == [
        "Nothing to do: all 2 documents are up to date.",
        "",
        "Failed     1 of 2 documents:",
        "           b: tei/b.xml:1:1 XYZ001 A finding.",
    ]


def test_a_transcription_that_was_refused_is_not_up_to_date() -> None:
    lines = table([up_to_date("a"), refused("b")]).splitlines()
    assert "Up to date 1 of 2 documents, 4 of 4 targets" in lines
    assert lines[2].split() == ["b", "refused", "0", "0", "0", "0", "1", "error"]


def test_a_document_that_could_not_be_encoded_was_not_validated() -> None:
    lost = replace(letter("a"), diagnostics=(finding("a.txt", Severity.ERROR),), schemas=(), written=())
    assert "Validated" not in table([lost])


def test_a_document_without_a_schema_is_only_well_formed() -> None:
    assert "1 of 1 document well-formed, against no schema" in table([replace(letter("a"), schemas=())])


def test_a_line_a_document_up_to_forty() -> None:
    assert table([letter(f"letter-{number}") for number in range(40)]).count("36,989 characters, utf-8") == 40


def test_of_many_documents_those_made_with_findings_the_worst_first() -> None:
    ranks = {7: (2, 0), 11: (0, 3), 20: (2, 1), 30: (0, 3)}
    lines = table(
        [with_findings(f"letter-{n}", *ranks[n]) if n in ranks else letter(f"letter-{n}") for n in range(50)]
    ).splitlines()
    assert [line.split()[0] for line in lines[1:5]] == ["letter-20", "letter-7", "letter-11", "letter-30"]
    assert lines[5] == "all 50     1,849,450 characters       5150            700     50  4 errors, 7 warnings"
    assert lines[6] == ""


def test_of_too_many_documents_with_findings_the_rest_is_counted() -> None:
    lines = table([with_findings(f"letter-{number:02}", 0, 1 + number) for number in range(50)]).splitlines()
    assert [line.split()[0] for line in lines[1:21]] == [f"letter-{number:02}" for number in range(49, 29, -1)]
    assert lines[21] == "… and 30 more with findings"
    assert lines[22].startswith("all 50 ")


def test_of_many_documents_those_up_to_date_are_not_shown_again() -> None:
    fresh = [replace(with_findings(f"letter-{number}", 0, 1), made=(), written=()) for number in range(50)]
    lines = table([*fresh, letter("new")]).splitlines()
    assert lines[1] == "all 51    1,886,439 characters   5253            714     51  50 warnings"


def test_of_many_that_failed_the_first_are_named() -> None:
    lines = table([with_findings(f"letter-{number}", errors=1) for number in range(51)]).splitlines()
    assert lines[-22] == "Failed     51 of 51 documents:"
    assert lines[-2].strip().startswith("letter-19: tei/letter-19.xml:1:1")
    assert lines[-1] == "           … and 31 more"


def test_of_a_document_that_is_refused_nothing_is_up_to_date() -> None:
    assert "Up to date" not in table([replace(refused("third"), made=("tei",), targets=4)])


def test_files_that_were_removed_are_named_while_they_are_few() -> None:
    pages = tuple(Path("build", f"letter.{number}") for number in range(13))
    removed = replace(up_to_date("letter"), removed=pages[:2])
    assert "Removed    build/letter.0\n           build/letter.1\n" in table([removed])
    assert "Removed    13 files in build\n" in table([replace(removed, removed=pages)])


def test_a_file_that_several_documents_share_is_written_once() -> None:
    shared = (Written(Path("schemas/edition.rng"), changed=True),)
    assert table([replace(letter(name), written=shared) for name in "ab"]).count("schemas/edition.rng") == 2


Kind = Callable[[str], Report]
KINDS = st.sampled_from([letter, up_to_date, refused, lambda name: with_findings(name, 1, 2)])


@settings(deadline=None)
@given(kinds=st.lists(KINDS, min_size=1, max_size=60))
def test_the_figures_add_up(kinds: list[Kind]) -> None:
    reports = [kind(f"letter-{number}") for number, kind in enumerate(kinds)]
    text = table(reports)
    fresh = sum(not report.made and report.figures is not None for report in reports)
    failed = sum(bool(report.diagnostics) for report in reports)
    if fresh == len(reports):
        assert text.startswith("Nothing to do")
        return
    shown = re.search(r"^Up to date (\d+) of", text, re.MULTILINE)
    assert (int(shown[1]) if shown else 0) == fresh
    shown = re.search(r"^Failed +(\d+) of", text, re.MULTILINE)
    assert (int(shown[1]) if shown else 0) == (failed if len(reports) > 1 else 0)


@pytest.mark.parametrize("kind", [letter, up_to_date, lambda name: with_findings(name, 3, 3)])
def test_memory_does_not_grow_with_the_documents(kind: Kind) -> None:
    summary = Summary()
    for number in range(500):
        summary.add(kind(f"letter-{number}"))
    tracemalloc.start()
    for number in range(500, 2_000):
        summary.add(kind(f"letter-{number}"))
    kept = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(True, f"{Path(telling.__file__).parent}/*")])
    tracemalloc.stop()
    assert sum(trace.size for trace in kept.traces) < 10_000
