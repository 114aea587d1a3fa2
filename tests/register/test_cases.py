"""The literate cases of the register: documents, and the entries that the authority file gets for them."""

from pathlib import Path
from textwrap import dedent

import pytest

from literate import Case, cases
from rubricator.diagnostics import has_errors
from rubricator.reading import read
from rubricator.register.entering import SURE
from rubricator.register.gathering import AuthorityFile, Document, Material, Policy, enter

CASES = cases(Path(__file__).with_name("cases.md"))
NOBODY = '<person xml:id="nobody"><persName>Nobody</persName></person>'


def material(case: Case) -> Material:
    documents: list = []
    for number, kind in enumerate(("text", "second", "third"), 1):
        if kind in case.blocks:
            transcription, _ = read(f"letters/{number}.txt", case.blocks[kind].encode())
            assert transcription is not None
            documents.append(transcription)
    if "tei" in case.blocks:
        documents.append(Document("letters/tei.xml", case.blocks["tei"].encode()))
    return documents


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_file_gets_who_is_surely_new(case: Case) -> None:
    people = case.blocks.get("people", NOBODY).strip()
    head, tail = f'<listPerson xmlns="http://www.tei-c.org/ns/1.0">\n{people}', "\n</listPerson>\n"
    documents, policy = material(case), Policy(SURE)
    register = enter(documents, AuthorityFile("persons.xml", f"{head}{tail}".encode()), policy)
    assert not has_errors(register.diagnostics)
    written = register.file.data.decode()
    assert written.startswith(head)
    assert written.endswith(tail)
    assert dedent(written[len(head) : len(written) - len(tail) + 1]).removeprefix("\n") == case.blocks["added"]
    assert enter(documents, register.file, policy).file == register.file


@pytest.mark.parametrize("case", [case for case in CASES if case.blocks["added"]], ids=lambda case: case.name)
def test_somebody_refused_is_not_entered(case: Case) -> None:
    documents, file = material(case), AuthorityFile("persons.xml", b"")
    names = {person.name for person in enter(documents, file, Policy(SURE)).new}
    assert names
    assert enter(documents, file, Policy(SURE, frozenset(names))).new == ()
