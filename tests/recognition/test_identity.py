"""The literate cases of identity: who of the authority file is meant, and the clue that decided."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.authority import parse_authority
from rubricator.reading import read
from rubricator.recognition import recognize

CASES = cases(Path(__file__).with_name("identity.md"))


def links(people: str, text: str) -> Iterator[str]:
    document = f'<listPerson xmlns="http://www.tei-c.org/ns/1.0">{people}</listPerson>'
    authority, unsound = parse_authority("persons.xml", document.encode())
    transcription, _ = read("case.txt", text.encode())
    assert unsound == ()
    assert transcription is not None
    mentions, findings = recognize(transcription, authority)
    for mention in mentions:
        if mention.kind == "persName":
            name = " ".join(mention.span.of(text).split())
            yield f"{name} → {mention.ref}: {mention.clue}" if mention.ref else f"{name} → ?"
    yield from (f"{finding.code} {finding.message}" for finding in findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mention_is_linked_for_a_reason_or_not_at_all(case: Case) -> None:
    assert list(links(case.blocks["people"], case.blocks["text"])) == case.blocks["links"].splitlines()
