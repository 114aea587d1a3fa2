"""What may be read because a document or a schema says so: by where it lies, who names it, and what is known of the project."""

from pathlib import Path

import pytest

from rubricator.relaxng.resources import Unresolved
from rubricator.validation.finder import Finder
from rubricator.validation.limits import may_be_given, may_read
from rubricator.validation.sources import Sources

FILES = (
    "project/schemas/a.rng", "project/tei/letter.xml", "project/notes.txt", "elsewhere/b.rng", "elsewhere/parts/c.rng",
    "elsewhere/secret.txt",
)  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "project/link.rng").symlink_to(tmp_path / "elsewhere/b.rng")
    (tmp_path / "project/link.txt").symlink_to(tmp_path / "elsewhere/secret.txt")
    (tmp_path / "project/innocent.rng").symlink_to(tmp_path / "elsewhere/secret.txt")
    (tmp_path / "inner.rng").symlink_to(tmp_path / "project/schemas/a.rng")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("project/schemas/a.rng", True),
        ("project/notes.txt", True),
        ("project/../project/notes.txt", True),
        ("inner.rng", True),
        ("elsewhere/b.rng", False),
        ("project/../elsewhere/b.rng", False),
        ("project/link.rng", False),
        ("project/link.txt", False),
        ("project/none.rng", True),
        ("elsewhere/none.rng", False),
    ],
)
def test_in_a_project_that_is_known_it_is_what_lies_in_its_folder(here: Path, path: str, allowed: bool) -> None:
    document = here / "project/tei"
    assert may_read(here / path, path, document, here / "project") == allowed


@pytest.mark.parametrize(
    ("path", "allowed"), [("elsewhere/parts/c.rng", True), ("elsewhere/b.rng", True), ("inner.rng", False)]
)
def test_what_is_given_from_elsewhere_may_name_what_lies_beside_it(here: Path, path: str, allowed: bool) -> None:
    assert may_read(here / path, path, here / "elsewhere", here / "empty") == allowed


@pytest.mark.parametrize(
    ("path", "href", "allowed"),
    [
        ("elsewhere/b.rng", "../../elsewhere/b.rng", True),
        ("elsewhere/secret.txt", "../../elsewhere/secret.txt", False),
        ("project/innocent.rng", "../innocent.rng", False),
        ("elsewhere/b.rng", "/elsewhere/b.rng", False),
        ("elsewhere/b.rng", "file:///elsewhere/b.rng", False),
        ("project/tei/letter.xml", "letter.xml", True),
    ],
)
def test_where_no_project_is_known_it_has_to_be_called_a_schema(
    here: Path, path: str, href: str, allowed: bool
) -> None:
    assert may_read(here / path, href, here / "project/tei", None) == allowed


def test_where_no_project_is_known_the_current_folder_is_a_little_of_one(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    assert may_read(here / "elsewhere/b.rng", (here / "elsewhere/b.rng").as_uri(), None, None)
    assert not may_read(here / "elsewhere/secret.txt", (here / "elsewhere/secret.txt").as_uri(), None, None)


def test_the_whole_file_system_is_no_project(here: Path) -> None:
    assert not may_read(here / "elsewhere/secret.txt", "x", None, Path("/"))


def test_what_can_be_no_file_is_not_read() -> None:
    assert not may_read(Path("\0"), "%00", Path(), None)


def test_a_catalog_gives_schemas_from_anywhere_and_other_files_of_the_project(here: Path) -> None:
    assert may_be_given(here / "elsewhere/b.rng", None)
    assert may_be_given(here / "project/notes.txt", here / "project")
    assert not may_be_given(here / "elsewhere/secret.txt", here / "project")
    assert not may_be_given(here / "project/innocent.rng", here / "project")


def test_a_base_that_a_schema_sets_by_itself_opens_no_folder(here: Path) -> None:
    find = Finder(Sources(), here / "project/schemas/a.rng")
    base = (here / "elsewhere").as_uri() + "/"
    assert isinstance(find("b.rng", base), Unresolved)
    assert isinstance(find("secret.txt", base), Unresolved)
    schema = (here / "project/schemas/a.rng").as_posix()
    found = find("../../elsewhere/b.rng", schema)
    assert not isinstance(found, Unresolved)
    assert not isinstance(find("secret.txt", found.address), Unresolved)
