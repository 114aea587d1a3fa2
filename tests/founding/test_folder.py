"""The folder of a new project: what may be in it, and that all is written or nothing."""

import errno
import os
from pathlib import Path, PurePosixPath

import pytest

from cli.running import files
from rubricator.diagnostics import UnusableError
from rubricator.founding import folder as module
from rubricator.founding.folder import put, survey
from rubricator.founding.template import ProjectFile

FILES = tuple(
    ProjectFile(PurePosixPath(path), path.encode())
    for path in (".gitignore", "README.md", "rubricator.toml", "tei/persons.xml", "tei/sources/letter.txt")
)
PATHS = {str(file.path) for file in FILES}


def stand(folder: Path, *names: str) -> None:
    """Put files into a folder, and folders where the name ends in a slash."""
    for name in names:
        path = folder / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_text("somebody's", encoding="utf-8")


def refusal(folder: Path) -> str:
    """Return what is said of a folder in which no project can be begun."""
    with pytest.raises(UnusableError) as raised:
        survey(folder, FILES)
    (finding,) = raised.value.diagnostics
    return f"{finding.code} {finding.message} {finding.hint}"


@pytest.mark.parametrize(
    "there",
    [
        [],
        [".git/HEAD", ".gitattributes", ".DS_Store"],
        [".git"],
        ["LICENSE", "licence.md", "CITATION.cff", "CONTRIBUTING.md"],
        ["venv/pyvenv.cfg", "venv/bin/python", ".venv/pyvenv.cfg"],
        ["tei/sources/", "images/"],
        [".github/workflows/other.yml"],
    ],
)
def test_what_a_repository_begins_with_may_be_there(tmp_path: Path, there: list[str]) -> None:
    stand(tmp_path, *there)
    before = files(tmp_path)
    found = survey(tmp_path, FILES)
    put(tmp_path, found.missing)
    assert files(tmp_path) == before | PATHS
    assert all((tmp_path / name).read_text("utf-8") == "somebody's" for name in before)


def test_what_has_the_name_of_a_file_of_ours_is_kept(tmp_path: Path) -> None:
    stand(tmp_path, "README.md", ".gitignore")
    found = survey(tmp_path, FILES)
    assert [str(file.path) for file in found.kept] == [".gitignore", "README.md"]
    put(tmp_path, found.missing)
    assert (tmp_path / "README.md").read_text("utf-8") == "somebody's"


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "README.md").symlink_to(tmp_path / "elsewhere")
    put(project, survey(project, FILES).missing)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (["letter.txt"], "it has letter.txt."),
        (["notes/a.txt"], "it has notes/."),
        (["tei/letter.xml"], "it has tei/letter.xml."),
        (["tei/persons.xml", "tei/sources/other.txt"], "it has tei/persons.xml, tei/sources/other.txt."),
        (["tei"], "it has tei."),
        ([f"{n}.txt" for n in range(7)], "it has 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more."),
        (["rubricator.toml"], "It is a project already: rubricator build builds it."),
    ],
)
def test_anything_else_is_said_and_nothing_is_written(tmp_path: Path, there: list[str], said: str) -> None:
    stand(tmp_path, *there)
    message = refusal(tmp_path)
    assert message.startswith("PRJ001 The folder is not empty: ")
    assert said in message
    assert "Nothing was written there, of .gitignore, README.md, rubricator.toml, tei." in message
    assert files(tmp_path) == set(there)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    stand(tmp_path, "letter.txt")
    assert refusal(tmp_path / "letter.txt").startswith("PRJ002 ")


@pytest.mark.parametrize("number", range(len(FILES)))
def test_what_was_stopped_is_finished_by_the_next(tmp_path: Path, number: int) -> None:
    put(tmp_path / "project", FILES[:number])
    found = survey(tmp_path / "project", FILES)
    assert (found.missing, found.kept) == (FILES[number:], ())


@pytest.mark.parametrize("number", range(len(FILES)))
def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    stand(tmp_path, "project/LICENSE", "project/tei/")

    def write(path: Path, data: bytes) -> None:
        if path == tmp_path / "project" / FILES[number].path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr(module, "write_atomically", write)
    with pytest.raises(OSError, match="No space"):
        put(tmp_path / "project", FILES)
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")} == {
        "project", "project/LICENSE", "project/tei",
    }  # fmt: skip


def test_a_folder_that_was_made_is_removed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "write_atomically", write)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path / "deep" / "project", FILES)
    assert list(tmp_path.iterdir()) == []
