"""docs/stylesheets.md: its example is the one in docs/examples, and what it lists is there."""

import re
from pathlib import Path

import pytest

from rubricator.rendering.custom.folder import KNOWN


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "stylesheets.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["html.xsl", "page.css", "labels.xml"])
def test_the_example_is_the_one_in_the_files(root: Path, guide: str, name: str) -> None:
    assert (
        f"```{name[-3:].replace('xsl', 'xml')}\n{(root / 'docs/examples/custom' / name).read_text('utf-8')}```" in guide
    )


def test_every_file_of_the_folder_is_named(guide: str) -> None:
    table = guide.split("| File |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([\w-]+\.\w+)`", table)) == set(KNOWN)
