"""The hooks, as pre-commit runs them from a clone of this repository, in an environment that it makes itself."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ci.installing import UNCOMPILED
from ci.letters import EDITION, letter
from ci.repository import Repository
from cli.running import Ran

PRE_COMMIT = Path(sys.executable).parent / "pre-commit"
WRONG = letter("second", "<para>On 3 May.</para>")
STYLESHEET = '<stylesheet xmlns="http://www.w3.org/1999/XSL/Transform" version="3.0"/>\n'


@pytest.fixture(scope="module")
def hooks(root: Path, index: None, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with the files of this one as they are now: what a push would give."""
    there = Repository.new(tmp_path_factory.mktemp("hooks") / "rubricator")
    for name in Repository(root).git("ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        if (root / name).is_file():
            (there.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, there.folder / name)
    there.commit({})
    return there


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which pre-commit keeps its environments, so that the hooks are installed once."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def project(repository: Repository, hooks: Repository) -> Repository:
    """A project with the hooks in its configuration."""
    chosen = {
        "repo": str(hooks.folder),
        "rev": hooks.git("rev-parse", "HEAD"),
        "hooks": [{"id": "rubricator-validate"}],
    }
    repository.commit({**EDITION, ".pre-commit-config.yaml": yaml.safe_dump({"repos": [chosen]})})
    return repository


def run(project: Repository, home: Path, *command: str) -> Ran:
    """Run a program in a project, with the environments that pre-commit made before."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHONPATH"))}
    environment = others | UNCOMPILED | {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}
    ran = subprocess.run(
        command, cwd=project.folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def test_they_can_be_tried(repository: Repository, hooks: Repository, home: Path) -> None:
    repository.commit(EDITION | {"letters/second.xml": WRONG})
    ran = run(repository, home, str(PRE_COMMIT), "try-repo", str(hooks.folder), "--all-files", "--color=never")
    assert ran.status == 1, ran.err
    assert ran.out.count("Failed") == 2
    assert ran.out.count("error RNG002") == 2
    assert "<para>, which is no element of the schema" in ran.out


def test_a_commit_without_mistakes_is_made(project: Repository, home: Path) -> None:
    ran = run(project, home, str(PRE_COMMIT), "run", "--all-files")
    assert (ran.status, "Passed" in ran.out) == (0, True), ran.out + ran.err


def test_a_commit_with_a_mistake_is_refused(project: Repository, home: Path) -> None:
    before = project.git("rev-parse", "HEAD")
    run(project, home, str(PRE_COMMIT), "install")
    (project.folder / "letters/second.xml").write_text(WRONG, encoding="utf-8")
    ran = run(
        project, home, "git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--all", "-m", "Second"
    )
    assert ran.status == 1
    assert "letters/second.xml\n  5:7  error RNG002" in ran.out + ran.err
    assert project.git("rev-parse", "HEAD") == before


def test_only_documents_are_checked(project: Repository, home: Path) -> None:
    project.commit({"xslt/page.xsl": STYLESHEET, "notes.txt": "No TEI.\n"})
    ran = run(project, home, str(PRE_COMMIT), "run", "--files", "xslt/page.xsl", "schema/letters.sch", "notes.txt")
    assert (ran.status, "Skipped" in ran.out) == (0, True), ran.out + ran.err
