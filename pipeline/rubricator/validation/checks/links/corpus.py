"""Identifiers over a corpus: those that several documents have. Source: xml:id 1.0, section 4."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.faults import Fault
from rubricator.validation.checks.links.repetition import REFERENCE
from rubricator.validation.checks.tei import XML_ID

SAME_DOCUMENT = Rule(
    "LNK014",
    Severity.WARNING,
    "Two documents with the same xml:id",
    "The root elements of two documents have one xml:id, as happens when a new document is begun from a copy of another.",
    hint="Give one of the two documents another xml:id.",
    wrong='<TEI xml:id="letter-1"> in letter-1.xml and in letter-2.xml',
    right='<TEI xml:id="letter-2"> in letter-2.xml',
    reference=REFERENCE,
)
SEVERAL_DOCUMENTS = Rule(
    "LNK015",
    Severity.WARNING,
    "An xml:id in several documents",
    "In one document an xml:id is given once; over many documents some projects give the same again and again (p1, note1). Where "
    "more than a fifth of the identifiers are in several documents that is taken for the custom, and so is one that more than three "
    "documents have, as from a template, or two that Rubricator has encoded; these are said only to a project that gives this code "
    "a severity.",
    hint="Give one of the two another xml:id, and correct the pointers that mean it.",
    wrong='<p xml:id="p1"> in a.xml and in b.xml',
    right='<p xml:id="a-p1"> in a.xml, <p xml:id="b-p1"> in b.xml',
    reference=REFERENCE,
)
RULES = (SAME_DOCUMENT, SEVERAL_DOCUMENTS)

_ACCIDENTS = 3
"""How many documents may have an identifier by mistake."""

_ENCODER = "rubricator"
"""The identifier by which the encoder names itself in the header of what it encodes."""

_BETWEEN = "\0"
"""What no document has."""


@dataclass(frozen=True, slots=True)
class DocumentIdentifiers:
    """The identifiers of a document with the lines and columns of their elements; that of its root element, if it has one.

    They are kept close together, since those of all documents are kept until the end.
    """

    name: str
    root: str
    joined: str
    lines: array[int]
    columns: array[int]

    def __iter__(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the identifiers with their places."""
        return zip(self.identifiers(), zip(self.lines, self.columns, strict=True), strict=True)

    def identifiers(self) -> list[str]:
        """Return the identifiers."""
        return self.joined.split(_BETWEEN) if self.lines else []


def identifiers_of(document: Document) -> DocumentIdentifiers:
    """Return the identifiers of a document; of one that is given twice, the first place."""
    names: list[str] = []
    lines, columns = array("I"), array("I")
    for identifier, line, column in document.outline.identifiers():
        names.append(identifier)
        lines.append(line)
        columns.append(column)
    root = document.outline.root.attributes.get(XML_ID, "").strip()
    return DocumentIdentifiers(document.name, root, _BETWEEN.join(names), lines, columns)


def counted(documents: Iterable[DocumentIdentifiers]) -> Counter[str]:
    """Return in how many documents each identifier is given."""
    return Counter(identifier for document in documents for identifier in document.identifiers())


def repeat_by_custom(counts: Counter[str]) -> bool:
    """Return whether it is the custom of a corpus to give the same identifiers again.

    So it is where of all that are given more than one, and more than a fifth, was given in an earlier document.
    """
    again = counts.total() - len(counts)
    return again > max(1, counts.total() // 5)


def given_often(counts: Counter[str]) -> Collection[str]:
    """Return the identifiers that are no accident, since more than three documents have them: the editor in a template's header."""
    return {identifier for identifier, count in counts.items() if count > _ACCIDENTS}


def given_by_the_encoder(documents: Iterable[DocumentIdentifiers]) -> Collection[str]:
    """Return the identifiers that several documents have which were encoded: it names the same things alike in each."""
    counts = counted(document for document in documents if _ENCODER in document.identifiers())
    return {identifier for identifier, count in counts.items() if count > 1}


def same_documents(documents: Iterable[DocumentIdentifiers]) -> Iterator[Diagnostic]:
    """Yield a finding for each document with the identifier of an earlier one."""
    first: dict[str, str] = {}
    for document in documents:
        if document.root in first:
            yield _same_document(document, first[document.root])
        elif document.root:
            first[document.root] = document.name


def several_documents(
    documents: Iterable[DocumentIdentifiers], counts: Counter[str], but: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Yield a finding for each identifier of a document that an earlier one has too; of those of whole documents nothing is said.

    ``counts`` says how many documents have each; of the identifiers in ``but`` nothing is said either.
    """
    first: dict[str, tuple[str, int]] = {}
    roots: set[str] = set()
    for document in documents:
        for identifier, place in document:
            if counts[identifier] == 1 or identifier in but:
                continue
            is_root = identifier == document.root
            if identifier in first and not (is_root and identifier in roots):
                yield _several(document.name, place, identifier, first[identifier])
            if is_root:
                roots.add(identifier)
            first.setdefault(identifier, (document.name, place[0]))


def _same_document(document: DocumentIdentifiers, other: str) -> Diagnostic:
    # The root element is the first that has one.
    place = document.lines[0], document.columns[0]
    message = "The document has the xml:id “{}”, as {} has."
    return _finding(document.name, place, Fault(SAME_DOCUMENT, document.root, message, (document.root, other)))


def _several(name: str, place: tuple[int, int], identifier: str, first: tuple[str, int]) -> Diagnostic:
    other, line = first
    message = f"The xml:id “{{}}” is given in {{}}, line {line}, too."
    return _finding(name, place, Fault(SEVERAL_DOCUMENTS, identifier, message, (identifier, other)))


def _finding(name: str, place: tuple[int, int], fault: Fault) -> Diagnostic:
    # Imported here: most corpora have nothing to be said of them.
    from rubricator.validation.checks.links.telling import said

    return at_position(name, Position(*place), fault.rule, said(fault))
