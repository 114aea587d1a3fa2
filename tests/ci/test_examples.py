"""The examples in docs/examples: shown in the guide word by word, and run in a clean clone."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from ci.letters import EDITION, letter
from ci.repository import Repository
from cli.running import Ran
from rubricator.founding.folder import put
from rubricator.founding.template import project_files

WRONG = {"letters/second.xml": letter("second", "<para>On 3 May.</para>")}


@pytest.fixture
def examples(root: Path) -> Path:
    return root / "docs/examples"


@pytest.fixture(scope="module")
def environment(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variables of a service in whose environment the script has installed this Rubricator."""
    folder = tmp_path_factory.mktemp("examples")
    others = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    variables = others | {"CI": "true", "RUBRICATOR": str(wheel), "RUBRICATOR_VENV": str(folder / "venv")}
    ran = run(folder, variables, "sh", root / "docs/examples/validate.sh", "--help")
    assert ran.status == 0, ran.err
    return variables


def run(folder: Path, variables: Mapping[str, str], *command: str | Path) -> Ran:
    ran = subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def test_the_guides_show_them(root: Path, examples: Path) -> None:
    guide = "".join((root / "docs" / name).read_text(encoding="utf-8") for name in ("ci.md", "site.md"))
    # Those of stylesheets are in a guide of their own (docs/stylesheets.md).
    files = [file for file in sorted(examples.iterdir()) if file.is_file() and file.suffix != ".xsl"]
    assert [file for file in files if f"\n{file.read_text(encoding='utf-8')}```\n" in guide] == files


def test_the_commands_of_the_guide_can_be_run(root: Path, environment: dict[str, str], repository: Repository) -> None:
    repository.commit(EDITION)
    guide = (root / "docs/ci.md").read_text(encoding="utf-8")
    commands = [line.removeprefix("$ ") for line in guide.splitlines() if line.startswith("$ rubricator ")]
    assert len(commands) == 3
    programs = Path(environment["RUBRICATOR_VENV"]) / "bin"
    for command in commands:
        ran = run(repository.folder, environment, *(str(programs / command).split()))
        assert ran.status == 0, ran.err


def test_the_guide_has_every_input_of_the_action(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    guide = (root / "docs/ci.md").read_text(encoding="utf-8")
    listed = [line.split("`")[1] for line in guide.partition("| Input |")[2].splitlines() if line.startswith("| `")]
    assert listed[: len(action["inputs"])] == list(action["inputs"])
    assert all(f"`{name}`" in guide for name in action["outputs"])


def test_the_script(environment: dict[str, str], examples: Path, repository: Repository) -> None:
    repository.commit(EDITION)
    shutil.copy(examples / "validate.sh", repository.folder)
    assert run(repository.folder, environment, "./validate.sh").status == 0
    repository.commit(WRONG)
    ran = run(repository.folder, environment, "./validate.sh")
    assert ran.status == 1
    assert "letters/second.xml\n  5:7  error RNG002" in ran.out
    assert run(repository.folder, environment, "./validate.sh", "letters/first.xml").status == 0
    assert run(repository.folder, environment, "./validate.sh", "--no-such-option").status == 2


def run_at_gitlab(folder: Path, environment: dict[str, str], job: Mapping[str, Any]) -> Ran:
    """Run the script of a job as GitLab does, with the variables that the job sets."""
    variables = {name: value.replace("$CI_PROJECT_DIR", str(folder)) for name, value in job["variables"].items()}
    programs = str(Path(environment["RUBRICATOR_VENV"]) / "bin")
    ours = {"RUBRICATOR": environment["RUBRICATOR"], "PATH": f"{programs}:{environment['PATH']}"}
    project = {**environment, "CI_PROJECT_DIR": str(folder), **variables, **ours}
    return run(folder, project, "bash", "-e", "-c", "\n".join(job["script"]))


def test_gitlab_pages(environment: dict[str, str], examples: Path, repository: Repository) -> None:
    put(repository.folder, project_files({}))
    job = yaml.safe_load((examples / "gitlab-pages.yml").read_text(encoding="utf-8"))["pages"]
    ran = run_at_gitlab(repository.folder, environment, job)
    assert ran.status == 0, ran.err
    assert [(repository.folder / folder / "index.html").is_file() for folder in job["artifacts"]["paths"]] == [True]


def test_gitlab(environment: dict[str, str], examples: Path, repository: Repository) -> None:
    repository.commit(EDITION | WRONG)
    job = yaml.safe_load((examples / "gitlab.yml").read_text(encoding="utf-8"))["validate"]
    ran = run_at_gitlab(repository.folder, environment, job)
    assert ran.status == 1, ran.err
    reports = job["artifacts"]["reports"]
    (issue,) = yaml.safe_load((repository.folder / reports["codequality"]).read_text(encoding="utf-8"))
    assert (issue["check_name"], issue["location"]) == ("RNG002", {"path": "letters/second.xml", "lines": {"begin": 5}})
    suite = ElementTree.parse(repository.folder / reports["junit"]).getroot()
    assert len(suite.findall(".//testcase")) == 2
    assert len(suite.findall(".//failure")) == 1


def test_forgejo(environment: dict[str, str], examples: Path, repository: Repository, tmp_path: Path) -> None:
    script = {"ci/validate.sh": (examples / "validate.sh").read_text(encoding="utf-8")}
    commit = repository.commit(EDITION | WRONG | script)
    steps = yaml.safe_load((examples / "forgejo.yml").read_text(encoding="utf-8"))["jobs"]["validate"]["steps"]
    (tmp_path / "workspace").mkdir()
    server = {"GITHUB_SERVER_URL": tmp_path.as_uri(), "GITHUB_REPOSITORY": "project", "GITHUB_SHA": commit}
    ran = [run(tmp_path / "workspace", environment | server, "bash", "-e", "-c", step["run"]) for step in steps]
    assert [done.status for done in ran] == [0, 1], ran
    assert "letters/second.xml\n  5:7  error RNG002" in ran[-1].out
