"""The literate cases of types and parameters; they cover all types that there are, and Jing agrees with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from literate import Case, cases
from relaxng.datatypes.jing import Question, answers, jing
from rubricator.relaxng.datatypes import datatype_of
from rubricator.relaxng.datatypes.datatype import Datatype, DatatypeFault
from rubricator.relaxng.datatypes.libraries import XSD
from rubricator.relaxng.datatypes.repairing import repair
from rubricator.relaxng.datatypes.xsd.types import TYPES

CASES = cases(Path(__file__).with_name("cases.md"))
TEI = "http://www.tei-c.org/ns/1.0"
# The last is how a document's unparsed entities are told.
NAMESPACES = {"tei": TEI, "also": TEI, "xml": "http://www.w3.org/XML/1998/namespace", "&plate": ""}
_SIGNS = str.maketrans({"␣": " ", "⍽": "\u00a0", "⇥": "\t", "⏎": "\n"})
_REFUSED = re.compile(r"(?P<text>.*?)(?: — (?P<fault>.*?))?(?: → (?P<repair>.*))?")


@dataclass(frozen=True)
class Refused:
    text: str
    fault: str
    repair: str


def name_and_params(case: Case) -> tuple[str, tuple[tuple[str, str], ...]]:
    name, *lines = case.blocks["type"].splitlines()
    return name, tuple((key, value) for key, _, value in (line.partition(" = ") for line in lines))


def datatype(case: Case) -> Datatype:
    made = datatype_of(XSD, *name_and_params(case))
    assert not isinstance(made, DatatypeFault), made
    return made


def lines(case: Case, kind: str) -> list[str]:
    return [line.translate(_SIGNS) for line in case.blocks.get(kind, "").splitlines()]


def refused(case: Case) -> list[Refused]:
    matches = (_REFUSED.fullmatch(line) for line in lines(case, "refused"))
    return [Refused(match["text"], match["fault"] or "", match["repair"] or "") for match in matches if match]


def same(case: Case) -> list[list[str]]:
    return [[text.translate(_SIGNS) for text in line.split(" ")] for line in case.blocks.get("same", "").splitlines()]


every_case = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@every_case
def test_allowed(case: Case) -> None:
    assert [text for text in lines(case, "allowed") if not datatype(case).allows(text, NAMESPACES)] == []


@every_case
def test_refused_with_the_fault_and_the_repair(case: Case) -> None:
    told = [
        Refused(one.text, datatype(case).fault(one.text, NAMESPACES), repair(datatype(case), one.text, NAMESPACES))
        for one in refused(case)
    ]
    assert told == refused(case)
    assert not [one.text for one in refused(case) if datatype(case).allows(one.text, NAMESPACES)]


@every_case
def test_nothing_is_wrong_with_what_is_allowed(case: Case) -> None:
    for text in lines(case, "allowed"):
        assert (datatype(case).fault(text, NAMESPACES), repair(datatype(case), text, NAMESPACES)) == ("", "")


@every_case
def test_form(case: Case) -> None:
    if "form" in case.blocks:
        assert datatype(case).form == case.blocks["form"].rstrip("\n")


@every_case
def test_values(case: Case) -> None:
    values = [{datatype(case).value(text, NAMESPACES) for text in group} for group in same(case)]
    assert all(len(value) == 1 for value in values)
    assert None not in set().union(*values)
    assert len(set().union(*values)) == len(values)


def test_every_type_has_a_case() -> None:
    assert {name_and_params(case)[0] for case in CASES} == set(TYPES)


def test_jing_agrees(tmp_path: Path) -> None:
    command = jing()
    if command is None:
        pytest.skip("there is no Java here, so no Jing")
    # Here is neither a declared prefix nor an unparsed entity.
    known = [case for case in CASES if name_and_params(case)[0] not in ("QName", "NOTATION", "ENTITY", "ENTITIES")]
    expected = [
        (Question(*name_and_params(case), text), allowed)
        for case in known
        for texts, allowed in ((lines(case, "allowed"), True), ([one.text for one in refused(case)], False))
        for text in texts
    ]
    found = answers(command, [question for question, _ in expected], tmp_path)
    assert [pair for pair, answer in zip(expected, found, strict=True) if pair[1] != answer] == []
