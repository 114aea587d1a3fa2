"""The workflow of a new project: GitHub takes it, the action takes what it says, and it does what it promises."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ci.repository import Repository
from ci.runner import Runner
from ci.test_files import accepts
from rubricator import program_version
from rubricator.founding.folder import put
from rubricator.founding.template import project_files

WORKFLOW = "template/.github/workflows/edition.yml"


@pytest.fixture
def jobs(root: Path) -> dict[str, Any]:
    jobs: dict[str, Any] = yaml.safe_load((root / WORKFLOW).read_text(encoding="utf-8"))["jobs"]
    return jobs


@pytest.fixture
def steps(jobs: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of the job that builds."""
    steps: list[dict[str, Any]] = jobs["edition"]["steps"]
    return steps


@pytest.fixture
def edition(repository: Repository) -> Repository:
    """A repository with a new project in it, never built."""
    put(repository.folder, project_files({}))
    repository.commit({})
    return repository


def test_it_is_valid(root: Path) -> None:
    accepts(root, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", WORKFLOW)


def test_it_gives_the_action_what_that_takes(root: Path, steps: list[dict[str, Any]]) -> None:
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    (ours,) = [step for step in steps if "rubricator" in step["uses"]]
    assert ours["uses"] == f"OWNER/rubricator@v{program_version()}"
    assert ours["with"].keys() <= action["inputs"].keys()
    assert all(isinstance(value, str) for value in ours["with"].values())


def test_what_it_uses_of_others_is_named_by_its_commit_and_once_everywhere(root: Path, jobs: dict[str, Any]) -> None:
    uses = [step["uses"] for job in jobs.values() for step in job["steps"]]
    others = [name for name in uses if "rubricator" not in name]
    assert [name.partition("@")[0] for name in others] == [
        "actions/checkout",
        "actions/upload-artifact",
        "actions/upload-pages-artifact",
        "actions/deploy-pages",
    ]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) for name in others)
    assert others[0] in (root / "docs/examples/github.yml").read_text(encoding="utf-8")


def test_only_what_was_pushed_is_published_and_only_where_pages_is_switched_on(jobs: dict[str, Any]) -> None:
    hand_over, publish = jobs["edition"]["steps"][-1], jobs["publish"]
    assert hand_over["with"] == {"path": "site"}
    assert hand_over["if"] == publish["if"] == "${{ github.event_name == 'push' && github.event.repository.has_pages }}"
    assert publish["needs"] == "edition"
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert "permissions" not in jobs["edition"]


def test_nothing_in_it_can_be_misused(root: Path, tmp_path: Path) -> None:
    text = (root / WORKFLOW).read_text(encoding="utf-8")
    # Whoever has filled in the account may name a commit too.
    filled = re.sub(r"OWNER/rubricator@\S+", f"owner/rubricator@{'0' * 40} # v0", text)
    assert filled != text
    (tmp_path / "edition.yml").write_text(filled, encoding="utf-8")
    accepts(root, "zizmor", "--offline", "--no-config", "--persona=regular", str(tmp_path / "edition.yml"))


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, dict[str, str]]:
    """The outputs of the action's step that installs, as if this Rubricator had been installed by it."""
    programs = tmp_path / "programs"
    programs.mkdir()
    source = Path(__file__).parents[2] / "pipeline"
    for name, arguments in (("rubricator", "-m rubricator"), ("python", "")):
        (programs / name).write_text(
            f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8"
        )
        (programs / name).chmod(0o755)
    return {"install": {"programs": str(programs)}}


@pytest.mark.skipif(os.name == "nt", reason="the steps are for bash")
class TestTheStepsOfTheAction:
    """They are run in a clone of a new project, with what the workflow gives them."""

    def run(self, root: Path, edition: Repository, steps: list[dict[str, Any]], installed: Any, tmp_path: Path) -> Any:
        folder = edition.clone(tmp_path / "clone", "--depth=1").folder
        (tmp_path / "runner").mkdir()
        (ours,) = [step for step in steps if "rubricator" in step["uses"]]
        return Runner(root / "action.yml", folder, tmp_path / "runner").run(ours["with"], None, installed), folder

    def test_they_build_what_is_uploaded(
        self, root: Path, edition: Repository, steps: list[dict[str, Any]], installed: Any, tmp_path: Path
    ) -> None:
        job, folder = self.run(root, edition, steps, installed, tmp_path)
        assert (job.succeeded, job.outputs["errors"], job.outputs["warnings"]) == (True, "0", "0"), job.log
        assert "1 of 1 document valid" in job.log
        (kept,) = [step for step in steps if "upload-artifact" in step["uses"]]
        assert all((folder / name).is_dir() for name in kept["with"]["path"].split())
        assert (folder / "site/index.html").is_file()

    def test_a_mistake_in_a_document_is_told_on_its_line(
        self, root: Path, edition: Repository, steps: list[dict[str, Any]], installed: Any, tmp_path: Path
    ) -> None:
        command = [sys.executable, "-m", "rubricator", "build"]
        subprocess.run(command, cwd=edition.folder, check=True, capture_output=True)
        (document,) = edition.folder.glob("tei/brandt*.xml")
        text = document.read_text(encoding="utf-8").replace('when="1886-01"', 'when="1886-13"')
        line = text[: text.index('when="1886-13"')].count("\n") + 1
        edition.commit({f"tei/{document.name}": text})
        job, _ = self.run(root, edition, steps, installed, tmp_path)
        assert not job.succeeded
        assert f"::error file=tei/{document.name},line={line}," in job.log
        assert "::error title=Rubricator::Not everything could be built" in job.log
