"""The guide to schemas in several files cannot drift: its catalog and its folder give the files that its tables say."""

import re
from pathlib import Path

from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.local import LocalFiles, from_environment
from rubricator.relaxng.resources import UNRESOLVED


def guide(root: Path) -> str:
    return (root / "docs/schemas.md").read_text(encoding="utf-8")


def rows(text: str, heading: str) -> list[tuple[str, str]]:
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", section, re.MULTILINE)


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"the schema")
    return path


def test_the_catalog_gives_what_the_table_says(root: Path, tmp_path: Path) -> None:
    catalog = tmp_path / "catalog.xml"
    catalog.write_text(re.findall(r"```xml[^\n]*\n(.*?)```", guide(root), re.DOTALL)[0])
    table = rows(guide(root), "In a catalog")
    assert len(table) == 2
    for reference, file in table:
        found = Resource(write(tmp_path / file).as_posix(), b"the schema")
        assert from_environment({"XML_CATALOG_FILES": str(catalog)})(reference, "a.rng") == found


def test_the_folder_has_what_the_table_says(root: Path, tmp_path: Path) -> None:
    table = rows(guide(root), "Among schemas fetched before")
    assert len(table) == 2
    for reference, file in table:
        found = Resource(write(tmp_path / file).as_posix(), b"the schema")
        assert LocalFiles(fetched=FetchedSchemas(tmp_path))(reference, "a.rng") == found


def test_the_finding_is_the_one_that_the_guide_names(root: Path) -> None:
    assert f"the finding {UNRESOLVED.code}," in guide(root).replace("\n", " ")
