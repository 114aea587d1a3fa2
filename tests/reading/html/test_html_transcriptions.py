"""The transcriptions as pages, in the manner of three sites: what is read of a page is what is read of the plain text."""

from pathlib import Path

import pytest
from outline import outline
from webpages import MANNERS, page_of

from rubricator.reading import read
from rubricator.transcription import Transcription

NAMES = tuple(
    "adams_gates_1779 de_luxemburg_leipzig_1916 dickens_talfourd_1838 fithian_hunter_1773 fr_sand_caron_1823 jay_livingston_1782 "
    "keats_clarke_1816 mia_berkman_sister_1892 mia_engels_feuerbach_1888 mia_lenin_deserters_1917 mia_trotsky_situation_1928 "
    "times_holland_1912".split()
)


def structure(transcription: Transcription) -> list[str]:
    """Return the outline without what is typed for italics; what is left out of a page is not in its text at all."""
    lines = (" ".join(line.replace("_", "").split()) for line in outline(transcription).splitlines())
    return [line[:40].replace(". [", ".[") for line in lines if not line.startswith("left out")]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_a_transcription_is_read_as_the_transcription(shared: Path, name: str, manner: str) -> None:
    data = (shared / "transcriptions" / "texts" / f"{name}.txt").read_bytes()
    typed, _ = read(f"{name}.txt", data)
    paged, findings = read(f"{name}.html", page_of(f"{name}.txt", data, MANNERS[manner]).encode())
    assert typed is not None
    assert paged is not None
    assert structure(paged) == structure(typed)
    assert {finding.code for finding in findings} <= {"READ010", "READ021"}
    said, plain = paged.description, typed.description
    assert (said.date, said.author, said.recipient) == (plain.date, plain.author, plain.recipient)
