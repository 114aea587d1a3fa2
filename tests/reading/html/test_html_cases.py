"""The literate cases of HTML: a page, its outline, what it says beside that, and what was found."""

from pathlib import Path

import pytest
from outline import outline
from saying import saying

from literate import Case, cases
from rubricator.reading import read

CASES = [case for path in sorted(Path(__file__).parent.glob("*.md")) for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_is_read_as_its_outline(case: Case) -> None:
    transcription, findings = read("case.html", case.blocks["html"].encode())
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    assert outline(transcription) == case.blocks["outline"]
    assert (saying(transcription), found) == (case.blocks.get("saying", ""), case.blocks.get("findings", ""))
