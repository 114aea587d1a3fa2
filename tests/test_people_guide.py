"""The guide to people cannot drift: the forms in its table are understood as it says, and its entries are TEI."""

import re
from pathlib import Path

import pytest

from rubricator.authority import Agreement, Authority, Person, parse_authority
from rubricator.authority.names import parse_name

LEVELS = {
    "0.95": {Agreement.GIVEN, Agreement.DERIVED},
    "the same": {Agreement.GIVEN, Agreement.DERIVED},
    "0.90": {Agreement.SPELLING},
    "0.85": {Agreement.SOUND},
}


def guide(root: Path) -> str:
    return (root / "docs/people.md").read_text(encoding="utf-8")


def rows(text: str) -> list[tuple[list[str], list[str], str]]:
    """Return the names in the file, the forms in the text (those after "never" left out) and the certainty of each row."""
    found = []
    for line in re.findall(r"^\| `.*\|$", text, re.MULTILINE):
        names, forms, certainty = (cell.strip() for cell in line.strip("|").split("|"))
        understood = re.split(r"[,;] ", forms.partition(", but never")[0])
        found.append((re.findall("`([^`]+)`", names), understood, certainty))
    return found


def test_the_table_is_true(root: Path) -> None:
    table = rows(guide(root))
    assert len(table) >= 6
    for names, forms, certainty in table:
        people = Authority(tuple(Person(name, (parse_name(name),)) for name in names))
        wanted = next(levels for start, levels in LEVELS.items() if start in certainty.partition(" to ")[0])
        for form in forms:
            assert {match.agreement for match in people.best(form)} <= wanted, form
            assert people.best(form), form


@pytest.mark.parametrize("number", [0, 1])
def test_its_entries_are_read(root: Path, number: int) -> None:
    entry = re.findall(r"```xml test[^\n]*\n(.*?)```", guide(root), re.DOTALL)[number]
    people, findings = parse_authority(
        "x", f'<listPerson xmlns="http://www.tei-c.org/ns/1.0">{entry}</listPerson>'.encode()
    )
    assert findings == ()
    assert [person.unverified for person in people.people] == [number == 1]
