"""Documents in, files and findings out: the table of formats, and every finding a rendering can make."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rubricator.assets import asset
from rubricator.diagnostics import Severity
from rubricator.rendering import FORMATS, RULES, render

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{}</TEI>'
HEADER = "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>"
DOUBTFUL = "<publicationStmt><publisher>P</publisher><date when='1928' cert='low'/></publicationStmt></fileDesc>"

#: A document, the format it is rendered in, and the findings: code, line and column.
FINDINGS = {
    "an unknown element, once": (
        TEI.format("<text><body>\n  <p><rune/><rune/> <x:y xmlns:x='urn:x'/></p></body></text>"),
        "html",
        [("XSL001", 3, 6), ("XSL001", 3, 21)],
    ),
    "no header": (TEI.format("<text/>"), "bibtex", [("XSL002", 1, 1)]),
    "no TEI at all": ("<html/>", "csl-json", [("XSL002", 1, 1)]),
    "no year": (TEI.format(HEADER), "datacite-xml", [("XSL003", 2, 1)]),
    "a date that is not sure": (
        TEI.format(HEADER.replace("</fileDesc>", DOUBTFUL)),
        "bibtex",
        [("XSL005", 2, 1)],
    ),
    "no letter": (TEI.format(HEADER), "cmif", [("XSL006", 2, 1)]),
    "an inclusion": (
        TEI.format(
            "<text><body>\n <p>a</p><x:include xmlns:x='http://www.w3.org/2001/XInclude' href='b.xml'/></body></text>"
        ),
        "text",
        [("XSL007", 3, 10)],
    ),
    "no text": (TEI.format(HEADER), "text", [("XSL008", 1, 1)]),
    "not well-formed": ("<TEI>\n<p></TEI>", "text", [("XSL004", 2, 6)]),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_a_finding_has_its_code_and_place(name: str) -> None:
    document, format_, expected = FINDINGS[name]
    _, found = render(document.encode(), "file:///letters/a%20b.xml", FORMATS[format_])

    assert [(d.code, d.position.line, d.position.column) for d in found] == expected
    assert {d.file for d in found} == {"/letters/a b.xml"}


def test_every_rule_is_found_somewhere_above() -> None:
    assert {rule.code for rule in RULES} == {code for *_, found in FINDINGS.values() for code, _, _ in found}


def test_a_document_with_an_error_gives_no_rendering() -> None:
    for format_ in FORMATS.values():
        text, found = render(b"<TEI>", "memory:a.xml", format_)
        assert text == ""
        assert [d.severity for d in found] == [Severity.ERROR]


def test_no_rendering_can_overwrite_its_document() -> None:
    suffixes = [format_.suffix for format_ in FORMATS.values()]
    assert len(suffixes) == len(set(suffixes))
    assert ".xml" not in suffixes


def test_every_format_has_its_stylesheet() -> None:
    for format_ in FORMATS.values():
        assert asset("xslt", format_.stylesheet).is_file()


def test_renderings_are_the_same_bytes_in_another_process(root: Path) -> None:
    case = root / "tests" / "xslt" / "cases" / "letter.xml"
    here = [render(case.read_bytes(), case.as_uri(), format_)[0] for format_ in FORMATS.values()]
    program = (
        "import json, pathlib, sys\nfrom rubricator.rendering import FORMATS, render\n"
        "case = pathlib.Path(sys.argv[1])\n"
        "print(json.dumps([render(case.read_bytes(), case.as_uri(), f)[0] for f in FORMATS.values()]))"
    )
    environment = {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "PYTHONPATH": str(root / "pipeline")}
    ran = subprocess.run(
        [sys.executable, "-c", program, case], env=environment, capture_output=True, text=True, check=True
    )
    assert json.loads(ran.stdout) == here
