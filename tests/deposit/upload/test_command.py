"""``rubricator deposit upload``: what it needs, what it says, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import rubricator
from cli.running import Command, Ran
from deposit.packages import document
from deposit.upload.faults import answering
from deposit.upload.invenio_site import TOKEN, Fault, Site
from deposit.upload.trying import RECORD
from rubricator.cli.deposit import upload
from rubricator.deposit.upload.patience import Patience

__all__ = ["rubricator"]


@pytest.fixture
def letters(rubricator: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package for InvenioRDM in the current folder; the token is in the environment, and waiting takes no time."""
    monkeypatch.setenv("RUBRICATOR_TOKEN", TOKEN)
    monkeypatch.setattr(upload, "Patience", partial(Patience, sleep=lambda _: None))
    Path("letter.xml").write_text(document(), encoding="utf-8")
    assert rubricator("deposit", "letter.xml", "--output", "letters.zip", "--target", "invenio").status == 0
    return Path("letters.zip")


@pytest.fixture
def uploading(rubricator: Command, letters: Path, site: Site) -> Command:
    """The command, with the package and the repository."""
    return partial(rubricator, "deposit", "upload", letters, "--to", site.address)


def codes(ran: Ran) -> list[str]:
    """Return the codes of errors and warnings in what was said."""
    return [
        line.split("[")[1].split("]")[0] for line in ran.err.splitlines() if ": error[" in line or ": warning[" in line
    ]


def test_a_package_is_uploaded_and_its_page_is_printed(uploading: Command, site: Site) -> None:
    ran = uploading()
    assert (ran.status, ran.out) == (0, f"{site.address}/uploads/1000\n")
    assert "1 file sent; it is a draft" in ran.err
    assert set(site.only_draft().files) == {"letters.zip"}
    assert site.only_draft().metadata["title"] == "A letter"
    again = uploading()
    assert (again.status, again.out) == (0, ran.out)
    assert "nothing had to be sent" in again.err


def test_a_package_is_published(uploading: Command, site: Site) -> None:
    ran = uploading("--publish")
    assert (ran.status, ran.out) == (0, f"{site.address}/records/1000\n")
    assert "it is published" in ran.err


def test_a_package_in_a_folder_is_too_many_files(rubricator: Command, letters: Path, site: Site) -> None:
    rubricator("deposit", "letter.xml", "--output", "letters")
    ran = rubricator("deposit", "upload", "letters", "--to", site.address)
    assert (ran.status, codes(ran)) == (1, ["UPL013"])
    assert site.asked == []


def test_metadata_may_come_from_a_file(uploading: Command, site: Site) -> None:
    Path("record.json").write_text(json.dumps(RECORD))
    assert uploading("--record", "record.json").status == 0
    assert site.only_draft().metadata["title"] == "Notes from the Harbour"


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"metadata": []}', "\xff"])
def test_metadata_that_are_none_are_refused(uploading: Command, site: Site, record: str) -> None:
    Path("record.json").write_text(record, encoding="latin-1")
    ran = uploading("--record", "record.json")
    assert (ran.status, codes(ran)) == (1, ["UPL010"])
    assert site.asked == []


def test_a_package_without_metadata_is_refused(rubricator: Command, letters: Path, site: Site) -> None:
    rubricator("deposit", "letter.xml", "--output", "bare.zip")
    ran = rubricator("deposit", "upload", "bare.zip", "--to", site.address)
    assert (ran.status, codes(ran)) == (1, ["UPL010"])


def test_a_damaged_package_is_not_uploaded(uploading: Command, letters: Path, site: Site) -> None:
    data = bytearray(letters.read_bytes())
    data[data.index(b"Dear friend")] ^= 1
    letters.write_bytes(data)
    ran = uploading()
    assert ran.status == 1
    assert codes(ran)[-1] == "UPL009"
    assert "letter.xml" in ran.err
    assert site.asked == []


def test_what_is_no_package_is_not_uploaded(rubricator: Command, letters: Path, site: Site) -> None:
    ran = rubricator("deposit", "upload", "letter.xml", "--to", site.address)
    assert ran.status in (1, 2)
    assert codes(ran)
    assert site.asked == []


def test_a_package_that_is_not_there_cannot_be_uploaded(rubricator: Command, letters: Path, site: Site) -> None:
    ran = rubricator("deposit", "upload", "lettres.zip", "--to", site.address)
    assert (ran.status, codes(ran)) == (2, ["CLI001"])


@pytest.mark.parametrize("token", [None, "", " \n", "two words", "tok\nen", "tökén"])
def test_a_token_is_needed(uploading: Command, site: Site, monkeypatch: pytest.MonkeyPatch, token: str | None) -> None:
    monkeypatch.delenv("RUBRICATOR_TOKEN") if token is None else monkeypatch.setenv("RUBRICATOR_TOKEN", token)
    ran = uploading()
    assert (ran.status, codes(ran)) == (2, ["UPL001"])
    assert site.asked == []


def test_white_space_around_a_token_is_none_of_it(uploading: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_TOKEN", f"{TOKEN}\n")
    assert uploading().status == 0


def test_an_address_must_be_one(rubricator: Command, letters: Path) -> None:
    ran = rubricator("deposit", "upload", letters, "--to", "http://repository.example.org")
    assert (ran.status, codes(ran)) == (2, ["UPL002"])


def test_a_token_that_is_refused_is_reported(uploading: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_TOKEN", "a-wrong-one")
    ran = uploading()
    assert (ran.status, codes(ran)) == (1, ["UPL005"])
    assert "a-wrong-one" not in ran.err


def test_a_repository_that_does_not_answer_is_reported(uploading: Command, site: Site) -> None:
    site.faults = [Fault(".*", answering(503, "Maintenance."), times=99)]
    ran = uploading()
    assert (ran.status, codes(ran)) == (2, ["UPL003"])
    assert "503 Maintenance" in ran.err


def test_nothing_that_is_said_or_written_has_the_token_in_it(uploading: Command, site: Site) -> None:
    site.faults = [Fault("PUT .*/draft", answering(500, f"Bearer {TOKEN}"), times=2)]
    ran = uploading("--publish")
    assert TOKEN not in ran.out + ran.err
    written = [path for path in Path().rglob("*") if path.is_file()]
    assert written
    assert not any(TOKEN.encode() in path.read_bytes() for path in written)


def test_two_uploads_at_once_are_one(letters: Path, site: Site) -> None:
    command = [sys.executable, "-m", "rubricator", "deposit", "upload", str(letters), "--to", site.address]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    both = [subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    assert set(site.only_draft().files) == {"letters.zip"}
    assert sum(line.endswith("/content") for line in site.asked) == 1


def test_the_library_may_lack(uploading: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    ran = uploading()
    assert ran.status == 2
    assert "pip install 'rubricator[upload]'" in ran.err
