"""What was changed, added or lost in a storage root is named."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from depositing import close, jobs
from rubricator.deposit.ocfl.inventory import Version
from rubricator.deposit.ocfl.layout import place_of
from rubricator.deposit.ocfl.storing import write_store
from rubricator.deposit.ocfl.verifying import is_store, verify_store
from rubricator.deposit.writing import write_package

VERSION = Version("urn:example:letters", "2024-05-01T00:00:00Z", "Letters", "Rubricator 1", "pkg:pypi/rubricator@1")
OBJECT = place_of(VERSION.identifier)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A storage root with a package in it."""
    write_store(tmp_path / "store", lambda bag: write_package(bag, jobs(2), close), lambda: VERSION)
    return tmp_path / "store"


def found(store: Path) -> set[tuple[str, str]]:
    """Return the codes of what is found, with the paths in the object."""
    return {(one.code, Path(one.file).relative_to(store / OBJECT).as_posix()) for one in verify_store(store)}


def test_a_storage_root_is_as_it_was_made(store: Path) -> None:
    assert is_store(store)
    assert not is_store(store / OBJECT)
    assert list(verify_store(store)) == []


def test_logs_and_extensions_are_left_alone(store: Path) -> None:
    for folder in (store / "extensions/x", store / OBJECT / "logs", store / OBJECT / "extensions/y"):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("a")
    (store / "ocfl_1.1.md").write_text("the specification")
    assert list(verify_store(store)) == []


def test_a_file_between_the_objects_is_none_of_theirs(store: Path) -> None:
    stray = (store / OBJECT).parent / "stray.txt"
    stray.write_text("a")
    assert [(one.code, one.file) for one in verify_store(store)] == [("DEP064", str(stray))]


def test_a_storage_root_without_objects_has_lost_them(tmp_path: Path) -> None:
    (tmp_path / "0=ocfl_1.1").write_text("ocfl_1.1\n")
    assert [one.code for one in verify_store(tmp_path)] == ["DEP063"]


@pytest.mark.parametrize(
    "inventory",
    [b"", b"[]", b"{}", b'{"digestAlgorithm": "md5", "head": "v1", "versions": {"v1": {}}, "manifest": {}}'],
)
def test_an_inventory_that_is_none_is_said_to_be_none(store: Path, inventory: bytes) -> None:
    (store / OBJECT / "inventory.json").write_bytes(inventory)
    assert found(store) == {("DEP065", "inventory.json")}


def test_an_inventory_does_not_lead_out_of_its_object(store: Path, tmp_path: Path) -> None:
    path = store / OBJECT / "inventory.json"
    path.write_bytes(path.read_bytes().replace(b"v1/content/bagit.txt", b"../../../../../x"))
    assert found(store) == {("DEP065", "inventory.json")}


def flip(path: Path, chance: random.Random) -> str:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    return path.name


def truncate(path: Path, chance: random.Random) -> str:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])
    return path.name


def delete(path: Path, chance: random.Random) -> str:
    path.unlink()
    return path.name


def add(path: Path, chance: random.Random) -> str:
    added = path.with_name(f"{path.name}~")
    added.write_bytes(path.read_bytes())
    return added.name


def rename(path: Path, chance: random.Random) -> str:
    path.rename(path.with_name(f"{path.name}~"))
    return path.name


@pytest.mark.parametrize("damage", [flip, truncate, delete, add, rename])
def test_every_damage_is_named(store: Path, tmp_path: Path, damage: Callable[[Path, random.Random], str]) -> None:
    chance = random.Random(1)
    whole = sorted(path.relative_to(store) for path in (store / OBJECT).rglob("*") if path.is_file())
    for number, place in enumerate(place for place in whole if (store / place).stat().st_size):
        copy = tmp_path / str(number)
        copytree(store, copy)
        name = damage(copy / place, chance)
        named = {Path(one.file).name for one in verify_store(copy)}
        # An inventory's digest tells of the one as of the other, and without its declaration an object is none.
        alike = {name, *(("inventory.json", "inventory.json.sha512") if name.startswith("inventory.json") else ())}
        assert named & alike or (name.startswith("0=") and named), place
