"""Promise 1 for TEI of other projects: the plain text of a document has all letters of its text.

Left out are what TEI itself says is not in the text of the source (``corr``, ``reg``, ``expan``, what describes a gap) and, of a
substitution, what was struck out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from rubricator.rendering import FORMATS, render

TEI = "{http://www.tei-c.org/ns/1.0}"
_NOT_IN_CHOICE = frozenset(f"{TEI}{name}" for name in ("corr", "reg", "expan"))
PROJECTS = ("auden", "mitford", "p5test", "tillich")


@pytest.mark.parametrize("project", PROJECTS)
def test_the_text_has_the_letters_of_the_document(project: str, shared: Path) -> None:
    for path in sorted((shared / "corpus" / project).glob("*.xml")):
        document = path.read_bytes()
        text, findings = render(document, path.as_uri(), FORMATS["text"])
        assert [finding for finding in findings if finding.severity == "error"] == []
        root = etree.fromstring(document, etree.XMLParser(no_network=True))
        for element in root.iter(f"{TEI}text"):
            if next(element.iterancestors(f"{TEI}text"), None) is None:
                expected = "".join(c for part in _words(element) for c in part if c.isalnum())
                given = "".join(c for c in text if c.isalnum())
                assert _missing(expected, given) == {}, path.name


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _left_out(child):
            yield from _words(child)
        yield child.tail or ""


def _left_out(element: etree._Element) -> bool:
    parent = element.getparent()
    within = "" if parent is None else parent.tag
    return (
        element.tag == f"{TEI}gap"
        or (element.tag in _NOT_IN_CHOICE and within == f"{TEI}choice")
        or (element.tag == f"{TEI}del" and within == f"{TEI}subst")
    )


def _missing(expected: str, given: str) -> dict[str, int]:
    """Return the letters of one text that another does not have; notes may stand elsewhere in it."""
    return dict(Counter(expected) - Counter(given))
