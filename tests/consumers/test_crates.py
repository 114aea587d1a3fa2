"""Packages read by programs that are not ours: as crates they are whole and right."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from consumers.crates import issues, loaded
from consumers.documents import CORPUS, DOCUMENTS, ROOT
from deposit.packages import document
from rubricator.cli import run

#: What the specification recommends and no header in these packages says. Nothing is said of what is not known.
UNKNOWN = re.compile(
    "SHOULD have an ORCID identifier|SHOULD have a ROR identifier|affiliation|contactPoint|"
    "The Root Data Entity SHOULD have a `publisher`|SHOULD have an absolute HTTP.S. URL as its @id|"
    "organization.* SHOULD have a URL|author` SHOULD reference a Person|SHOULD reference Person"
)
#: The validator asks each of several types whether it is one of two, and so is content with none that has another beside.
OF_THE_VALIDATOR = "Encoding format entities SHOULD include WebPage and/or Standard types"

HOSTILE = ("a letter & more.xml", "书信 «1».xml", "#100%25?.xml", f"{'ä' * 120}.xml")


def edition(folder: Path) -> list[str]:
    for name in ("tei", "schemas"):
        shutil.copytree(ROOT / name, folder / name)
    return ["tei"]


def corpus(folder: Path) -> list[str]:
    if not CORPUS.is_dir():
        pytest.skip(f"{CORPUS} is not here")
    # The validator takes a minute for ten documents.
    for name in ("auden-notes", "mitford-letter", "tillich-letter"):
        shutil.copyfile(DOCUMENTS[name], folder / f"{name}.xml")
    return [*(path.name for path in sorted(folder.glob("*.xml"))), "--allow-invalid"]


def hostile(folder: Path) -> list[str]:
    for number, name in enumerate(HOSTILE):
        place = folder / f"folder {number} ünd" / "more"
        place.mkdir(parents=True)
        (place / name).write_text(document(name.replace("&", "and")), "utf-8")
    return [f"folder {number} ünd" for number in range(len(HOSTILE))]


@pytest.fixture(scope="module", params=[edition, corpus, hostile], ids=lambda make: make.__name__)
def crate(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The payload of a package."""
    return packed(request.param, tmp_path_factory.mktemp("crate"))


def packed(make: Callable[[Path], list[str]], folder: Path) -> Path:
    """Return the payload of the package of what is made in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert run(["deposit", *make(folder), "--output", "package", "--date", "2026-03-01"]) == 0
    finally:
        os.chdir(before)
    return folder / "package" / "data"


def test_the_library_finds_every_file(crate: Path) -> None:
    read = loaded(crate)
    found = {
        Path(str(entity.source)).relative_to(crate).as_posix()
        for entity in read.data_entities
        if entity.type != "Dataset"
    }
    there = {path.relative_to(crate).as_posix() for path in crate.rglob("*") if path.is_file()}
    assert found == there - {"ro-crate-metadata.json", "ro-crate-preview.html"}


def test_the_library_reads_what_the_whole_is(crate: Path) -> None:
    read = loaded(crate)
    assert read.name
    assert read.description
    assert str(read.root_dataset["datePublished"]).startswith("2026-03-01")
    assert read.metadata["conformsTo"] == "https://w3id.org/ro/crate/1.2"
    assert {"CreateAction", "SoftwareApplication"} <= {str(entity.type) for entity in read.contextual_entities}


def test_the_library_writes_it_again_with_nothing_lost(crate: Path, tmp_path: Path) -> None:
    read = loaded(crate)
    read.write(tmp_path / "again")
    again = loaded(tmp_path / "again")
    assert {entity.id for entity in again.get_entities()} == {entity.id for entity in read.get_entities()}


def test_the_validator_finds_all_that_is_required_and_all_that_is_known(crate: Path, tmp_path: Path) -> None:
    found = issues(crate, "RECOMMENDED", tmp_path / "cache")
    assert [message for severity, message in found if severity == "REQUIRED"] == []
    assert [message for _, message in found if not UNKNOWN.search(message) and message != OF_THE_VALIDATOR] == []


def test_the_validator_does_find_what_is_missing(tmp_path: Path) -> None:
    broken = packed(edition, tmp_path)
    metadata = broken / "ro-crate-metadata.json"
    text = metadata.read_text("utf-8")
    metadata.write_text(re.sub(r'"datePublished": "2026-03-01", ', "", text), "utf-8")
    assert [severity for severity, _ in issues(broken, "REQUIRED", tmp_path / "cache")] == ["REQUIRED"]
