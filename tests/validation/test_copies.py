"""A document names a schema that is not to be had, and a file of that name lies in the project."""

from pathlib import Path

import pytest

from rubricator.validation.naming import schemas_named_by
from rubricator.validation.sources import Sources

NAMED = '<?xml-model href="{}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n<TEI/>'


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter in a project with a schema."""
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/edition.rng").touch()
    (tmp_path / "letters").mkdir()
    return tmp_path / "letters/1.xml"


def hint(letter: Path, href: str) -> str:
    sources = Sources(root=letter.parents[1])
    _, (finding,) = schemas_named_by(NAMED.format(href).encode(), letter, sources)
    return finding.hint


@pytest.mark.parametrize(
    "href",
    ["https://example.org/odd/edition.rng?v=2", "../schemas/edition.rng", "edition.rng", "/home/anna/edition.rng"],
)
def test_the_hint_names_it(letter: Path, href: str) -> None:
    assert (
        hint(letter, href)
        == '../schema/edition.rng has its name: to check with that, write href="../schema/edition.rng".'
    )


@pytest.mark.parametrize(
    "href", ["https://example.org/odd/other.rng", "../schemas/other.rng", "https://example.org/", ".."]
)
def test_another_name_is_another_schema(letter: Path, href: str) -> None:
    assert "has its name" not in hint(letter, href)
