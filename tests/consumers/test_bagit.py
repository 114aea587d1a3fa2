"""Bags of ours, validated by three programs that are not, and bags of theirs verified by us.

bagit is the Library of Congress's; bagit-utils is written from RFC 8493 independently of it; bdbag unpacks archives and validates
by the first.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import bagit
import bagit_utils
import pytest
from bdbag import bdbag_api

from depositing import close, jobs
from rubricator.cli import run
from rubricator.deposit.package import Content, Job, Part
from rubricator.deposit.verifying import verify
from rubricator.deposit.writing import write_package

ROOT = Path(__file__).resolve().parents[2]
ALGORITHMS = ["md5", "sha1", "sha256", "sha512"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the edition that the project ships, as an archive and, beside it, unpacked; the latter is returned."""
    target = tmp_path_factory.mktemp("package") / "letters.zip"
    assert run(["deposit", str(ROOT / "tei"), "--output", str(target)]) == 0
    with ZipFile(target) as archive:
        archive.extractall(target.parent)
    return target.with_suffix("")


def by_bagit(bag: Path) -> bool:
    try:
        return bool(bagit.Bag(str(bag)).validate())
    except bagit.BagError:
        return False


def by_bagit_utils(bag: Path) -> bool:
    return bagit_utils.Bag(bag).validate().valid


def by_bdbag(bag: Path) -> bool:
    try:
        bdbag_api.validate_bag(str(bag))
    except bdbag_api.bdbagit.BagError:
        return False
    return True


VALIDATORS = {"bagit": by_bagit, "bagit-utils": by_bagit_utils, "bdbag": by_bdbag}
each_validator = pytest.mark.parametrize("is_valid", VALIDATORS.values(), ids=VALIDATORS)


@each_validator
def test_our_packages_are_valid(package: Path, is_valid: Callable[[Path], bool]) -> None:
    assert is_valid(package)


def test_an_archive_is_valid(package: Path, tmp_path: Path) -> None:
    unpacked = bdbag_api.extract_bag(str(package.with_suffix(".zip")), str(tmp_path))
    assert by_bdbag(Path(unpacked))


@each_validator
@pytest.mark.parametrize("path", ["data/README.md", "bag-info.txt", "manifest-sha512.txt"])
def test_they_see_what_was_changed(package: Path, path: str, is_valid: Callable[[Path], bool]) -> None:
    target = package / path
    before = target.read_bytes()
    try:
        target.write_bytes(before[:-1] + b"!")
        assert not is_valid(package)
    finally:
        target.write_bytes(before)


def test_what_a_package_says_of_itself_is_read(package: Path) -> None:
    info = bagit.Bag(str(package)).info
    assert info["Bag-Software-Agent"].startswith("Rubricator ")
    assert info == {label: value for label, (value,) in bagit_utils.Bag(package).baginfo.items()}
    assert bagit.Bag(str(package)).version == "1.0"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Files that a bag is to be made of."""
    folder = tmp_path / "files"
    for path, text in {"a.txt": "a", "deep/er/b ü.txt": "b", "empty": ""}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def test_we_verify_bags_that_bagit_makes(files: Path) -> None:
    bagit.make_bag(str(files), {"Contact-Name": ["A", "B"]}, checksums=ALGORITHMS)
    assert list(verify(files)) == []
    (files / "data" / "a.txt").write_text("b")
    assert [finding.code for finding in verify(files)] == ["BAG022"]


def test_we_verify_bags_that_bagit_utils_makes(files: Path, tmp_path: Path) -> None:
    bagit_utils.Bag.build_from(files, tmp_path / "bag", {"Contact-Name": ["A", "B"]}, algorithms=ALGORITHMS)
    assert list(verify(tmp_path / "bag")) == []


@pytest.mark.parametrize("kind", ["zip", "tar", "tgz"])
def test_we_verify_archives_that_bdbag_makes(files: Path, kind: str) -> None:
    bdbag_api.make_bag(str(files), algs=ALGORITHMS)
    archive = Path(bdbag_api.archive_bag(str(files), kind))
    assert list(verify(archive)) == []


@pytest.mark.parametrize("is_valid", [
    pytest.param(by_bagit, marks=pytest.mark.xfail(strict=True, reason="bagit decodes CR and LF only (its issue 157)")),
    pytest.param(by_bagit_utils, marks=pytest.mark.xfail(strict=True, reason="bagit-utils decodes nothing")),
])  # fmt: skip
def test_a_percent_sign_is_encoded_as_the_rfc_has_it(tmp_path: Path, is_valid: Callable[[Path], bool]) -> None:
    write_package(tmp_path / "bag", jobs(1), close)
    assert any("100%25" in line for line in (tmp_path / "bag/manifest-sha512.txt").read_text("utf-8").splitlines())
    assert is_valid(tmp_path / "bag")


@each_validator
def test_names_of_all_kinds_are_found(tmp_path: Path, is_valid: Callable[[Path], bool]) -> None:
    names = ["a b  c.txt", "ü~#?.txt", "*star", "-dash", "'quote\"", "deep/er/.hidden", "日本語", "(1)&;=+,"]
    part = Part(tuple(Content(name, name.encode()) for name in names), ())
    write_package(tmp_path / "bag", [Job("names", "key", lambda: part)], close)
    assert is_valid(tmp_path / "bag")
