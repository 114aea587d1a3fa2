"""The literate cases of the document's own date."""

from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.reading import read

CASES = cases(Path(__file__).with_name("dating.md"))


def own_date(case: Case) -> str:
    transcription, _ = read(f"{case.blocks['file'].strip()}.txt", case.blocks["text"].encode())
    assert transcription is not None
    description = transcription.description
    if description.date is None:
        return "–\n"
    inferred = " inferred" if description.date_inferred else ""
    return f"{description.date.edtf()} from {description.date_text}{inferred}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_document_is_dated(case: Case) -> None:
    assert own_date(case) == case.blocks["date"]
