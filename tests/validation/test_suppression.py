"""What a document switches off: beside the literate cases, what they cannot show."""

from hypothesis import given
from hypothesis import strategies as st

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.suppression import without_disabled

LINES = st.lists(st.sampled_from(["RNG001", "RNG006", "SCH001", "house-rule", "LNK001"]))


def finding(code: str, line: int, file: str = "letter.xml", severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(file, Position(line, 1), code, severity, "message")


def document(text: str, encoding: str = "utf-8") -> Document:
    return Document("letter.xml", text.encode(encoding))


@given(LINES)
def test_before_the_root_element_it_holds_for_the_whole_document(codes: list[str]) -> None:
    found = tuple(finding(code, line) for line, code in enumerate(codes, 1))
    switched_off = document("\n\n<?rubricator-disable RNG* SCH001 house-rule LNK001?>\n<TEI/>")
    assert [one for one in without_disabled(switched_off, found) if one.code != "SUP002"] == []


@given(LINES)
def test_without_an_instruction_nothing_changes(codes: list[str]) -> None:
    found = tuple(finding(code, line) for line, code in enumerate(codes, 1))
    assert without_disabled(document("<TEI/>"), found) is found


@given(LINES, st.integers(1, 9))
def test_what_is_kept_was_found_and_what_is_not_named_is_kept(codes: list[str], line: int) -> None:
    found = tuple(finding(code, line) for line, code in enumerate(codes, 1))
    text = "<TEI>" + "\n" * line + "<?rubricator-disable RNG001?>" + "\n" * 9 + "</TEI>"
    kept = [one for one in without_disabled(document(text), found) if one.code != "SUP002"]
    inside = range(line + 1, line + 10)
    assert kept == [one for one in found if one.code != "RNG001" or one.position.line not in inside]


def test_what_makes_a_document_unreadable_stays() -> None:
    found = (finding("XML002", 3), finding("XML011", 2, severity=Severity.WARNING))
    broken = document("<?rubricator-disable XML*?>\n<TEI>\n</tei>")
    assert without_disabled(broken, found) == (found[0],)


def test_findings_in_other_files_stay() -> None:
    found = (finding("LNK001", 3, "persons.xml"),)
    assert found[0] in without_disabled(document("<?rubricator-disable LNK001?><TEI/>"), found)


def test_an_instruction_for_what_is_not_looked_for_is_not_reported() -> None:
    both = document("<?rubricator-disable house-rule LNK001?><TEI/>")
    assert [one.code for one in without_disabled(both, ())] == ["SUP002", "SUP002"]
    assert ["LNK001" in one.message for one in without_disabled(both, (), lambda code: code == "LNK001")] == [True]
    assert without_disabled(both, (), lambda _: False) == ()


def test_utf_16_is_read_too() -> None:
    found = (finding("RNG001", 1),)
    assert without_disabled(document("<?rubricator-disable RNG001?><TEI/>", "utf-16"), found) == ()
    assert without_disabled(document("<TEI/>", "utf-16"), found) == found
