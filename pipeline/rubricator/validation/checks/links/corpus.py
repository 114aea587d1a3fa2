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
    "documents have, as from a template; these are said only to a project that gives this code a severity.",
    hint="Give one of the two another xml:id, and correct the pointers that mean it.",
    wrong='<p xml:id="p1"> in a.xml and in b.xml',
    right='<p xml:id="a-p1"> in a.xml, <p xml:id="b-p1"> in b.xml',
    reference=REFERENCE,
)
RULES = (SAME_DOCUMENT, SEVERAL_DOCUMENTS)

_ACCIDENTS = 3
"""How many documents may have an identifier by mistake."""

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


def repeat_by_custom(documents: Iterable[DocumentIdentifiers]) -> bool:
    """Return whether it is the custom of a corpus to give the same identifiers again.

    So it is where of all that are given more than one, and more than a fifth, was given in an earlier document.
    """
    counts = Counter(identifier for document in documents for identifier in document.identifiers())
    again = counts.total() - len(counts)
    return again > max(1, counts.total() // 5)


def given_often(documents: Iterable[DocumentIdentifiers]) -> Collection[str]:
    """Return the identifiers that are no accident, since more than three documents have them: the editor in a template's header."""
    counts = Counter(identifier for document in documents for identifier in document.identifiers())
    return {identifier for identifier, count in counts.items() if count > _ACCIDENTS}


def duplicates(
    documents: Iterable[DocumentIdentifiers], rules: Collection[Rule] = RULES, often: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return what is given in a document and in an earlier one too, in the order of the documents, as far as rules ask for it.

    Of the identifiers in ``often`` only that root elements have them is said.
    """
    first: dict[str, tuple[str, int]] = {}
    roots: dict[str, str] = {}
    found: list[Diagnostic] = []
    for document in documents:
        for identifier, place in document:
            is_root = identifier == document.root
            is_same = is_root and identifier in roots
            if is_same and SAME_DOCUMENT in rules:
                found.append(_same_document(document.name, place, identifier, roots[identifier]))
            elif not is_same and identifier in first and SEVERAL_DOCUMENTS in rules and identifier not in often:
                found.append(_several(document.name, place, identifier, first[identifier]))
            if is_root:
                roots.setdefault(identifier, document.name)
            first.setdefault(identifier, (document.name, place[0]))
    return tuple(found)


def _same_document(name: str, place: tuple[int, int], identifier: str, other: str) -> Diagnostic:
    return _finding(
        name,
        place,
        Fault(SAME_DOCUMENT, identifier, "The document has the xml:id “{}”, as {} has.", (identifier, other)),
    )


def _several(name: str, place: tuple[int, int], identifier: str, first: tuple[str, int]) -> Diagnostic:
    other, line = first
    message = f"The xml:id “{{}}” is given in {{}}, line {line}, too."
    return _finding(name, place, Fault(SEVERAL_DOCUMENTS, identifier, message, (identifier, other)))


def _finding(name: str, place: tuple[int, int], fault: Fault) -> Diagnostic:
    # Imported here: most corpora have nothing to be said of them.
    from rubricator.validation.checks.links.telling import said

    return at_position(name, Position(*place), fault.rule, said(fault))
