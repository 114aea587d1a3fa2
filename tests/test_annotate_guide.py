"""The guide to annotate cannot drift: its keys, options, codes and its file of refusals are those of the program."""

import re
from pathlib import Path

import pytest
from click import Option

from rubricator.annotation.refusals import format_refusals, parse_refusals
from rubricator.cli.annotate import command
from rubricator.cli.explain import registry
from rubricator.cli.questions import KEYS


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "annotate.md").read_text(encoding="utf-8")


def test_its_keys_are_those_of_the_review(guide: str) -> None:
    assert re.findall(r"^\| `(.)` \|", guide, re.MULTILINE) == list(KEYS)
    assert f"[{''.join(KEYS)}]" in guide


def test_its_options_exist(guide: str) -> None:
    known = {name for option in command.params if isinstance(option, Option) for name in option.opts}
    assert set(re.findall(r"--[a-z][a-z-]+", guide)) <= known


def test_its_codes_exist(guide: str) -> None:
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", guide)) <= set(registry())


def test_its_file_of_refusals_is_one(guide: str) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", guide, re.DOTALL)
    refused, findings = parse_refusals("persons.refused.json", example.encode())
    assert findings == ()
    assert format_refusals(refused).decode() == example
