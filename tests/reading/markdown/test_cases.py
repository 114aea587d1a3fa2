"""The literate cases of Markdown: a file, its outline, what is said beside the blocks, and the findings with their places."""

from pathlib import Path

import pytest
from outline import outline
from saying import saying

from literate import Case, cases
from rubricator.reading import read

CASES = cases(Path(__file__).with_name("cases.md"))


def result(markdown: str) -> dict[str, str]:
    """Return what is read of a Markdown file, as the cases write it."""
    transcription, findings = read("case.md", markdown.encode())
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    return {"outline": outline(transcription), "saying": saying(transcription), "findings": found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_markdown_file_is_read_as_its_outline(case: Case) -> None:
    expected = {"outline": "", "saying": "", "findings": ""} | case.blocks
    assert {"markdown": case.blocks["markdown"], **result(case.blocks["markdown"])} == expected
