"""The second pass: reads an invalid document once more and says what is wrong in it, one finding for each mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, at_position
from rubricator.relaxng.datatypes.datatype import IdType
from rubricator.relaxng.diagnosis import identifiers
from rubricator.relaxng.diagnosis.examining import Examiner
from rubricator.relaxng.diagnosis.models import Models
from rubricator.relaxng.diagnosis.naming import TEI, Naming
from rubricator.relaxng.diagnosis.outcomes import Finding, findings_of
from rubricator.relaxng.diagnosis.places import AttributePlaces, path_of, positions
from rubricator.relaxng.diagnosis.reading import Reading, read
from rubricator.relaxng.diagnosis.repairs import Repairs
from rubricator.relaxng.diagnosis.rules import NOT_XML
from rubricator.relaxng.diagnosis.telling import Telling
from rubricator.relaxng.diagnosis.wording import fit
from rubricator.relaxng.encoding import in_utf8
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.source import Position

_GUIDELINES = "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-{}.html"


def diagnose(models: Models, document: bytes, name: str) -> tuple[Diagnostic, ...]:
    """Return what is wrong in a document, in its order; nothing if it is valid. One that is not XML has that one fault.

    ``name`` is the document's for the findings. Memory grows with the document itself, its identifiers and
    what is not right in it, by about 600 bytes an element: all siblings of what is not right are kept, and its ancestors.
    """
    try:
        text = in_utf8(document)
        reading = read(models, text)
    except expat.ExpatError as error:
        return (_not_xml(name, error),)
    except (LookupError, UnicodeError):
        return (at_position(name, Position(1, 1), NOT_XML, "The document is not in the encoding that it claims."),)
    usage = reading.usage
    telling = Telling(models, usage, Repairs(models, usage), Naming(models.main_namespace, reading.prefixes))
    findings = [*findings_of(Examiner(telling).examine(reading.root)), *_of_identifiers(telling, reading, text)]
    return tuple(_diagnostics(telling, text, name, findings))


def _not_xml(name: str, error: expat.ExpatError) -> Diagnostic:
    # Of a wrong end tag expat gives the place behind "</".
    back = 2 if error.code == expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH] else 0
    reason = expat.ErrorString(error.code) or "it cannot be read"
    place = Position(error.lineno, max(error.offset + 1 - back, 1))
    return at_position(name, place, NOT_XML, f"Not well-formed XML: {reason}.")


def _of_identifiers(telling: Telling, reading: Reading, text: bytes) -> Iterator[Finding]:
    found = [] if telling.models.automaton.grammar.identifier_conflicts else reading.identifiers
    again = [*identifiers.repeated(found)]
    written = AttributePlaces(text)
    offsets = {id(first): written.offset(first.node, first.attribute) for _, first in again}
    places = positions(text, offsets.values())
    for use, first in again:
        yield identifiers.repetition(telling, use, first, places[offsets[id(first)]])
    given = [use.identifier for id_type, use in found if id_type is IdType.ID]
    yield from (identifiers.reference(telling, use, given) for use in identifiers.unresolved(found))


def _diagnostics(telling: Telling, text: bytes, name: str, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    written = AttributePlaces(text)
    placed = sorted(((_offset(written, finding), finding) for finding in findings), key=lambda pair: pair[0])
    places = positions(text, (offset for offset, _ in placed))
    for offset, finding in placed:
        message, hint = fit(finding.message, finding.hint or finding.rule.hint)
        path = path_of(finding.node, telling.naming, finding.attribute)
        yield Diagnostic(
            name, places[offset], finding.rule.code, finding.rule.severity, message, hint, finding.expected, path,
            _reference(finding),
        )  # fmt: skip


def _offset(written: AttributePlaces, finding: Finding) -> int:
    if finding.attribute:
        return written.offset(finding.node, finding.attribute)
    return finding.offset if finding.offset >= 0 else finding.node.offset


def _reference(finding: Finding) -> str:
    """Return the page of the TEI Guidelines on the element whose definition says what is right, else the rule's reference."""
    if namespace_of(finding.subject) == TEI:
        return _GUIDELINES.format(local_of(finding.subject))
    return finding.rule.reference
