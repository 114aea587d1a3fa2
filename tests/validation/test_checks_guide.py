"""The page on checks lists all of them, as they are, and what it says of instructions and of the registry holds."""

import re
from pathlib import Path

from rubricator.cli.explain import registry
from rubricator.validation import suppression
from rubricator.validation.checks import languages
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.within import check_document
from rubricator.validation.suppression import without_disabled

_ROW = re.compile(r"^\| ((?:CHK|SUP)\d+) \| (\w+) \| (.+?) \|$", re.MULTILINE)


def page(root: Path) -> str:
    return (root / "docs" / "checks.md").read_text(encoding="utf-8")


def test_the_table_lists_every_check(root: Path) -> None:
    rules = [rule for rule in registry().values() if rule.code.startswith(("CHK", "SUP"))]
    assert _ROW.findall(page(root)) == [(rule.code, rule.severity.value, rule.title) for rule in rules]


def test_the_registry_is_of_the_day_that_is_named(root: Path) -> None:
    table = Path(languages.__file__).with_name("registry.txt").read_text(encoding="utf-8")
    day = re.search(r"\d{4}-\d\d-(\d\d)", table.partition("\n")[0])
    assert day
    assert day[0] == "2025-08-25"
    assert "as of 25 August 2025" in page(root)


def test_the_instruction_that_is_shown_works(root: Path) -> None:
    example = re.search(r"```xml[^\n]*\n(.*?)```", page(root), re.DOTALL)
    assert example
    document = Document("p.xml", f'<text xmlns="http://www.tei-c.org/ns/1.0">{example[1]}</text>'.encode())
    found = check_document(document)
    assert [finding.code for finding in found] == ["CHK018"]
    assert without_disabled(document, found, lambda code: code.startswith("CHK")) == ()
    assert suppression.NO_CODE.reference == "docs/checks.md"
