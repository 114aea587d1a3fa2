"""The literate cases of DOCX: a document, its outline, what is said beside the blocks, and the findings with their places."""

from pathlib import Path

import pytest
from outline import outline
from saying import saying

from literate import Case, cases
from reading.docx.archive import docx
from reading.docx.notation import Notation
from rubricator.reading.docx import read
from rubricator.transcription import Head, Transcription

CASES = cases(Path(__file__).with_name("cases.md"))


def document(case: Case) -> bytes:
    """Return the document that a case writes: in the notation, or as the XML of its parts."""
    parts = {name.removesuffix(".xml"): content for name, content in case.files.items()}
    core = parts.pop("core", "")
    return Notation(case.blocks["docx"]).docx(core, **parts) if "docx" in case.blocks else docx(parts, core=core)


def levels(transcription: Transcription) -> str:
    """Return the levels of the headings, a line, if there is more than one."""
    found = [str(block.level) for block in transcription.blocks if isinstance(block, Head)]
    return f"headings: {' '.join(found)}\n" if len(set(found)) > 1 else ""


def result(case: Case) -> dict[str, str]:
    """Return what is read of a case's document, as the cases write it."""
    transcription, findings = read("case.docx", document(case))
    assert transcription is not None
    found = "".join(f"{f.code} {f.position.line}:{f.position.column} {f.message}\n" for f in findings)
    return {"outline": outline(transcription), "said": levels(transcription) + saying(transcription), "findings": found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_document_is_read_as_its_outline(case: Case) -> None:
    expected = {"outline": "", "said": "", "findings": ""} | case.blocks
    assert {key: expected[key] for key in ("outline", "said", "findings")} == result(case)
