"""What is found in a bag, in the order of RFC 8493: ``cases/`` is a document for each section."""

import tarfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bags import Bag, found, read_cases

BAGS = [
    (f"{path.stem}: {bag.title}", bag)
    for path in sorted(Path(__file__).with_name("cases").glob("*.txt"))
    for bag in read_cases(path.read_text("utf-8"))
]
CASES = [pytest.param(bag, id=title) for title, bag in BAGS]
FOR_ZIP = [
    pytest.param(bag, id=title) for title, bag in BAGS if not bag.links and not any("\\" in path for path in bag.files)
]
"""What archives know of links and of such names is tested of its own (test_containers.py)."""


@pytest.mark.parametrize("bag", CASES)
def test_in_a_folder(bag: Bag, tmp_path: Path) -> None:
    assert found(bag.write(tmp_path / "bag")) == sorted(bag.expected)


@pytest.mark.parametrize("bag", FOR_ZIP)
def test_in_a_zip_file(bag: Bag, tmp_path: Path) -> None:
    archive = tmp_path / "bag.zip"
    with ZipFile(archive, "w", ZIP_DEFLATED) as written:
        written.mkdir("bag/data")
        for path, data in bag.files.items():
            written.writestr(f"bag/{path}", data)
    assert [line.removeprefix("bag/") for line in found(archive)] == in_archive(bag)


@pytest.mark.parametrize("bag", CASES)
def test_in_a_tar_file(bag: Bag, tmp_path: Path) -> None:
    folder = bag.write(tmp_path / "bag")
    with tarfile.open(tmp_path / "bag.tar.gz", "w:gz") as archive:
        archive.add(folder, "./bag")
    assert [line.removeprefix("bag/") for line in found(tmp_path / "bag.tar.gz")] == in_archive(bag)


def in_archive(bag: Bag) -> list[str]:
    """Return what is expected of a bag in an archive, whose own findings are about the folder in it."""
    return sorted(line.replace(".:", "bag:", 1) if line.startswith(".:") else line for line in bag.expected)
