"""The guide to reports cannot drift: what it shows of SARIF and of the baseline is so, and it has every format."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from rubricator.validation.reports import FORMATS


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "reports.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(guide: str, tmp_path: Path) -> Path:
    """A folder with the letter and the schema of the guide."""
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "letter.xml").write_text(blocks(guide, "xml")[0], encoding="utf-8")
    (tmp_path / "house.rnc").write_text(blocks(guide, "rnc")[0], encoding="utf-8")
    return tmp_path


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def section(guide: str, title: str) -> str:
    return re.split(r"^## ", guide.partition(f"\n## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def validate(folder: Path, *arguments: str) -> str:
    command_line = (sys.executable, "-m", "rubricator", "validate", "tei", "--schema", "house.rnc", *arguments)
    return subprocess.run(
        command_line, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout


def test_the_result_in_sarif_is_as_it_says(guide: str, folder: Path) -> None:
    (run,) = json.loads(validate(folder, "--format", "sarif"))["runs"]
    assert run["results"] == [json.loads(blocks(section(guide, "sarif"), "json")[0])]


def test_the_baseline_is_as_it_says(guide: str, folder: Path) -> None:
    validate(folder, "--baseline", "known.json", "--write-baseline")
    written = (folder / "known.json").read_text(encoding="utf-8")
    assert written == blocks(guide, "json")[-1]
    assert validate(folder, "--baseline", "known.json").startswith("No findings in 1 document.\n1 finding left out")


def test_every_format_is_there(guide: str) -> None:
    assert re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE) == list(FORMATS)
    assert re.findall(r"^## (\w+)$", guide, re.MULTILINE) == list(FORMATS)


def test_its_configurations_are_yaml(guide: str) -> None:
    for block in blocks(guide, "yaml"):
        assert isinstance(yaml.safe_load(block), dict)
