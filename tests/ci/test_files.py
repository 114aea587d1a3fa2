"""The files that a project takes into its CI are what their readers accept."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROGRAMS = Path(sys.executable).parent
EXAMPLES = "docs/examples"


def accepts(root: Path, *command: str) -> None:
    program, *arguments = command
    ran = subprocess.run([PROGRAMS / program, *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", f"{EXAMPLES}/github.yml"),
        ("vendor.github-workflows", f"{EXAMPLES}/forgejo.yml"),
        ("vendor.gitlab-ci", f"{EXAMPLES}/gitlab.yml"),
        ("vendor.gitlab-ci", f"{EXAMPLES}/gitlab-pages.yml"),
    ],
)
def test_a_workflow_is_valid(root: Path, schema: str, file: str) -> None:
    accepts(root, "check-jsonschema", "--builtin-schema", schema, file)


def test_pre_commit_takes_the_hooks(root: Path) -> None:
    accepts(root, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    accepts(root, "pre-commit", "validate-config", f"{EXAMPLES}/pre-commit-config.yaml")


def test_no_workflow_can_be_made_to_run_what_it_should_not(root: Path) -> None:
    accepts(root, "zizmor", "--offline", "--no-config", "--persona=regular", "action.yml")


def test_the_shell_script_is_sound(root: Path) -> None:
    accepts(root, "shellcheck", "--shell=sh", f"{EXAMPLES}/validate.sh")


def test_the_scripts_of_the_action_are_sound(root: Path, tmp_path: Path) -> None:
    steps = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    scripts = [step for step in steps if "run" in step]
    assert len(scripts) > 2
    for number, step in enumerate(scripts):
        assert "${{" not in step["run"], "an input would be read as shell"
        path = tmp_path / f"{number}.sh"
        path.write_text(step["run"], encoding="utf-8")
        accepts(root, "shellcheck", "--shell=bash", str(path))


def test_what_the_action_uses_is_named_by_its_commit(root: Path) -> None:
    steps = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    commits = [step["uses"].partition("@")[2] for step in steps if "uses" in step]
    assert [len(commit) for commit in commits] == [40, 40, 40]
