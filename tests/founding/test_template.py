"""The files of a new project: what they are, and that they say nothing but what holds."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from rubricator.cli import SUMMARIES
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.reading import KEYS, read_configuration
from rubricator.founding.template import project_files
from rubricator.rendering import EDITION

TEXTS = {str(file.path): file.data.decode() for file in project_files({})}
CONFIGURATION = TEXTS["rubricator.toml"]
EVERY_SETTING = re.sub(r"^# (?=[\w\"*-]+ = |\[)", "", CONFIGURATION, flags=re.MULTILINE)


def test_they_are_these() -> None:
    assert sorted(TEXTS) == [
        ".github/workflows/edition.yml",
        ".gitignore",
        "README.md",
        "rubricator.toml",
        "schemas/rubricator.rng",
        "schemas/rubricator.sch",
        "tei/persons.xml",
        "tei/sources/brandt-1887-03-14.txt",
    ]


def configured(folder: Path, text: str) -> Configuration:
    (folder / "rubricator.toml").write_text(text, encoding="utf-8")
    return read_configuration(folder / "rubricator.toml")


def test_the_configuration_shows_every_setting(tmp_path: Path) -> None:
    shown = tomllib.loads(EVERY_SETTING)
    assert shown.keys() == set(KEYS)
    configured(tmp_path, EVERY_SETTING)


def test_what_it_configures_is_the_default_save_for_what_a_project_has(tmp_path: Path) -> None:
    made = configured(tmp_path, CONFIGURATION)
    (tmp_path / "rubricator.toml").write_text('authorities = ["tei/persons.xml"]\n[edition]\n', "utf-8")
    same = read_configuration(tmp_path / "rubricator.toml")
    assert replace(made, lines={}) == replace(same, lines={})


def test_the_formats_are_those_of_an_edition() -> None:
    assert tomllib.loads(CONFIGURATION)["edition"]["formats"] == list(EDITION)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "de"),
        ("licence", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("publisher", 'Städtisches "Archiv"\\'),
    ],
)
def test_a_setting_is_made_in_the_configuration_and_nowhere_else(tmp_path: Path, key: str, value: str) -> None:
    made = {str(file.path): file.data.decode() for file in project_files({key: value})}
    assert {name for name, text in made.items() if text != TEXTS[name]} == {"rubricator.toml"}
    configured(tmp_path, made["rubricator.toml"])
    assert tomllib.loads(made["rubricator.toml"])["edition"][key] == value


@pytest.mark.parametrize("name", ["README.md", "rubricator.toml", ".github/workflows/edition.yml"])
def test_no_line_is_wider_than_a_window(name: str) -> None:
    assert [line for line in TEXTS[name].splitlines() if len(line) > 130] == []


def test_the_readme_names_what_is_there() -> None:
    named = set(re.findall(r"^\| `([^`]+)`", TEXTS["README.md"], re.MULTILINE))
    folders = {name[: name.rindex("/") + 1] for name in TEXTS if "/" in name}
    assert named <= {*TEXTS, *folders, "build/", "site/"}
    assert {name.split("/")[0] for name in TEXTS} - {name.split("/")[0] for name in named} <= {
        "README.md",
        ".gitignore",
    }


def test_the_commands_that_are_named_exist() -> None:
    named = {
        name
        for text in TEXTS.values()
        for name in re.findall(r"`rubricator (\w+)|^rubricator (\w+)", text, re.MULTILINE)
    }
    assert {first or second for first, second in named} <= set(SUMMARIES)
