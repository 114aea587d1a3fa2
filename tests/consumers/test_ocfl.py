"""A storage root of ours, validated by ocfl-py, which also sees what is damaged."""

from __future__ import annotations

from pathlib import Path

import ocfl
import pytest

from depositing import close, jobs
from rubricator.cli import run
from rubricator.deposit.ocfl.inventory import Version
from rubricator.deposit.ocfl.storing import write_store
from rubricator.deposit.writing import write_package

VERSION = Version(
    "https://doi.org/10.5072/letters", "2024-05-01T00:00:00Z", "Letters", "Rubricator 1", "pkg:pypi/rubricator@1"
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A storage root with a package of three documents."""
    write_store(tmp_path / "store", lambda bag: write_package(bag, jobs(3), close), lambda: VERSION)
    return tmp_path / "store"


def is_valid(store: Path) -> bool:
    """Return whether ocfl-py finds nothing wrong in a storage root and its objects, digests included."""
    root = ocfl.StorageRoot(root=str(store))
    valid = root.validate(validate_objects=True, check_digests=True)
    return bool(valid) and root.num_objects == root.good_objects == 1


def object_root(store: Path) -> Path:
    """Return where the one object is."""
    (found,) = (path.parent for path in store.rglob("0=ocfl_object_1.1"))
    return found


def test_a_storage_root_is_valid(store: Path) -> None:
    assert is_valid(store)


def test_an_object_is_valid_and_nothing_is_advised_against(store: Path) -> None:
    valid, validator = ocfl.Object().validate(str(object_root(store)), log_warnings=True)
    assert valid
    assert validator.log.num_warnings == 0, validator.status_str()


def test_the_object_is_found_by_its_identifier(store: Path) -> None:
    root = ocfl.StorageRoot(root=str(store))
    root.open_root_fs()
    root.check_root_structure()
    assert root.object_path(VERSION.identifier) == object_root(store).relative_to(store).as_posix()


@pytest.mark.parametrize("name", ["inventory.json", "v1/inventory.json.sha512", "v1/content/bagit.txt"])
def test_damage_is_seen(store: Path, name: str) -> None:
    """So that the tests above could fail."""
    path = object_root(store) / name
    path.write_bytes(b"0" + path.read_bytes())
    assert not is_valid(store)


def test_a_file_that_was_added_is_seen(store: Path) -> None:
    (object_root(store) / "v1/content/data/added.txt").write_bytes(b"")
    assert not is_valid(store)


def test_the_edition_that_the_project_ships_is_valid_too(tmp_path: Path, root: Path) -> None:
    assert run(["deposit", str(root / "tei"), "--output", str(tmp_path / "store"), "--target", "ocfl"]) == 0
    assert is_valid(tmp_path / "store")
    valid, validator = ocfl.Object().validate(str(object_root(tmp_path / "store")), log_warnings=True)
    assert valid
    assert validator.log.num_warnings == 0, validator.status_str()
