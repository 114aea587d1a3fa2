"""The literate cases of reading: a transcription, its outline, and what was found wrong with it."""

from pathlib import Path

import pytest
from outline import outline

from literate import Case, cases
from rubricator.reading import read

CASES = cases(Path(__file__).with_name("cases.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_transcription_is_read_as_its_outline(case: Case) -> None:
    transcription, findings = read("case.txt", case.blocks["text"].encode())
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    assert (outline(transcription), found) == (case.blocks["outline"], case.blocks.get("findings", ""))
