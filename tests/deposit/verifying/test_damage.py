"""Whatever happens to a package, ``verify`` names where and what it was: 200 times each kind in turn, and by hypothesis."""

import random
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depositing import close, jobs, tree
from harming import CHANGED, KINDS, Harm, named, repacked, undo
from rubricator.cli import run
from rubricator.deposit.verifying import verify
from rubricator.deposit.writing import write_package

ROOT = Path(__file__).resolve().parents[3]
TIMES = 40
"""How often each kind of damage is done; there are five."""

CRATE = "data/ro-crate-metadata.json"
TAG_MANIFEST = "tagmanifest-sha512.txt"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the edition that the project ships, as the command makes it."""
    target = tmp_path_factory.mktemp("package") / "letters"
    assert run(["deposit", str(ROOT / "tei"), "--output", str(target)]) == 0
    assert named(target) == set()
    return target


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("archive") / "letters.zip"
    assert run(["deposit", str(ROOT / "tei"), "--output", str(target)]) == 0
    assert named(target) == set()
    return target


@pytest.mark.parametrize("kind", KINDS)
def test_damage_of_each_kind_is_named(package: Path, tmp_path: Path, kind: str) -> None:
    bag = tmp_path / "bag"
    shutil.copytree(package, bag)
    files = tree(bag)
    for seed in range(TIMES):
        harm = KINDS[kind](bag, random.Random(f"{kind} {seed}"))
        check(harm, bag, seed)
        undo(bag, harm, files)
    assert named(bag) == set()


def check(harm: Harm, bag: Path, seed: object) -> None:
    """Check that harm is named. Of a payload file it is all that is named; that of a tag file has consequences."""
    found = named(bag)
    if harm.origin == TAG_MANIFEST:
        # Whether a digest or a file was changed cannot be known: what is found in the one names the other.
        assert any(TAG_MANIFEST in finding.file + finding.message for finding in verify(bag)), (seed, found)
    elif harm.origin.startswith("data/") and harm.origin != CRATE:
        assert found == {(harm.path, harm.code)}, seed
    else:
        assert (harm.path, harm.code) in found, (seed, found)


def test_a_bit_that_is_flipped_anywhere_in_an_archive_is_found(archive: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    with ZipFile(archive) as written:
        members = sorted(written.infolist(), key=lambda member: member.header_offset)
    target = tmp_path / archive.name
    for seed in range(200):
        chance = random.Random(seed)
        place = chance.randrange(len(data))
        harmed = bytearray(data)
        harmed[place] ^= 1 << chance.randrange(8)
        target.write_bytes(harmed)
        found = {(finding.file.removeprefix(f"{target}/letters/"), finding.code) for finding in verify(target)}
        assert found, (seed, place)
        holder = [member for member in members if member.header_offset <= place][-1]
        start = holder.header_offset + 30 + len(holder.filename.encode())
        if start <= place < start + holder.file_size:
            path = holder.filename.removeprefix("letters/")
            assert (path, CHANGED) in found, (seed, place)


@pytest.mark.parametrize("part", ["local header", "table of contents"])
def test_every_byte_around_the_files_of_an_archive_counts(tmp_path: Path, part: str) -> None:
    archive = tmp_path / "letters.zip"
    write_package(archive, jobs(1, 10), close)
    data = archive.read_bytes()
    start = 0 if part == "local header" else data.index(b"PK\1\2")
    end = 30 if part == "local header" else len(data)
    for place in range(start, end):
        for bit in (0, 5):
            harmed = bytearray(data)
            harmed[place] ^= 1 << bit
            archive.write_bytes(harmed)
            assert tuple(verify(archive)), (place, bit)


def test_an_archive_that_is_cut_off_is_named(archive: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    target = tmp_path / "letters.zip"
    for seed in range(TIMES):
        target.write_bytes(data[: random.Random(seed).randrange(len(data))])
        assert [(finding.file, finding.code) for finding in verify(target)] == [(str(target), "BAG050")], seed


def test_bytes_that_belong_to_nothing_are_found(archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "letters.zip"
    target.write_bytes(b"#!/bin/sh\n" + archive.read_bytes())
    assert named(target) == {("letters", "BAG055")}


def test_files_of_an_archive_that_are_lost_added_or_renamed_are_named(archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "letters.zip"
    with ZipFile(archive) as written:
        names = [name for name in written.namelist() if name.startswith("letters/data/")]
    for seed in range(TIMES):
        chosen = random.Random(seed).choice(names)
        path = chosen.removeprefix("letters/")
        kind = ("lost", "renamed", "changed")[seed % 3]

        def change(member: object, data: bytes, chosen: str = chosen, kind: str = kind) -> tuple[str, bytes] | None:
            name = member.filename  # type: ignore[attr-defined]
            if name != chosen:
                return name, data
            return {"lost": None, "renamed": (f"{name}~", data), "changed": (name, data + b"\n")}[kind]

        repacked(archive, target, change)
        expected = {"lost": (path, "BAG020"), "renamed": (f"{path}~", "BAG023"), "changed": (path, CHANGED)}[kind]
        assert expected in named(target, "letters/"), seed


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("small") / "letters"
    write_package(target, jobs(3, 100), close)
    return target


@given(kind=st.sampled_from(sorted(KINDS)), seed=st.integers(min_value=0))
def test_damage_is_named_wherever_it_is(small: Path, kind: str, seed: int) -> None:
    files = tree(small)
    harm = KINDS[kind](small, random.Random(seed))
    try:
        check(harm, small, (kind, seed))
    finally:
        undo(small, harm, files)
