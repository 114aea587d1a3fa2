"""The literate cases of annotation: a piece of TEI, and the same with names and dates marked up."""

import re
from pathlib import Path

import pytest

from annotation.stripping import stripped
from literate import Case, cases
from rubricator.annotation import Annotated, Settings, annotate

CASES = cases(Path(__file__).with_name("cases.md"))
BEFORE = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><profileDesc><creation>
<date when="1820-05-03">3 May 1820</date></creation></profileDesc></teiHeader><text><body>
"""
AFTER = "</body></text></TEI>\n"


def whole(block: str) -> tuple[str, int]:
    """Return a case's document, and the number of lines that stand before the case in it."""
    alone = block.startswith(("<?xml", "<!DOCTYPE", "<TEI", "<t:TEI", "<teiCorpus", "<record"))
    return (block, 0) if alone else (f"{BEFORE}{block}{AFTER}", BEFORE.count("\n"))


def annotated(block: str) -> tuple[Annotated, str, int]:
    document, lines = whole(block)
    return annotate("letter.xml", document.encode(), Settings()), document, lines


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_unmarked_is_marked_up(case: Case) -> None:
    result, document, _ = annotated(case.blocks["tei"])
    if "annotated" not in case.blocks:
        assert result.document is None
        return
    assert result.document is not None
    got = result.document.decode()
    assert re.sub(' cert="(?:medium|low)"', "", got) == whole(case.blocks["annotated"])[0]
    assert stripped(got, document) == document


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_cannot_be_marked_up_is_said(case: Case) -> None:
    result, _, lines = annotated(case.blocks["tei"])
    found = [one for one in result.diagnostics if one.code != "NAM001"]
    said = "".join(f"{one.position.line - lines}:{one.position.column} {one.code} {one.message}\n" for one in found)
    assert said == case.blocks.get("findings", "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_second_time_adds_nothing(case: Case) -> None:
    result, _, _ = annotated(case.blocks["tei"])
    if result.document is not None:
        assert annotate("letter.xml", result.document, Settings()).document == result.document
