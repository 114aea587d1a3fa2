"""docs/upload.md: its tables have every option and every code."""

import re
from pathlib import Path

import pytest

from rubricator.cli.deposit.upload import command
from rubricator.deposit.upload.rules import RULES


@pytest.fixture
def guide(root: Path) -> str:
    """The guide."""
    return (root / "docs" / "upload.md").read_text(encoding="utf-8")


def test_every_option_is_in_the_table(guide: str) -> None:
    options = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert set(re.findall(r"^\| `(--[\w-]+)", guide, re.MULTILINE)) == options


def test_every_code_is_in_the_table(guide: str) -> None:
    assert re.findall(r"^\| (UPL\d+) ", guide, re.MULTILINE) == sorted(rule.code for rule in RULES)
