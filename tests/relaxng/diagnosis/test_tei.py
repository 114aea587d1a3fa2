"""Messages about TEI documents: the cases are in ``tei.md``. And every document of the corpus that is valid has none."""

from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.diagnosis.schemas import FRAMES
from relaxng.diagnosis.test_cases import line
from rubricator.relaxng import Schema
from rubricator.relaxng.diagnosis import diagnose
from rubricator.relaxng.diagnosis.wording import LIMIT

CASES = cases(Path(__file__).parent / "tei.md")
GUIDELINES = "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-"


@pytest.fixture(scope="module")
def tei(shared: Path) -> Schema:
    return Schema.from_file(shared / "schemas" / "tei_all.rng")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistakes_are_told_in_the_words_of_tei(case: Case, tei: Schema) -> None:
    before, after = FRAMES["body"]
    found = tei.validate(f"{before}{case.blocks['body'].removesuffix(chr(10))}{after}".encode(), "letter.xml")
    assert "".join(line(finding, before.count("\n")) for finding in found) == case.blocks["findings"]
    assert all(len(f"{finding.message} {finding.hint}") <= LIMIT for finding in found)
    assert all(finding.reference.startswith(GUIDELINES) for finding in found)


def test_there_are_findings_in_a_document_of_the_corpus_if_it_is_not_valid(shared: Path, tei: Schema) -> None:
    for path in sorted(shared.glob("corpus/*/*.xml")):
        found = diagnose(tei._models, path.read_bytes(), path.name)
        assert (not found) == tei.is_valid(path), (path, found)
