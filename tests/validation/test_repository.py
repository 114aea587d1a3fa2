"""Names of files from the top of the repository."""

from pathlib import Path

import pytest

from rubricator.validation.repository import UNKNOWN, Repository, repository_around

CASES = {
    "letter.xml": "tei/letter.xml",
    "./letters/../diary.xml": "tei/diary.xml",
    "../persons.xml": "persons.xml",
    "/home/anna/edition/tei/a.xml": "tei/a.xml",
    "/home/anna/edition-2/a.xml": "/home/anna/edition-2/a.xml",
    "../../other/a.xml": "/home/anna/other/a.xml",
    "not-\udcff.xml": "tei/not-\udcff.xml",
}


@pytest.mark.parametrize("name", CASES)
def test_a_name_is_told_from_the_top(name: str) -> None:
    assert Repository("/home/anna/edition/tei", "/home/anna/edition").path_of(name) == CASES[name]


def test_without_a_repository_a_name_is_only_tidied() -> None:
    assert [UNKNOWN.path_of(name) for name in ("./tei/a.xml", "tei//a.xml", "../a.xml", "/tmp/a.xml")] == [
        "tei/a.xml", "tei/a.xml", "../a.xml", "/tmp/a.xml",
    ]  # fmt: skip


def test_the_top_is_where_git_is(tmp_path: Path) -> None:
    folder = tmp_path / "edition" / "tei" / "letters"
    folder.mkdir(parents=True)
    assert repository_around(folder) == Repository(str(folder), str(folder))
    (tmp_path / "edition" / ".git").mkdir()
    assert repository_around(folder) == Repository(str(folder), str(tmp_path / "edition"))
