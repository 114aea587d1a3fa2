"""A baseline lets the findings pass that a project has already, and no other."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position
from rubricator.validation.baseline import Baseline, BaselineError, against_baseline, read_baseline, write_baseline
from rubricator.validation.fingerprints import fingerprints
from rubricator.validation.reports.report import Report
from rubricator.validation.repository import Repository
from validation.reports.examples import AWKWARD, ORDINARY, many

LETTER = """\
<TEI>
  <p>To <persname>Anna</persname>, the first.</p>
  <p>To <persname>Anna</persname>, the second.</p>
  <p>To <persname>Martha</persname> and <rs/>.</p>
</TEI>"""


def checked(text: str, name: str = "letter.xml") -> Report:
    """Return a report that finds fault with every <persname> and <rs>, and with the root."""
    root = _finding(name, Position(1, 1), "RNG003", "<TEI> lacks <teiHeader>.")
    tags = (
        _finding(name, Position(number, line.index(f"<{tag}") + 1), "RNG002", f"<p> contains <{tag}>.")
        for number, line in enumerate(text.split("\n"), 1)
        for tag in ("persname", "rs")
        if f"<{tag}" in line
    )
    return Report((root, *tags), (name,), {name: text})


def _finding(name: str, place: Position, code: str, message: str) -> Diagnostic:
    return Diagnostic(name, place, code, Severity.ERROR, message)


def baseline_of(report: Report) -> Baseline:
    return read_baseline(write_baseline(report).encode(), "baseline.json")


KNOWN = baseline_of(checked(LETTER))


def new_in(text: str) -> list[tuple[int, str]]:
    found = against_baseline(checked(text), KNOWN).findings
    return [(finding.position.line, finding.message) for finding in found]


class TestWhatIsKnownStaysKnown:
    def test_as_it_was(self) -> None:
        report = against_baseline(checked(LETTER), KNOWN)
        assert (report.findings, report.known, report.gone) == ((), 5, 0)

    def test_when_lines_are_added_above(self) -> None:
        assert new_in(LETTER.replace("<TEI>", "<TEI>\n\n<!-- A comment. -->\n")) == []

    def test_when_a_paragraph_is_moved(self) -> None:
        first, *paragraphs, last = LETTER.split("\n")
        assert new_in("\n".join([first, *reversed(paragraphs), last])) == []

    def test_when_the_layout_changes(self) -> None:
        assert new_in(LETTER.replace("  <p>", "\t\t<p>").replace("To <", "To\n<")) == []

    def test_when_the_text_beside_it_is_edited(self) -> None:
        assert new_in(LETTER.replace("Anna", "Anna Keller").replace("Martha", "M.")) == []

    def test_when_another_is_mended(self) -> None:
        report = against_baseline(checked(LETTER.replace("persname>Martha", "persName>Martha")), KNOWN)
        assert (report.findings, report.known, report.gone) == ((), 4, 1)

    def test_when_the_command_runs_in_another_folder(self) -> None:
        elsewhere = replace(checked(LETTER, "../letter.xml"), repository=Repository("/edition/tei", "/edition"))
        assert against_baseline(elsewhere, KNOWN).findings == ()

    @given(st.lists(st.sampled_from([*LETTER.split("\n"), "", "<p/>", "text"]), max_size=4), st.integers(0, 5))
    def test_wherever_lines_are_put_in_that_are_well(self, added: list[str], where: int) -> None:
        well = [line for line in added if "<persname" not in line and "<rs" not in line]
        lines = LETTER.split("\n")
        assert new_in("\n".join([*lines[:where], *well, *lines[where:]])) == []


class TestWhatIsNewIsNew:
    def test_a_second_equal_mistake_beside_the_first(self) -> None:
        line = LETTER.split("\n")[1]
        assert new_in(LETTER.replace(line, f"{line}\n{line}")) == [(3, "<p> contains <persname>.")]

    def test_one_in_words_of_its_own(self) -> None:
        assert new_in(LETTER.replace("<TEI>", "<TEI>\n<p><persname>Otto</persname></p>")) == [
            (2, "<p> contains <persname>.")
        ]

    def test_one_in_another_file(self) -> None:
        assert len(against_baseline(checked(LETTER, "diary.xml"), KNOWN).findings) == 5

    @given(st.lists(st.sampled_from(["Anna", "Martha", "Otto"]), max_size=5), st.integers(1, 5))
    def test_as_many_as_there_are_more(self, names: list[str], where: int) -> None:
        lines = LETTER.split("\n")
        added = [f"  <p>To <persname>{name}</persname>, the first.</p>" for name in names]
        assert len(new_in("\n".join([*lines[:where], *added, *lines[where:]]))) == len(names)


class TestWhatIsGone:
    def test_is_counted_in_the_documents_that_were_checked(self) -> None:
        well = Report((), ("letter.xml",))
        assert against_baseline(well, KNOWN).gone == 5
        assert against_baseline(replace(well, documents=("diary.xml",)), KNOWN).gone == 0


class TestTheFile:
    def test_has_a_finding_a_line_sorted(self) -> None:
        lines = write_baseline(checked(LETTER)).split("\n")
        entries = [json.loads(line.rstrip(",")) for line in lines if '"file"' in line]
        assert len(entries) == 5
        assert list(entries[0]) == ["file", "code", "message", "fingerprint"]
        assert lines[3:8] == sorted(lines[3:8])

    def test_is_the_same_when_lines_move(self) -> None:
        moved = LETTER.replace("<TEI>", "<TEI>\n\n")
        assert write_baseline(checked(LETTER)) == write_baseline(checked(moved))

    def test_is_short_when_there_is_nothing(self) -> None:
        assert write_baseline(Report(())) == '{\n  "rubricator-baseline": 1,\n  "findings": []\n}\n'
        assert read_baseline(write_baseline(Report(())).encode(), "b.json") == Baseline()

    def test_is_read_as_it_was_written_whatever_the_names_of_files(self) -> None:
        assert against_baseline(AWKWARD, baseline_of(AWKWARD)).findings == ()

    def test_can_be_large(self) -> None:
        report = many(20_000)
        assert against_baseline(report, baseline_of(report)).known == 20_000

    @pytest.mark.parametrize(
        ("data", "line", "message"),
        [
            (b'{\n  "rubricator-baseline": 1,\n<<<<<<< HEAD\n', 3, "It is no JSON: Expecting property name"),
            (b"", 1, "It is no JSON: Expecting value"),
            (b"\xff\xfe\x00", 1, "It is no JSON in UTF-8."),
            (b"[" * 100_000, 1, "It is no JSON in UTF-8."),
            (b"[]", 1, "It is no baseline: “rubricator-baseline” is missing."),
            (b'{"files": {}}', 1, "It is no baseline: “rubricator-baseline” is missing."),
            (b'{"rubricator-baseline": 2, "findings": []}', 1, "Its version is 2, and this program knows 1."),
            (b'{"rubricator-baseline": 1}', 1, "It is no baseline: “findings” is no list."),
            (b'{"rubricator-baseline": 1, "findings": [{"file": "a"}]}', 1, "Finding 1 in it lacks one of file,"),
            (b'{"rubricator-baseline": 1, "findings": [7]}', 1, "Finding 1 in it lacks one of file,"),
        ],
    )
    def test_is_refused_when_it_is_damaged_or_another(self, data: bytes, line: int, message: str) -> None:
        with pytest.raises(BaselineError) as raised:
            read_baseline(data, "baseline.json")
        fault = raised.value.diagnostics[0]
        assert (fault.file, fault.position.line, fault.code) == ("baseline.json", line, "BAS001")
        assert fault.message.startswith(message)


class TestFingerprints:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("<p> was opened in line 12.", "<p> was opened in line 140."),
            ("It is in line 3, column 7 already.", "It is in line 4, column 9 already."),
            ("See lines 3, 4 and 12.", "See lines 5, 6 and 14."),
            ("See b.xml:3:7.", "See b.xml:4:7."),
        ],
    )
    def test_a_mention_of_a_line_is_no_part_of_it(self, before: str, after: str) -> None:
        first, second = (
            replace(ORDINARY, findings=(replace(ORDINARY.findings[0], message=message),)) for message in (before, after)
        )
        assert fingerprints(first) == fingerprints(second)

    def test_another_number_is(self) -> None:
        first, second = (
            replace(ORDINARY, findings=(replace(ORDINARY.findings[0], message=f"{number} is no month."),))
            for number in (13, 14)
        )
        assert fingerprints(first) != fingerprints(second)

    def test_no_two_of_a_report_are_equal(self) -> None:
        for report in (AWKWARD, many(5_000)):
            assert len(set(fingerprints(report))) == len(report.findings)
