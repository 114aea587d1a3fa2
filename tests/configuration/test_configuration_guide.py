"""docs/configuration.md: its examples are read, and its table has every setting."""

import re
import tomllib
from pathlib import Path

import pytest

from rubricator.cli import run
from rubricator.configuration.configuration import KEYS, read_configuration
from rubricator.configuration.edition import EDITION_KEYS
from rubricator.configuration.site import SITE_KEYS

GUIDE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
TABLES = re.compile("^## The (?:edition|site)\n", re.MULTILINE)
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_every_setting_is_in_the_table() -> None:
    general, edition, site = (set(re.findall(r"^\| `([\w-]+)`", part, re.MULTILINE)) for part in TABLES.split(GUIDE))
    assert general == set(KEYS)
    assert edition == set(EDITION_KEYS)
    assert site == set(SITE_KEYS)


def test_what_is_in_force_is_printed_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tei").mkdir()
    Path("tei/persons.xml").touch()
    Path("rubricator.toml").write_text(next(one for one in EXAMPLES if one.startswith("#")), encoding="utf-8")
    assert run(["config"]) == 0
    shown = GUIDE.partition("$ rubricator config\n")[2].partition("```")[0]
    assert capsysbinary.readouterr().out.decode() == shown


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_can_be_used(example: str, tmp_path: Path) -> None:
    file = tmp_path / "rubricator.toml"
    file.write_text(example, encoding="utf-8")
    configuration = read_configuration(file)
    assert list(configuration.schemas) == tomllib.loads(example).get("schemas", [])
