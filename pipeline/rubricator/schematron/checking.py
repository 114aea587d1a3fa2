"""Checks a document with a compiled schema: runs the stylesheet, reads what it reports, finds the lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import urljoin
from xml.parsers.expat import ExpatError

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.doctypes import DoctypeError, written_out
from rubricator.relaxng.addresses import path_of
from rubricator.saxon import TransformError, interruptible, transform
from rubricator.schematron.compiling import CompiledSchematron, compile_schematron
from rubricator.schematron.outcomes import FINDINGS, OUTSIDE, diagnostic_of, reaching
from rubricator.schematron.positions import Place, places_of
from rubricator.schematron.wording import fit
from rubricator.source import Position

_STANDARD = "ISO/IEC 19757-3:2020"

NOT_RUN = Rule(
    "SCH902",
    Severity.ERROR,
    "The Schematron schema could not be applied",
    "The schema as a whole failed on this document: a variable of the schema could not be computed, or the document "
    "could not be read.",
    hint="Try the schema on a smaller document; if it fails there too, the fault is the schema's.",
    wrong='<sch:let name="year" value="xs:integer(//tei:date[1]/@when)"/> on <date when="1928-10"/>',
    right='<sch:let name="year" value="xs:integer(substring(//tei:date[1]/@when, 1, 4))"/>',
    reference=f"{_STANDARD}, 5.4.8",
)
OTHER_DOCUMENT = Rule(
    "SCH903",
    Severity.ERROR,
    "Another document that the schema wants to check cannot be read",
    "A pattern with @documents checks other documents than the one at hand. Only files that are there and well-formed are read; "
    "web addresses are not fetched.",
    hint="Correct the address in the document or in the pattern's @documents.",
    wrong='<sch:pattern documents="//tei:ptr/@target"/> on <ptr target="missing.xml"/>',
    right='<sch:pattern documents="//tei:ptr/@target"/> on <ptr target="appendix.xml"/>',
    reference=f"{_STANDARD}, 5.4.10",
)
RULES = (NOT_RUN, OTHER_DOCUMENT)

_PHASE = "{urn:x-rubricator:schematron}phase"
_TOP = Position(1, 1)
_DEEPEST = 5000
_NOWHERE = Place("/", _TOP)


def check(compiled: CompiledSchematron, name: str, document: bytes) -> tuple[Diagnostic, ...]:
    """Return the findings of a schema in a document, in the order of the schema's patterns.

    ``name`` is the document's path; what a pattern checks in other documents is reported under their paths. Raises
    SchemaError if the phase that applies to the document is a wrong one.
    """
    try:
        report = _report(compiled, name, document)
    except TransformError as error:
        return (_not_run(compiled, name, error),)
    for element in report:
        if element.tag == _PHASE:  # of a schema whose phase depends on the document nothing else is said
            return check(compile_schematron(compiled.path, element.get("name", ""), compiled.resolve), name, document)
    return (*_findings(report, name, document), *_findings_elsewhere(compiled, report, name, document))


def _report(
    compiled: CompiledSchematron, name: str, document: bytes, pattern: str = "", other_document: str = ""
) -> list[etree._Element]:
    """Return what the stylesheet says, empty of a document in which there is nothing to be found.

    For a pattern with @documents, ``pattern`` is its number and ``other_document`` the text of the document that it is to
    check. Raises TransformError.
    """
    parameters = {"transpiled-pattern": pattern, "transpiled-document": other_document}
    with nullcontext() if compiled.is_ours else interruptible():
        text = transform(compiled.stylesheet, document, _uri(name), parameters).text
    return list(etree.fromstring(f"<report>{text}</report>".encode(), etree.XMLParser(huge_tree=True))) if text else []


def _findings(report: list[etree._Element], name: str, document: bytes) -> Iterator[Diagnostic]:
    found = [element for element in report if element.tag in FINDINGS]
    # Within a pattern they are in the order of the document already.
    found.sort(key=lambda element: int(element.get("pattern", "0")))
    places = places_of(document, {element.get("location", "0") for element in found})
    for element in found:
        yield diagnostic_of(element, name, places.get(element.get("location", "0"), _NOWHERE))


def _findings_elsewhere(
    compiled: CompiledSchematron, report: list[etree._Element], name: str, document: bytes
) -> Iterator[Diagnostic]:
    for pattern in report:
        for address in pattern.get("documents", "").split():
            other = urljoin(_uri(name), address)
            try:
                yield from _findings_in(compiled, pattern.get("pattern", ""), other, name, document)
            except (OSError, TransformError, DoctypeError, ExpatError, LookupError, ValueError):
                message = f"The schema wants to check {address}, which cannot be read."
                yield at_position(name, _TOP, OTHER_DOCUMENT, message)


def _findings_in(
    compiled: CompiledSchematron, number: str, other: str, name: str, document: bytes
) -> Iterator[Diagnostic]:
    path = _local_path(other, name)
    data = path.read_bytes()
    text = written_out(data, _DEEPEST)
    yield from _findings(_report(compiled, name, document, number, text), str(path), data)


def _local_path(uri: str, name: str) -> Path:
    """Return the file that a pattern wants to check, which must lie beside the document or below."""
    path = path_of(uri)
    if path is None or not path.resolve().is_relative_to(Path(name).resolve().parent):
        raise FileNotFoundError(uri)
    return path.resolve()


def _uri(name: str) -> str:
    return Path(name).absolute().as_uri()


def _not_run(compiled: CompiledSchematron, name: str, error: TransformError) -> Diagnostic:
    wanted = reaching("", str(error))
    if wanted:
        return at_position(name, _TOP, OUTSIDE, f"{compiled.path.name} wants to {wanted}, which it may not.")
    message, hint = fit(f"{compiled.path.name} could not be applied: {error}", NOT_RUN.hint)
    in_the_document = error.uri == _uri(name) and error.line > 0
    position = Position(error.line, max(error.column, 1)) if in_the_document else _TOP
    return at_position(name, position, NOT_RUN, message, hint)
