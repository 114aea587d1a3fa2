"""What a project configures: the nearest file that does, and what is said of one that is wrong."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.cli.explain import registry
from rubricator.configuration.codes import CODES
from rubricator.configuration.configuration import severities_from
from rubricator.configuration.edition import DEFAULTS
from rubricator.configuration.formats import FORMAT_NAMES
from rubricator.configuration.reading import (
    ConfigurationError,
    configuration_in,
    find_configuration,
    read_configuration,
)
from rubricator.diagnostics import Severity
from rubricator.rendering import EDITION, FORMATS

CASES = cases(Path(__file__).parent / "cases" / "configuration.md")


def said_of(file: Path) -> str:
    """Return what is said of a configuration, a line a finding."""
    try:
        read_configuration(file)
    except ConfigurationError as error:
        return "".join(f"{found.position.line} {found.code} {found.message}\n" for found in error.diagnostics)
    return "fine\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_said_of_a_configuration(case: Case, tmp_path: Path) -> None:
    file = tmp_path / "rubricator.toml"
    file.write_text(case.blocks["toml"], encoding="utf-8")
    assert said_of(file) == case.blocks["findings"]


@pytest.mark.parametrize(
    ("setting", "meant"),
    [
        ('licence = "CC BY-SA 4.0"', "https://creativecommons.org/licenses/by-sa/4.0/"),
        ('licence = "by-nc"', "https://creativecommons.org/licenses/by-nc/4.0/"),
        ('licence = "Creative Commons BY 3.0"', "https://creativecommons.org/licenses/by/3.0/"),
        ('licence = "CC0"', "https://creativecommons.org/publicdomain/zero/1.0/"),
        ('formats = ["datacite"]', "datacite-xml"),
        ('langauge = "en"', "language"),
    ],
)
def test_what_is_meant_is_suggested(setting: str, meant: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as error:
        configuration_in(f"[edition]\n{setting}\n", tmp_path / "rubricator.toml")
    assert error.value.diagnostics[0].hint == f"Perhaps {meant} is meant."


def test_the_formats_are_those_that_there_are() -> None:
    assert set(FORMAT_NAMES) == set(FORMATS)
    assert DEFAULTS.formats == tuple(EDITION)


def test_a_table_of_a_pyproject(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    lines = [
        "[project]",
        'name = "edition"',
        "[tool.rubricator]",
        'shemas = ["a.rng"]',
        "[tool.rubricator.rules]",
        'X1 = "loud"',
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert said_of(file) == (
        "4 CFG002 There is no setting shemas.\n6 CFG003 X1 has to be one of error, warning, info, off.\n"
    )


def test_the_nearest_folder_decides(tmp_path: Path) -> None:
    deep = tmp_path / "letters" / "1891"
    deep.mkdir(parents=True)
    (tmp_path / "rubricator.toml").touch()
    assert find_configuration(deep) == tmp_path / "rubricator.toml"
    (tmp_path / "letters" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find_configuration(deep) == tmp_path / "rubricator.toml"
    (tmp_path / "letters" / "pyproject.toml").write_text("[tool.rubricator]\n", encoding="utf-8")
    assert find_configuration(deep) == tmp_path / "letters" / "pyproject.toml"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "rubricator.toml"
    file.write_text('schemas = ["schema/house.rng"]\n', encoding="utf-8")
    configuration = read_configuration(file)
    assert [configuration.path(address) for address in configuration.schemas] == [tmp_path / "schema" / "house.rng"]


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        ("error", [Severity.ERROR]),
        ("warning", [Severity.ERROR, Severity.WARNING]),
        ("info", [Severity.ERROR, Severity.WARNING, Severity.INFO]),
        ("never", []),
    ],
)
def test_the_severities_that_make_a_run_fail(least: str, expected: list[Severity]) -> None:
    assert list(severities_from(least)) == expected


def test_the_codes_are_those_of_the_rules() -> None:
    families = tuple({code[:3] for code in CODES})
    assert {code for code in registry() if code.startswith(families)} == CODES
