"""The page on pointers lists all findings, as they are, and its letter is reported as it says."""

import re
from pathlib import Path

from rubricator.cli.explain import registry
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.pointers import EVERYWHERE, ON
from rubricator.validation.checks.links.surroundings import Surroundings

_ROW = re.compile(r"^\| (LNK\d+) \| (\w+) \| (.+?) \|$", re.MULTILINE)
PERSONS = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="anna"/><person xml:id="martha"/></TEI>'


def page(root: Path) -> str:
    return (root / "docs" / "links.md").read_text(encoding="utf-8")


def block(root: Path, kind: str) -> str:
    (text,) = re.findall(rf"^```{kind} (?!file=project/index)[^\n]*\n(.*?)```", page(root), re.DOTALL | re.MULTILINE)
    return str(text)


def project(root: Path, folder: Path) -> Path:
    """Write the project that the page shows, and return the path of its letter."""
    for name, text in (("index/persons.xml", PERSONS), ("letters/1.xml", block(root, "xml"))):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "letters" / "1.xml"


def test_the_table_lists_every_finding(root: Path) -> None:
    rules = [rule for rule in registry().values() if rule.code.startswith("LNK")]
    listed = [(rule.code, "off" if rule.optional else rule.severity.value, rule.title) for rule in rules]
    assert _ROW.findall(page(root)) == listed


def test_the_letter_is_reported_as_it_says(root: Path, tmp_path: Path) -> None:
    letter = project(root, tmp_path)
    found = check_links(
        Document(str(letter), letter.read_bytes()), Surroundings(tmp_path, (tmp_path / "index" / "persons.xml",))
    )
    shown = [
        f"{one.position.line}:{one.position.column} {one.code} {one.message}"
        f"{f' {one.hint}' if one.hint.startswith('Perhaps') else ''}\n"
        for one in found
    ]
    assert "".join(shown) == block(root, "text")


def test_the_number_of_pointers_is_about_right(root: Path) -> None:
    listed = re.search(r"as teidata\.pointer, .*? and some seventy others", page(root), re.DOTALL)
    assert listed
    named = set(re.findall(r"`@(\w+)`", listed[0]))
    assert named <= EVERYWHERE
    assert 65 <= len(EVERYWHERE | ON.keys()) - len(named) <= 75
