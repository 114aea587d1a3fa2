"""The guide to validation cannot drift: its documents, commands and programs are run, and print what it says."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click import Option

from rubricator.cli.explain import registry
from rubricator.cli.validate import command
from rubricator.validation.reports.json import format_json
from rubricator.validation.reports.report import Report
from rubricator.validation.schemas import Schemas
from rubricator.validation.validating import validate


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "validation.md").read_text(encoding="utf-8")


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_its_letter_is_reported_as_it_says(guide: str, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "schemas", tmp_path / "schemas")
    (tmp_path / "letter.xml").write_text(blocks(guide, "xml")[0], encoding="utf-8")
    arguments = ("-m", "rubricator", "validate", "letter.xml", "--schema", "schemas/rubricator.rng")
    assert run(tmp_path, *arguments).stdout == blocks(guide, "text")[0]


def test_its_faulty_schema_is_reported_as_it_says(guide: str, tmp_path: Path) -> None:
    (schema,) = re.findall(r"`(start = [^`]*)`", guide)
    (tmp_path / "house.rnc").write_text(schema, encoding="utf-8")
    (tmp_path / "letter.xml").write_text("<letters/>", encoding="utf-8")
    ran = run(tmp_path, "-m", "rubricator", "validate", "letter.xml", "--schema", "house.rnc")
    assert (ran.returncode, ran.stderr) == (2, blocks(guide, "text")[1])


def test_its_programs_print_what_it_says(guide: str, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "schemas", tmp_path / "schemas")
    (tmp_path / "letter.xml").write_text(blocks(guide, "xml")[0], encoding="utf-8")
    (tmp_path / "house.rnc").write_text(blocks(guide, "rnc")[0], encoding="utf-8")
    for program, printed in zip(blocks(guide, "python"), blocks(guide, "text")[2:], strict=True):
        (tmp_path / "program.py").write_text(program, encoding="utf-8")
        ran = run(tmp_path, "program.py")
        assert (ran.stderr, ran.stdout) == ("", printed)


def test_its_options_and_codes_exist(guide: str) -> None:
    known = {name for option in command.params if isinstance(option, Option) for name in option.opts}
    assert set(re.findall(r"--[a-z][a-z-]+", guide)) <= known
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", guide)) <= set(registry())


def test_its_keys_are_those_of_the_report(guide: str, root: Path) -> None:
    listed = guide.partition("object for each finding:")[2].partition("(an XPath) and")
    grammar = Schemas((root / "schemas" / "rubricator.rng",))
    found = validate("letter.xml", blocks(guide, "xml")[0].encode(), grammar)
    entry, *_ = json.loads(format_json(Report(found)))
    assert [*re.findall(r"`(\w+)`", listed[0]), re.findall(r"`(\w+)`", listed[2])[0]] == list(entry)
