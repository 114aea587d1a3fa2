"""``config``: the settings in force, and where each is said."""

import json
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.configuration.edition import EDITION_KEYS
from rubricator.configuration.reading import KEYS
from rubricator.configuration.site import SITE_KEYS

SETTINGS = """\
authorities = ["persons.xml"]
rules = { CHK001 = "off", "LNK*" = "error" }
fail-on = "error"

[edition]
formats = [
    "html",
]
[[documents]]
files = ["a/*"]
schemas = ["x.rng"]
[[documents]]
files = ["b/*"]
"""


def configure(text: str = SETTINGS) -> None:
    Path("rubricator.toml").write_text(text, encoding="utf-8")
    Path("persons.xml").write_text("<TEI/>", encoding="utf-8")


def listed(rubricator: Command, *arguments: str) -> dict[str, tuple[object, str, int | None]]:
    """Return value, origin and line of each setting."""
    found = json.loads(rubricator("config", *arguments, "--format", "json").out)
    return {one["name"]: (one["value"], one["from"], one["line"]) for one in found["settings"]}


def test_every_setting_is_listed(rubricator: Command) -> None:
    general = (key for key in KEYS if key not in ("edition", "site"))
    named = [*general, *(f"edition.{key}" for key in EDITION_KEYS), *(f"site.{key}" for key in SITE_KEYS)]
    assert list(listed(rubricator)) == named
    assert {origin for _, origin, _ in listed(rubricator).values()} == {"default"}
    assert rubricator("config").out.startswith("Configuration  none")


def test_where_a_setting_is_said(rubricator: Command) -> None:
    configure()
    found = listed(rubricator)
    assert {name: setting for name, setting in found.items() if setting[1] != "default"} == {
        "authorities": (["persons.xml"], "file", 1),
        "rules.CHK001": ("off", "file", 2),
        "rules.LNK*": ("error", "file", 2),
        "fail-on": ("error", "file", 3),
        "edition.formats": (["html"], "file", 6),
        "documents.0.files": (["a/*"], "file", 10),
        "documents.0.schemas": (["x.rng"], "file", 11),
        "documents.1.files": (["b/*"], "file", 13),
    }
    assert found["edition.tei"] == ("tei", "default", None)


def test_options_are_stronger(rubricator: Command) -> None:
    configure()
    found = listed(rubricator, "--output-dir", "out", "--authority", "people.xml", "--custom", "ours")
    assert found["edition.tei"] == found["edition.outputs"] == ("out", "--output-dir", None)
    assert found["authorities"] == (["people.xml"], "--authority", None)
    assert found["custom"] == ("ours", "--custom", None)


def test_an_authority_file_that_is_found(rubricator: Command) -> None:
    Path("tei").mkdir()
    Path("tei/persons.xml").touch()
    assert listed(rubricator)["authorities"] == (["tei/persons.xml"], "found", None)


def test_the_table_of_a_pyproject_and_the_settings_for_a_path(rubricator: Command) -> None:
    Path("letters").mkdir()
    Path("letters/pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.rubricator]\nfetch = true\n', encoding="utf-8"
    )
    assert listed(rubricator)["fetch"] == (False, "default", None)
    assert listed(rubricator, "letters/a.xml")["fetch"] == (True, "file", 4)
    assert "fetch              letters/pyproject.toml:4  true\n" in rubricator("config", "letters").out
    assert listed(rubricator, "--config", "letters/pyproject.toml")["fetch"] == (True, "file", 4)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "[edition]\noutput = 'x'",
            "rubricator.toml:2:1: error[CFG002] There is no setting output.",
            "outputs is meant",
        ),
        ("fail-on = 'warnings'", "rubricator.toml:1:1: error[CFG003] fail-on has to be one of error, warning", ""),
        ("authorities = ['none.xml']", "rubricator.toml:1:1: error[CFG004] There is no authority file none.xml.", ""),
        ("custom = 'none'", "rubricator.toml:1:1: error[CFG004] There is no folder none.", ""),
        ("fetch = true\nexclude = [\n", "rubricator.toml:2:1: error[CFG001] The configuration cannot be read", ""),
    ],
)
def test_what_is_wrong_is_said_instead(rubricator: Command, text: str, message: str, hint: str) -> None:
    configure(text)
    ran = rubricator("config")
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err
    assert hint in ran.err
