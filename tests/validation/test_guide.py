"""The guide to validation cannot drift: the keys of findings are those that it names."""

import json
import re
from pathlib import Path

import pytest

from rubricator.validation.reports.json import format_json
from rubricator.validation.reports.report import Report
from rubricator.validation.schemas import Schemas
from rubricator.validation.validating import validate


@pytest.fixture
def guide(root: Path) -> str:
    return (root / "docs" / "validation.md").read_text(encoding="utf-8")


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)


def test_its_keys_are_those_of_the_report(guide: str, root: Path) -> None:
    listed = guide.partition("object for each finding:")[2].partition("(an XPath) and")
    grammar = Schemas((root / "schemas" / "rubricator.rng",))
    found = validate("letter.xml", blocks(guide, "xml")[0].encode(), grammar)
    entry, *_ = json.loads(format_json(Report(found)))
    assert [*re.findall(r"`(\w+)`", listed[0]), re.findall(r"`(\w+)`", listed[2])[0]] == list(entry)
