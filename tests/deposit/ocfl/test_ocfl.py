"""A package as an object of OCFL 1.1, in a storage root of its own."""

import json
from hashlib import sha512
from pathlib import Path

import pytest

from depositing import close, jobs, part, tree
from rubricator.building.files import write_atomically
from rubricator.deposit.ocfl import storing
from rubricator.deposit.ocfl.inventory import Version
from rubricator.deposit.ocfl.layout import place_of
from rubricator.deposit.ocfl.storing import write_store
from rubricator.deposit.package import Job
from rubricator.deposit.writing import write_package
from rubricator.diagnostics import Diagnostic, Severity, UnusableError
from rubricator.source import Position

VERSION = Version("urn:example:letters/1", "2024-05-01T00:00:00Z", "Letters", "Rubricator 1", "pkg:pypi/rubricator@1")


def write(bag: Path) -> tuple[Diagnostic, ...]:
    return write_package(bag, jobs(3), close)


def object_root(store: Path) -> Path:
    return store / place_of(VERSION.identifier)


@pytest.mark.parametrize(
    ("identifier", "place"),
    [
        ("object-01", "3c0/ff4/240/object-01"),
        ("..hor/rib:le-$id", "487/326/d8c/%2e%2ehor%2frib%3ale-%24id"),
        (
            "abcdefghij" * 26,
            "/".join(
                (
                    "55b",
                    "432",
                    "806",
                    "abcdefghij" * 10 + "-55b432806f4e270da0cf23815ed338742179002153cd8d896f23b3e2d8a14359",
                )
            ),
        ),
    ],
    ids=["plain", "encoded", "long"],
)
def test_an_object_is_where_the_layout_puts_it(identifier: str, place: str) -> None:
    """The examples are those of the extension 0003."""
    assert str(place_of(identifier)) == place


def test_a_storage_root_has_the_files_of_the_specification(tmp_path: Path) -> None:
    assert write_store(tmp_path / "store", write, lambda: VERSION) == ()
    place = str(place_of(VERSION.identifier))
    names = set(tree(tmp_path / "store"))
    assert {name for name in names if "/v1/content/" not in name} == {
        "0=ocfl_1.1",
        "ocfl_layout.json",
        "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json",
        f"{place}/0=ocfl_object_1.1",
        f"{place}/inventory.json",
        f"{place}/inventory.json.sha512",
        f"{place}/v1/inventory.json",
        f"{place}/v1/inventory.json.sha512",
    }
    assert f"{place}/v1/content/bagit.txt" in names


def test_the_inventory_has_the_digest_of_every_file(tmp_path: Path) -> None:
    write_store(tmp_path / "store", write, lambda: VERSION)
    inventory = json.loads((object_root(tmp_path / "store") / "inventory.json").read_bytes())
    content = tree(object_root(tmp_path / "store") / "v1" / "content")
    listed = {path: digest for digest, paths in inventory["versions"]["v1"]["state"].items() for path in paths}
    assert listed == {path: sha512(data).hexdigest() for path, data in content.items()}
    assert inventory["versions"]["v1"]["created"] == "2024-05-01T00:00:00Z"
    # Empty files have one digest, and it stands there once.
    assert sum(path.endswith("empty.txt") for path in listed) == 3


def test_the_same_package_gives_the_same_bytes(tmp_path: Path) -> None:
    write_store(tmp_path / "one", write, lambda: VERSION)
    write_store(tmp_path / "two", write, lambda: VERSION)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_nothing_else_is_left(tmp_path: Path) -> None:
    write_store(tmp_path / "store", write, lambda: VERSION)
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_a_package_with_an_error_makes_no_storage_root(tmp_path: Path) -> None:
    wrong = Diagnostic("a.xml", Position(1, 1), "XYZ001", Severity.ERROR, "wrong")
    found = write_store(
        tmp_path / "store",
        lambda bag: write_package(bag, [Job("a", "a", lambda: part(1, 10, (wrong,)))], close),
        _never,
    )
    assert found == (wrong,)
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_already_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "notes.txt").write_text("mine")
    with pytest.raises(UnusableError, match="Something else is there"):
        write_store(tmp_path / "store", write, _never)
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


class KilledError(BaseException):
    """The end of a process."""


@pytest.mark.parametrize("files", range(8))
def test_a_run_that_ends_at_any_moment_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int
) -> None:
    """It ends when so many of the files are written that make of a bag an object in a storage root."""
    left = iter(range(files))

    def write_or_die(path: Path, data: bytes) -> bool:
        if next(left, None) is None:
            raise KilledError
        return write_atomically(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(storing, "write_atomically", write_or_die)
        with pytest.raises(KilledError):
            write_store(tmp_path / "store", write, lambda: VERSION)
    assert not (tmp_path / "store").exists()
    assert write_store(tmp_path / "store", write, lambda: VERSION) == ()
    write_store(tmp_path / "undisturbed", write, lambda: VERSION)
    assert tree(tmp_path / "store") == tree(tmp_path / "undisturbed")


def _never() -> Version:
    raise AssertionError("no version is asked for")
