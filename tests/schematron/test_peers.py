"""On schemas and documents made by a seed and changed in twenty ways, findings are those of the Schematron in lxml.

That is the old skeleton in XSLT 1.0, run by libxslt: severity, place, words, diagnostics and identifier of each finding have to agree.
Its paths are not used, since they are wrong with namespaces: each message begins with the number of the element it is about.
"""

from __future__ import annotations

import random
import re
from codecs import BOM_UTF16
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, isoschematron
from mutants.document import Document as Tags

from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron
from schematron.document_changes import DOCUMENT_CHANGES
from schematron.making import COMMON, SCH, XPATH_1, Case, Change, Maker
from schematron.schema_changes import SCHEMA_CHANGES

SEEDS = range(25)
_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_ENCODING = re.compile(r"""<\?xml[^>]*encoding=['"]([\w-]+)[^>]*\?>""")

Findings = Counter[tuple[int, int, str, str, str, str]]
"""Line, column, severity, message, hint, and identifier, where the assertion has one."""


def places(document: bytes) -> list[tuple[int, int]]:
    """Return the line and the column of every element. An XML declaration has a line of its own."""
    declared = _ENCODING.match(document.decode("utf-16" if document.startswith(BOM_UTF16) else "latin-1"))
    text = document.decode(declared[1] if declared else "utf-8")
    data = text.removeprefix(declared[0] if declared else "").encode()
    before = (data[: node.start].decode() for node in Tags("document.xml", data).nodes)
    return [(one.count("\n") + 1, len(one.rpartition("\n")[2]) + 1) for one in before]


def theirs(case: Case) -> Findings:
    phase = None if case.phase == "#ALL" else case.phase
    peer = isoschematron.Schematron(case.schema, phase=phase, store_report=True, validate_schema=False)
    peer.validate(etree.fromstring(case.document))
    where = places(case.document)
    return Counter(
        _told(one, where) for one in peer.validation_report.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report")
    )


def _told(one: Any, where: list[tuple[int, int]]) -> tuple[int, int, str, str, str, str]:
    words = _words(one.find(f"{_SVRL}text"))
    hint = " ".join(_words(told) for told in one.iter(f"{_SVRL}diagnostic-reference"))
    number = int(words.split()[0])  # 0: of the document, whose place is the root element's
    return *where[max(number, 1) - 1], one.get("role", "error"), words, hint, one.get("id", "")


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def ours(case: Case, path: Path) -> Findings:
    path.write_bytes(etree.tostring(case.schema))
    named = {one.get("id") for one in case.schema.iter(f"{{{SCH}}}assert", f"{{{SCH}}}report")}
    found = check(compile_schematron(path, case.phase), "document.xml", case.document)
    return Counter(
        (
            *(one.position.line, one.position.column, one.severity.value, one.message, one.hint),
            one.code if one.code in named else "",
        )
        for one in found
    )


@pytest.mark.parametrize("change", [*SCHEMA_CHANGES, *DOCUMENT_CHANGES], ids=lambda change: change.__name__)
def test_findings_are_those_of_lxml(change: Change, tmp_path: Path) -> None:
    found = 0
    for seed in SEEDS:
        maker = Maker(random.Random(f"{change.__name__} {seed}"), XPATH_1)
        case = change(maker, maker.case())
        expected = theirs(case)
        assert ours(case, tmp_path / f"{seed}.sch") == expected, f"seed {seed}"
        found += expected.total()
    assert found > 100


@pytest.mark.parametrize("change", SCHEMA_CHANGES, ids=lambda change: change.__name__)
def test_what_means_the_same_in_xpath_3_finds_the_same(change: Change, tmp_path: Path) -> None:
    for seed in SEEDS[:10]:
        maker = Maker(random.Random(f"{change.__name__} {seed}"), COMMON)
        case = change(maker, maker.case())
        expected = theirs(case)
        case.schema.set("queryBinding", "xslt3")
        assert ours(case, tmp_path / f"{seed}.sch") == expected, f"seed {seed}"
