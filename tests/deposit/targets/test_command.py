"""``rubricator deposit --target``: a package with what a place wants."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import rubricator
from cli.running import Command
from deposit.packages import crate_of, document, payload
from depositing import tree
from rubricator.deposit.ocfl.verifying import verify_store
from rubricator.deposit.targets.wanted import TARGETS

__all__ = ["rubricator"]


@pytest.fixture
def letters(rubricator: Command) -> Path:
    """Two letters in a folder."""
    Path("letters").mkdir()
    for number in (1, 2):
        Path(f"letters/{number}.xml").write_text(document(f"Letter {number}"), encoding="utf-8")
    return Path("letters")


@pytest.mark.parametrize("target", TARGETS)
def test_what_a_place_wants_is_in_the_package(rubricator: Command, letters: Path, target: str) -> None:
    ran = rubricator("deposit", letters, "--output", "package", "--target", target, "--title", "Letters")
    assert ran.status == 0
    root = next(Path("package").glob("*/*/*/*/v1/content"), Path("package"))
    wanted = {one.path for one in TARGETS[target]}
    assert wanted <= payload(root)
    crate = crate_of(root)
    assert all(crate[path]["@type"] == "File" for path in wanted)


def test_the_record_of_several_documents_is_of_the_whole(rubricator: Command, letters: Path) -> None:
    rubricator("deposit", letters, "--output", "package", "--target", "zenodo", "--title", "Letters of the Kellers")
    zenodo = json.loads(Path("package/data/.zenodo.json").read_bytes())
    record = json.loads(Path("package/data/deposit/invenio.json").read_bytes())
    assert zenodo["title"] == record["metadata"]["title"] == "Letters of the Kellers"
    assert [creator["name"] for creator in zenodo["creators"]] == ["Keller, Anna"]


def test_a_creator_is_known_by_the_authority_file(rubricator: Command, letters: Path) -> None:
    people = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>People</title></titleStmt>'
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><standOff><listPerson>"
        '<person xml:id="keller"><persName>Anna Keller</persName><idno type="ORCID">0000-0002-1825-0097</idno></person>'
        "</listPerson></standOff></TEI>"
    )
    Path("persons.xml").write_text(people, encoding="utf-8")
    letter = document().replace("<persName>", '<persName ref="persons.xml#keller">')
    Path("letter.xml").write_text(letter, encoding="utf-8")
    assert rubricator("deposit", "letter.xml", "--output", "package", "--target", "invenio").status == 0
    record = json.loads(Path("package/data/deposit/invenio.json").read_bytes())
    identifiers = record["metadata"]["creators"][0]["person_or_org"]["identifiers"]
    assert identifiers == [{"scheme": "orcid", "identifier": "0000-0002-1825-0097"}]


def test_what_lacks_is_said(rubricator: Command, letters: Path) -> None:
    bare = document().replace("<publisher>The Archive</publisher>", "<publisher/>")
    Path("letter.xml").write_text(bare, encoding="utf-8")
    ran = rubricator("deposit", "letter.xml", "--output", "package", "--target", "datacite")
    assert ran.status == 0
    assert (
        "deposit/datacite.json:1:1: warning[DEP060] DataCite should be given a publisher, and the header names none."
        in ran.err
    )


def test_a_storage_root_is_the_same_whenever_it_is_made(rubricator: Command, letters: Path) -> None:
    for name in ("one", "two"):
        ran = rubricator("deposit", letters, "--output", name, "--target", "ocfl", "--date", "2024-05-01")
        assert ran.status == 0
    assert tree(Path("one")) == tree(Path("two"))
    assert list(verify_store(Path("one"))) == []
    inventory = json.loads(next(Path("one").glob("*/*/*/*/inventory.json")).read_bytes())
    assert inventory["versions"]["v1"]["created"] == "2024-05-01T00:00:00Z"


def test_a_storage_root_is_verified_as_any_package(rubricator: Command, letters: Path) -> None:
    rubricator("deposit", letters, "--output", "store", "--target", "ocfl")
    whole = rubricator("deposit", "verify", "store")
    assert (whole.status, whole.out) == (0, "store is sound.\n")
    letter = next(Path("store").rglob("letters/1.xml"), None) or next(Path("store").rglob("1.xml"))
    letter.write_text("<TEI/>")
    damaged = rubricator("deposit", "verify", "store")
    assert damaged.status == 1
    assert f"{letter}:1:1: error[DEP062]" in damaged.out


def test_who_makes_a_package_is_the_user_of_its_version(rubricator: Command, letters: Path) -> None:
    ada = "Ada Lind <https://orcid.org/0000-0002-1825-0097>"
    rubricator("deposit", letters, "--output", "one", "--target", "ocfl", "--agent", ada)
    inventory = json.loads(next(Path("one").glob("*/*/*/*/inventory.json")).read_bytes())
    user = {"name": "Ada Lind", "address": "https://orcid.org/0000-0002-1825-0097"}
    assert inventory["versions"]["v1"]["user"] == user


def test_a_storage_root_is_no_archive(rubricator: Command, letters: Path) -> None:
    ran = rubricator("deposit", letters, "--output", "store.zip", "--target", "ocfl")
    assert ran.status == 2
    assert "is a folder" in ran.err
    assert not Path("store.zip").exists()


def test_a_place_that_is_none_is_refused(rubricator: Command, letters: Path) -> None:
    ran = rubricator("deposit", letters, "--output", "package", "--target", "figshare")
    assert ran.status == 2
    assert "zenodo" in ran.err
