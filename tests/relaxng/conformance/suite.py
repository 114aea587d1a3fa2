"""Reads James Clark's test suites of RELAX NG: schemas that are correct or not, with documents that are valid or not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved

CONFORMANCE = Path(__file__).resolve().parents[4] / "shared" / "conformance"


@dataclass(frozen=True)
class Document:
    """A document to be validated, and whether it is valid."""

    valid: bool
    data: bytes


@dataclass(frozen=True)
class Written:
    """A schema in one syntax: whether it is correct, the files it refers to by address, and documents."""

    correct: bool
    address: str
    data: bytes
    resources: dict[str, bytes]
    documents: tuple[Document, ...]

    def resolve(self, href: str, base: str) -> Resource | Unresolved:
        """Find a file among those of the test: a ``Resolver``."""
        address = resolved(href, base)
        if address not in self.resources:
            return Unresolved(f"{href} is not among the files of this test.")
        return Resource(address, self.resources[address])


@dataclass(frozen=True)
class Case:
    """A test: its number in the suite from 1, sections of the specification, documentation, and the schema as written.

    ``xml`` or ``compact`` is None where the suite does not give the schema in that syntax.
    """

    number: int
    sections: tuple[str, ...]
    documentation: str
    xml: Written | None
    compact: Written | None

    @property
    def id(self) -> str:
        """Number, sections and documentation, as the id of a test."""
        return " ".join(filter(None, (f"{self.number:03}", ",".join(self.sections), self.documentation)))


def cases(name: str) -> list[Case]:
    """Return the cases of a suite of the shared folder, in order: none where the folder is missing, but not in CI."""
    path = CONFORMANCE / name
    if not path.is_file() and not os.environ.get("CI"):
        return []
    suite = etree.parse(path).getroot()
    return [_case(number, element) for number, element in enumerate(suite.iter("testCase"), 1)]


def _case(number: int, element: etree._Element) -> Case:
    xml, compact = element.find("xml"), element.find("compact")
    if xml is None and compact is None:
        xml = element
    sections = tuple(section.text or "" for section in element.findall("section"))
    return Case(number, sections, _documentation(element), _written(xml, "test.rng"), _written(compact, "test.rnc"))


def _documentation(element: etree._Element) -> str:
    """Return what the case says of itself, else what the innermost suite around it says."""
    for around in (element, *element.iterancestors()):
        if found := around.findtext("documentation"):
            return " ".join(found.split())
    return ""


def _written(element: etree._Element | None, address: str) -> Written | None:
    if element is None:
        return None
    schema = element.find("correct")
    correct = schema is not None
    if schema is None:
        schema = element.find("incorrect")
    assert schema is not None
    documents = tuple(Document(child.tag == "valid", _content(child)) for child in element if child.tag in _DOCUMENTS)
    return Written(correct, address, _content(schema), dict(_resources(element, "")), documents)


_DOCUMENTS = ("valid", "invalid")


def _resources(element: etree._Element, folder: str) -> Iterator[tuple[str, bytes]]:
    for child in element:
        if child.tag == "resource":
            yield folder + child.attrib["name"], _content(child)
        elif child.tag == "dir":
            yield from _resources(child, f"{folder}{child.attrib['name']}/")


def _content(element: etree._Element) -> bytes:
    """Return the one element inside as a file of its own, or the text inside."""
    root = next((child for child in element if isinstance(child.tag, str)), None)
    if root is None:
        return (element.text or "").encode()
    return etree.tostring(root, encoding="utf-8", with_tail=False)
