"""The literate cases of the authority file: entries, names, and who is meant by them."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.authority import Authority, parse_authority

CASES = cases(Path(__file__).with_name("cases.md"))


def authority(people: str) -> Authority:
    document = f'<listPerson xmlns="http://www.tei-c.org/ns/1.0">{people}</listPerson>'
    found, findings = parse_authority("persons.xml", document.encode())
    assert findings == ()
    return found


def meant(name: str, people: Authority) -> str:
    found = [f"{match.person.id} {match.agreement.name.lower()}" for match in people.best(name)]
    return f"{name} → {', '.join(found) or 'nobody'}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_name_means_whom_it_agrees_with_best(case: Case) -> None:
    people = authority(case.blocks["people"])
    wanted = case.blocks["names"].splitlines()
    assert [meant(line.partition(" → ")[0], people) for line in wanted] == wanted
