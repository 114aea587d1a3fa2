"""The transcriptions at hand, as somebody would type them in Markdown: they are read as the plain texts are."""

import re
from pathlib import Path

import pytest
from outline import outline

from reading.markdown.writing import markdown_of
from rubricator.diagnostics import Severity
from rubricator.reading import read

NAMES = """adams_gates_1779 de_luxemburg_leipzig_1916 dickens_talfourd_1838 fithian_hunter_1773 fr_sand_caron_1823
jay_livingston_1782 keats_clarke_1816 mia_berkman_sister_1892 mia_engels_feuerbach_1888 mia_lenin_deserters_1917
mia_trotsky_situation_1928 times_holland_1912""".split()


@pytest.mark.parametrize("name", NAMES)
def test_a_transcription_in_markdown_has_the_blocks_of_the_plain_text(name: str, shared: Path) -> None:
    plain, _ = read(f"{name}.txt", (shared / f"transcriptions/texts/{name}.txt").read_bytes())
    assert plain is not None
    markdown, findings = read(f"{name}.md", markdown_of(plain).encode())
    assert markdown is not None
    assert [finding for finding in findings if finding.severity is not Severity.INFO] == []
    assert _comparable(outline(markdown)) == _comparable(outline(plain))


def _comparable(lines: str) -> list[str]:
    """Return an outline with the notes at the end, where Markdown shows them, and without signs of emphasis, which it reads."""
    blocks = [re.sub(r"[_*]", "", line) for line in lines.splitlines()]
    cut = [re.sub(r"^(.{30}).* … .*(.{10})$", r"\1 … \2", block) for block in blocks]
    return sorted(cut, key=lambda block: block.startswith("note "))
