"""The literate cases of insertions and of notes: what is typed, and the TEI that it becomes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from literate import Case, cases
from rubricator.authority import EMPTY
from rubricator.encoding import Links, encode
from rubricator.reading import read
from rubricator.recognition import recognize

HERE = Path(__file__)
LINES = HERE.with_name("insertions.md")
NOTES = HERE.with_name("notes.md")
GUIDE = HERE.parents[2] / "docs/notes.md"
BEFORE = "The letter that follows was written in the autumn, and nobody knows today to whom it was sent.\n\n"
_PAIR = re.compile(r"^(?P<typed>[^\s#:].*)\n: (?P<tei>.*)$", re.MULTILINE)
_ROW = re.compile(r"^\| `([^`]+)` \| `(<?[^`]+)` \|$", re.MULTILINE)
_ABOUT_NAMES = re.compile(r"(<(?:persName|date|placeName)\b[^>]*?) cert=\"\w+\"")


def document(text: str) -> tuple[str, list[str]]:
    """Return the TEI of a transcription, without what the cases are not about, and the codes of its findings."""
    transcription, findings = read("case.txt", text.encode())
    assert transcription is not None
    mentions, _ = recognize(transcription, EMPTY)
    tei = encode(transcription, mentions, EMPTY, Links("schemas"), "case").decode()
    bare = re.sub(
        r' (?:xml:id="(?!signed|author|editor|trans)[^"]*"|corresp="#person-[^"]*"|resp="#rubricator")', "", tei
    )
    return _ABOUT_NAMES.sub(r"\1", bare), [finding.code for finding in findings]


def text_of(tei: str) -> str:
    """Return the content of the text element, a line for each line that has something."""
    return re.sub(r"\s*\n\s*", "\n", tei.partition("<text>\n")[2].partition("\n  </text>")[0]).strip()


def responsible(tei: str) -> list[str]:
    """Return those whom notes point to, as the header declares them."""
    flat = re.sub(r">\s+<", "><", tei.partition("<publicationStmt>")[0])
    return re.findall(r"<(?:author|respStmt) xml:id.*?</(?:author|respStmt)>", flat)


def paragraph_of(typed: str) -> tuple[str, list[str]]:
    """Return the content of the paragraph that a line becomes, and the codes of its findings."""
    tei, findings = document(f"{BEFORE}{typed}\n")
    return " ".join(tei.rpartition("<p>")[2].partition("</p>")[0].split()), findings


def pairs() -> list[tuple[str, str]]:
    return [(match["typed"], match["tei"]) for match in _PAIR.finditer(LINES.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("typed", "tei"), pairs())
def test_what_is_typed_becomes(typed: str, tei: str) -> None:
    expected, _, codes = tei.partition(" ← ")
    assert paragraph_of(typed) == (expected, codes.split())


@pytest.mark.parametrize(("typed", "tei"), _ROW.findall(GUIDE.read_text(encoding="utf-8")))
def test_the_guide_says_what_is_so(typed: str, tei: str) -> None:
    assert re.sub("</?date[^>]*>", "", paragraph_of(typed)[0]) == tei


@pytest.mark.parametrize("case", cases(NOTES), ids=lambda case: case.name)
def test_notes_become(case: Case) -> None:
    tei, findings = document(case.blocks["text"])
    found = {"tei": text_of(tei), "header": "\n".join(responsible(tei)), "findings": " ".join(findings)}
    assert found == {name: case.blocks.get(name, "").strip() for name in found}


def test_there_are_enough_cases() -> None:
    assert len(pairs()) + len(cases(NOTES)) >= 150
