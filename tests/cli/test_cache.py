"""The cache of compiled schemas, as somebody meets it who runs a command."""

from pathlib import Path

import pytest

from cli.running import Command, files

SCHEMA = "start = element p { text }\n"


@pytest.fixture
def validate(rubricator: Command) -> Command:
    Path("p.rnc").write_text(SCHEMA, encoding="utf-8")
    Path("p.xml").write_text("<p/>", encoding="utf-8")
    return lambda: rubricator("validate", "p.xml", "--schema", "p.rnc")


def test_it_is_kept_where_it_is_wanted(validate: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", "kept")
    assert validate().status == 0
    assert len(files("kept")) == 1


def test_it_can_be_switched_off(validate: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", "off")
    assert validate().status == 0
    assert files() == {"p.rnc", "p.xml"}


@pytest.mark.parametrize("folder", ["p.xml", "/proc/nowhere", "/dev/null/cache"])
def test_where_it_cannot_be_all_is_as_without(validate: Command, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    monkeypatch.setenv("RUBRICATOR_CACHE", folder)
    ran = validate()
    assert (ran.status, ran.out, ran.err) == (0, "No findings in 1 document.\n", "")
