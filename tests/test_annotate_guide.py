"""The guide to annotate cannot drift: its keys and its file of refusals are those of the program."""

import re
from pathlib import Path

import pytest

from rubricator.annotation.refusals import format_refusals, parse_refusals
from rubricator.cli.questions import KEYS


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "annotate.md").read_text(encoding="utf-8")


def test_its_keys_are_those_of_the_review(guide: str) -> None:
    assert re.findall(r"^\| `(.)` \|", guide, re.MULTILINE) == list(KEYS)
    assert f"[{''.join(KEYS)}]" in guide


def test_its_file_of_refusals_is_one(guide: str) -> None:
    (example,) = re.findall(r"```json[^\n]*\n(.*?)```", guide, re.DOTALL)
    refused, findings = parse_refusals("persons.refused.json", example.encode())
    assert findings == ()
    assert format_refusals(refused).decode() == example
