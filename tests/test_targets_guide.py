"""docs/targets.md: its table has every place, and what is added for it."""

import re
from pathlib import Path

import pytest

from rubricator.deposit.targets.wanted import TARGETS


@pytest.fixture
def rows(root: Path) -> dict[str, str]:
    """What the table says is added, by the place."""
    guide = (root / "docs" / "targets.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", guide, re.MULTILINE))


def test_every_place_is_in_the_table(rows: dict[str, str]) -> None:
    assert set(rows) == set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_the_files_that_are_added_are_in_the_table(rows: dict[str, str], target: str) -> None:
    assert re.findall(r"`(.*?)`", rows[target]) == [f"data/{wanted.path}" for wanted in TARGETS[target]]
