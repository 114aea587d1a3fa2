"""The wheel is complete: installed by itself, far from the checkout, it builds an edition."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from cli.running import LETTER, files

PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")


def call(*command: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program that must succeed, without what this process adds to the search path."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | variables
    ran = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"{command}:\n{ran.stdout}\n{ran.stderr}"
    return ran


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The command ``rubricator`` in a fresh virtual environment that the wheel was installed into."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, *PIP, "wheel", "--no-deps", "--wheel-dir", folder, root, cwd=folder)
    (wheel,) = folder.glob("rubricator-*.whl")
    venv.create(folder / "venv", with_pip=True)
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    call(programs / "python", *PIP, "install", wheel, cwd=folder)
    yield programs / "rubricator"


def test_it_builds_and_validates_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    ran = call(installed, "build", "letter.txt", cwd=tmp_path)
    assert "1 of 1 document valid" in ran.stdout
    assert {
        f"build/letter{suffix}" for suffix in (".xml", ".html", ".txt", ".bib", ".csl.json", ".datacite.xml")
    } < files(tmp_path)
    assert call(installed, "validate", "build/letter.xml", cwd=tmp_path).stdout == "No findings in 1 document.\n"
    assert "prefers-color-scheme" in call(installed, "validate", "build", "--format", "html", cwd=tmp_path).stdout


def test_a_new_project_is_built_at_once(installed: Path, tmp_path: Path) -> None:
    call(installed, "init", "edition", cwd=tmp_path)
    assert "1 of 1 document valid" in call(installed, "build", cwd=tmp_path / "edition").stdout
    assert call(installed, "validate", cwd=tmp_path / "edition").stdout == "No findings in 2 documents.\n"


def test_it_explains_every_finding(installed: Path, tmp_path: Path) -> None:
    assert "BLD001" in call(installed, "explain", cwd=tmp_path).stdout


def test_it_has_the_guides_of_the_documentation_and_nothing_else_of_it(installed: Path, tmp_path: Path) -> None:
    assert call(installed, "guide", "tutorial", cwd=tmp_path).stdout.startswith("# From a typed letter")
    (wheel,) = installed.parents[2].glob("rubricator-*.whl")
    there = {name.removeprefix("rubricator/docs/") for name in ZipFile(wheel).namelist() if "/docs/" in name}
    assert there == {page.name for page in (Path(__file__).parents[1] / "docs").glob("*.md")}


def test_the_recogniser_of_the_documentation_can_be_installed(installed: Path, root: Path, tmp_path: Path) -> None:
    text = (root / "docs/plugins.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"```(python|toml|json)[^\n]*\n(.*?)```", text, re.DOTALL))
    (tmp_path / "rubricator_bynames.py").write_text(blocks["python"], encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(blocks["toml"], encoding="utf-8")
    (tmp_path / "letter.txt").write_text(
        "London, 3 May 1841.\n\nDear Sir,\n\nIn the evening we heard that the Iron Duke had been there.\n",
        encoding="utf-8",
    )
    call(installed.with_name("python"), *PIP, "install", ".", cwd=tmp_path)
    printed = call(installed, "recognize", "letter.txt", "--recognizer", "bynames", cwd=tmp_path).stdout
    assert json.loads(blocks["json"]) in json.loads(printed)


@pytest.mark.skipif(os.name == "nt", reason="there a compiler is not chosen by CC")
def test_without_a_compiler_the_wheel_is_one_for_every_machine(root: Path, tmp_path: Path) -> None:
    call(sys.executable, *PIP, "wheel", "--no-deps", "--wheel-dir", tmp_path, root, cwd=tmp_path, CC="false")
    (wheel,) = tmp_path.glob("rubricator-*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")
    assert not [name for name in ZipFile(wheel).namelist() if name.endswith((".so", ".pyd"))]


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler")
def test_with_a_compiler_the_wheel_has_what_is_compiled(installed: Path, tmp_path: Path) -> None:
    names = (
        "from rubricator.relaxng import schema; print(schema.FirstPass.__module__); "
        "from rubricator.validation import outline; print(outline.Rows.__module__)"
    )
    printed = call(installed.with_name("python"), "-c", names, cwd=tmp_path).stdout
    assert printed == "rubricator.relaxng.compiled\nrubricator.validation.compiled\n"
