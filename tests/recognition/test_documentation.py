"""docs/recognition.md names every rule that finds persons, and no other."""

import re
from pathlib import Path

RULE = re.compile(r'^(?:NAME|VARIANT|KNOWN|EVIDENCE|TAGGED) = "(.+)"$', re.MULTILINE)


def test_the_table_of_rules_is_complete(root: Path) -> None:
    modules = (root / "pipeline/rubricator/recognition").rglob("*.py")
    rules = {name for module in modules for name in RULE.findall(module.read_text(encoding="utf-8"))}
    page = (root / "docs/recognition.md").read_text(encoding="utf-8")
    assert len(rules) > 15
    assert set(re.findall(r"^\| `([a-z ]+)` \|", page, re.MULTILINE)) == rules


def test_the_readme_gives_the_same_figures(root: Path) -> None:
    page = (root / "docs/recognition.md").read_text(encoding="utf-8")
    readme = (root / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| .+ / .+$", readme, re.MULTILINE)
    assert len(rows) > 6
    assert all(row in page for row in rows)
