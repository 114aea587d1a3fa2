"""The parts of a document that say something of its text, found by their relationships and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, at_position, has_errors
from rubricator.reading.docx.names import attribute, child, children, descendants, name_of, number, value
from rubricator.reading.docx.numbering import Lists, read_lists
from rubricator.reading.docx.package import DAMAGED, INCOMPLETE, Package, Part, Relationship
from rubricator.reading.docx.refusals import START, unpacked
from rubricator.reading.docx.styles import Styles, read_styles
from rubricator.reading.docx.words import words_of
from rubricator.reading.furniture import LEFT_OUT

_MAIN = "word/document.xml"
_NO_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class NotesOfAKind:
    """Footnotes or endnotes: the elements by their identifiers, what they refer to, the format of their numbers and the first one."""

    root: etree._Element | None
    notes: Mapping[str, etree._Element]
    relationships: Mapping[str, Relationship]
    form: str
    first: int


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself outside of its text: title, who made it, the language it was set to."""

    title: str = ""
    creator: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document with all that belongs to it."""

    body: etree._Element
    relationships: Mapping[str, Relationship]
    styles: Styles
    lists: Lists
    notes: Mapping[str, NotesOfAKind]
    comments: Mapping[str, tuple[str, str]]
    properties: Properties


def load(package: Package) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return the document in a package, and findings; None where its text or its notes cannot be read whole."""
    top, findings = package.relationships("")
    main = next((one.target for one in top.values() if one.kind == "officeDocument"), _MAIN)
    main = main if main in package else _MAIN
    if main not in package:
        return None, (*findings, unpacked(package.name, package.members))
    return _Loading(package, main, list(findings)).document(top)


class _Loading:
    """Reads the parts of one document and gathers what is wrong with them."""

    def __init__(self, package: Package, main: str, findings: list[Diagnostic]) -> None:
        self._package, self._main, self._findings = package, main, findings
        self._relationships = self._referred(main)

    def document(self, top: Mapping[str, Relationship]) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        root = self._part(self._main, DAMAGED)
        body = child(root, "w:body")
        if root is not None and body is None:
            self._findings.append(unpacked(self._package.name, self._package.members))
        settings = self._related("settings")
        notes = {kind: self._notes(kind, root, settings) for kind in _FORMATS}
        styles, lists = read_styles(self._related("styles")), read_lists(self._related("numbering"))
        comments = {attribute(one, "w:id"): _comment(one) for one in children(self._related("comments"), "w:comment")}
        properties = self._properties(top)
        self._findings += self._running_titles()
        if body is None or has_errors(tuple(self._findings)):
            return None, tuple(self._findings)
        document = Document(body, self._relationships, styles, lists, notes, comments, properties)
        return document, tuple(self._findings)

    def _referred(self, part: str) -> Mapping[str, Relationship]:
        found, findings = self._package.relationships(part)
        self._findings += findings
        return found

    def _part(self, name: str, rule: Rule) -> etree._Element | None:
        part: Part = self._package.read(name, rule)
        self._findings += part.findings
        return part.root

    def _targets(self, kind: str) -> list[str]:
        return [one.target for one in self._relationships.values() if one.kind == kind and not one.external]

    def _related(self, kind: str, rule: Rule = INCOMPLETE) -> etree._Element | None:
        """Return the root of the part of a kind; a part that holds words and is there must be readable."""
        targets = self._targets(kind)
        if not targets:
            return None
        return self._part(targets[0], rule if targets[0] in self._package else INCOMPLETE)

    def _notes(self, kind: str, main: etree._Element | None, settings: etree._Element | None) -> NotesOfAKind:
        root = self._related(f"{kind}s", DAMAGED)
        targets = self._targets(f"{kind}s")
        said = [*descendants(settings, f"w:{kind}Pr"), *descendants(main, f"w:{kind}Pr")]
        forms = [form for one in said if (form := value(one, "w:numFmt"))]
        firsts = [first for one in said if (first := number(value(one, "w:numStart"))) is not None]
        return NotesOfAKind(
            root,
            _by_identifier(one for one in children(root, f"w:{kind}") if _is_note(one)),
            self._referred(targets[0]) if targets else {},
            forms[-1] if forms else _FORMATS[kind],
            firsts[-1] if firsts else 1,
        )

    def _properties(self, top: Mapping[str, Relationship]) -> Properties:
        target = next((one.target for one in top.values() if one.kind == "core-properties"), "")
        root = self._part(target, INCOMPLETE) if target in self._package else None
        said = {} if root is None else {name_of(one): " ".join((one.text or "").split()) for one in root}
        return Properties(said.get("dc:title", ""), said.get("dc:creator", ""), said.get("dc:language", ""))

    def _running_titles(self) -> Iterator[Diagnostic]:
        """Yield what stands at the head or foot of pages, which belongs to them and not to the text."""
        seen = set()
        for kind in ("header", "footer"):
            for target in self._targets(kind):
                words = words_of(self._part(target, INCOMPLETE))
                if words and words not in seen:
                    seen.add(words)
                    message = f"the {kind} of the pages, “{' '.join(words.split())[:160]}”, was left out"
                    yield at_position(self._package.name, START, LEFT_OUT, message)


def _by_identifier(notes: Iterable[etree._Element]) -> Mapping[str, etree._Element]:
    """Return notes by their identifiers; of two with one, the first has it, and nothing can refer to the other."""
    found: dict[str, etree._Element] = {}
    for i, note in enumerate(notes):
        ident = attribute(note, "w:id")
        found[f"{ident} #{i}" if ident in found else ident] = note
    return found


def _is_note(element: etree._Element) -> bool:
    return attribute(element, "w:type") not in _NO_NOTES


def _comment(element: etree._Element) -> tuple[str, str]:
    return attribute(element, "w:author"), words_of(element)
