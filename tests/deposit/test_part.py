"""What a part of a package is known by, when an interrupted run is gone on with."""

from dataclasses import replace
from pathlib import Path

import pytest

from rubricator.deposit.gathering import Included, Member
from rubricator.deposit.part import Task, job


@pytest.fixture
def task(tmp_path: Path) -> Task:
    for name in ("letter.txt", "persons.xml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    document, source, people = (
        Included(tmp_path / name, f"edition/tei/{name}") for name in ("letter.xml", "letter.txt", "persons.xml")
    )
    member = Member(document, source, (), (people,), ("schemas/tei.rng",), "renderings/tei/letter", "letter")
    return Task(member, "0" * 64, None, is_valid=True, tolerant=False, agent="")


def test_the_same_is_known_again(task: Task) -> None:
    assert job(task, "").key == job(replace(task), "").key


def test_a_transcription_that_has_another_place_in_the_package_makes_another_part(task: Task) -> None:
    """The crate says of the document where it is."""
    assert task.member.source is not None
    source = replace(task.member.source, place="edition/letter.txt")
    assert job(replace(task, member=replace(task.member, source=source)), "").key != job(task, "").key


def test_so_do_the_people(task: Task) -> None:
    people = tuple(replace(one, place="authority/persons.xml") for one in task.member.authorities)
    assert job(replace(task, member=replace(task.member, authorities=people)), "").key != job(task, "").key
