"""docs/stylesheets.md: its example is the one in docs/examples, and what it lists is there."""

import re
from pathlib import Path

import pytest

from rubricator.rendering import FORMATS, Companions, read_custom, render
from rubricator.rendering.custom.folder import KNOWN
from rubricator.saxon import compile_stylesheet, transform


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "stylesheets.md").read_text(encoding="utf-8")


def test_every_file_of_the_folder_is_named(guide: str) -> None:
    table = guide.split("| File |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([\w-]+\.\w+)`", table)) == set(KNOWN)


def test_the_stylesheet_for_other_processors_makes_the_same_page(root: Path) -> None:
    case = root / "tests" / "xslt" / "cases" / "letter.xml"
    custom, _ = read_custom(root / "docs" / "examples" / "custom")
    ours, _ = render(case.read_bytes(), case.as_uri(), FORMATS["html"], Companions(custom=custom))
    standalone = compile_stylesheet(root / "docs" / "examples" / "standalone.xsl")
    parameters = {"source": case.read_text(encoding="utf-8")}
    assert transform(standalone, case.read_bytes(), case.as_uri(), parameters).text == ours
