"""The literate cases of ALTO."""

from pathlib import Path

import pytest
from paged import alto_file, results

from literate import Case, cases
from rubricator.reading.export import read

CASES = cases(Path(__file__).with_name("cases.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_page_is_read_as_it_is_shown(case: Case) -> None:
    transcription, findings = read("page.xml", alto_file(case.blocks["alto"]))
    assert transcription is not None
    expected = {kind: text for kind, text in case.blocks.items() if kind != "alto"}
    assert results(transcription, findings, "facsimile" in case.blocks) == expected
