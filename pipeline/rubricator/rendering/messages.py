"""What a rendering can find, and the way from a stylesheet's message to a finding with a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.doctypes import doctype_of
from rubricator.rendering.custom.failures import SAID
from rubricator.saxon import StylesheetError, TransformError
from rubricator.source import Position
from rubricator.wellformedness import check_wellformedness

UNKNOWN_ELEMENT = Rule(
    "XSL001",
    Severity.INFO,
    "element without a rendering of its own",
    "The page shows the element's content but nothing of what the element says of it. It is reported once for each "
    "name, at its first occurrence. Usually it is an element of a TEI module for special purposes, or of another "
    "namespace.",
    "nothing need be done if the text reads well without it",
    wrong="<p>The <custom:thing>Bond</custom:thing></p>",
    right="<p>The <name>Bond</name></p>",
)
NO_HEADER = Rule(
    "XSL002",
    Severity.ERROR,
    "no TEI header to take a citation from",
    "Citation metadata are made from the teiHeader of the document or corpus, and the file has none in the namespace "
    "http://www.tei-c.org/ns/1.0.",
    "give the document a teiHeader, and its root element the TEI namespace",
    wrong="<TEI><text>…</text></TEI>",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>…</teiHeader><text>…</text></TEI>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html",
)
LACKING = Rule(
    "XSL003",
    Severity.WARNING,
    "header without what a citation format requires",
    "The format cannot do without something that the header does not say. DataCite, for one, requires a publication "
    "year of four digits, from publicationStmt/date or a date of the printed source or of the writing, with @when or the "
    "like. The record is written without it, or with what the format has for the unknown, and may be refused as it is.",
    "add what is named to the header; a date needs @when",
    wrong="<publicationStmt><publisher>The Archive</publisher></publicationStmt>",
    right='<publicationStmt><publisher>The Archive</publisher><date when="2012">2012</date></publicationStmt>',
    reference="https://datacite-metadata-schema.readthedocs.io/en/4.6/properties/publicationyear/",
)
NOT_RENDERED = Rule(
    "XSL004",
    Severity.ERROR,
    "document that cannot be rendered",
    "The file is not well-formed XML, is nested too deeply, or grows beyond all measure by its entities.",
    "mend the XML at the place named",
    wrong="<TEI><text>…</TEI>",
    right="<TEI><text>…</text></TEI>",
)
UNSAID = Rule(
    "XSL005",
    Severity.INFO,
    "header that says more than a citation format can",
    "The format has no place for something that the header says, such as that a date is uncertain. It is left out, and "
    "nothing else is put in its place; the TEI header still has it, and a richer format may.",
    "nothing need be done; if it matters, rubricator guide citation has a table of what each format can say",
    wrong="rubricator cite --format bibtex letter.xml   (date when='1928' cert='low')",
    right="rubricator cite --format biblatex letter.xml",
)
NO_LETTER = Rule(
    "XSL006",
    Severity.ERROR,
    "no letter to describe",
    "The format describes letters: who sent them to whom, from where and when. Nothing in the document says that it is one: "
    "neither correspDesc in a profileDesc nor the type of its text.",
    "describe the letter in profileDesc/correspDesc, or take another format",
    wrong="rubricator cite --format cmif play.xml",
    right='<correspDesc><correspAction type="sent"><persName>Rosa Luxemburg</persName>…</correspAction></correspDesc>',
    reference="TEI P5, 2.4.6",
)
INCLUSION = Rule(
    "XSL007",
    Severity.WARNING,
    "an inclusion that is not read",
    "The document takes something in from another file or from the web by xi:include. Nothing outside a document is read, since a "
    "document could carry off any file in this way, so what it includes is missing; its xi:fallback, if it has one, stands there.",
    "resolve the inclusions first, for example by xmllint --xinclude, and render what that gives",
    wrong='<xi:include href="letter-1.xml"/>',
    right="<TEI>…</TEI> in its place",
    reference="XML Inclusions (XInclude) 1.0, 3.1",
)
NO_TEXT = Rule(
    "XSL008",
    Severity.INFO,
    "a document without a text",
    "The document has no words in text or sourceDoc: it is a header alone, a list of persons, or pictures of pages. Its plain text is "
    "empty; a page shows its pictures and its persons.",
    "nothing need be done if it has none; a transcription belongs into text",
    wrong="<TEI><teiHeader>…</teiHeader><facsimile>…</facsimile></TEI>",
    right="<TEI><teiHeader>…</teiHeader><facsimile>…</facsimile><text>…</text></TEI>",
    reference="TEI P5, 4 and 11",
)
RULES = (UNKNOWN_ELEMENT, NO_HEADER, LACKING, NOT_RENDERED, UNSAID, NO_LETTER, INCLUSION, NO_TEXT)

_MESSAGE = re.compile(r"(\S+) (\d+) (.*)", re.DOTALL)
_XINCLUDE = "http://www.w3.org/2001/XInclude"
_BY_CODE = {rule.code: rule for rule in RULES}
_TEXT = {
    UNKNOWN_ELEMENT.code: "<{}> has no rendering of its own; its content is shown as it is",
    NO_HEADER.code: "the document has no teiHeader",
    LACKING.code: "{}, and the header names none",
    UNSAID.code: "the format cannot say {}",
    NO_LETTER.code: "{} describes letters, and the document is none and holds none",
}


def diagnose(messages: tuple[str, ...], document: bytes, base_uri: str) -> tuple[Diagnostic, ...]:
    """Return the findings that messages ``CODE ORDINAL WORD`` speak of, in document order."""
    found = sorted(map(_read, messages))
    places = _positions(document, {ordinal for ordinal, _, _ in found})
    name = _file_name(base_uri)
    return tuple(
        at_position(
            name, places.get(ordinal, Position(1, 1)), _BY_CODE.get(code, SAID), _TEXT.get(code, "{}").format(word)
        )
        for ordinal, code, word in found
    )


def lacking(document: bytes, base_uri: str, text: str) -> tuple[Diagnostic, ...]:
    """Return what the plain text of a document lacks: all of it, or what the document only includes."""
    name = _file_name(base_uri)
    found = tuple(
        at_position(name, place, INCLUSION, f"what xi:include names, {href}, is not read")
        for href, place in _inclusions(document)
    )
    return found if text.strip() or found else (at_position(name, Position(1, 1), NO_TEXT, "the document has no text"),)


def _inclusions(document: bytes) -> list[tuple[str, Position]]:
    found: list[tuple[str, Position]] = []
    if _XINCLUDE.encode() not in document:
        return found
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == f"{_XINCLUDE} include":
            place = Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
            found.append((attributes.get("href", "a part of itself"), place))

    parser.StartElementHandler = start
    parser.Parse(document, True)
    return found


def _read(message: str) -> tuple[int, str, str]:
    """Return ordinal, code and word; of a message that is none of ours, 0, no code, and all of it."""
    found = _MESSAGE.fullmatch(message)
    return (int(found[2]), found[1], found[3]) if found else (0, "", " ".join(message.split()))


def failures(error: TransformError, document: bytes, base_uri: str) -> tuple[Diagnostic, ...]:
    """Return the findings for a document that could not be transformed."""
    known = not isinstance(error, StylesheetError)
    declared = tuple(_of_declaration(document, base_uri)) if known else ()
    if declared:
        return declared
    place = Position(max(error.line, 1), max(error.column, 1)) if known else Position(1, 1)
    return (at_position(_file_name(base_uri), place, NOT_RENDERED, str(error)),)


def _of_declaration(document: bytes, base_uri: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the entities of a document that declares any."""
    if doctype_of(document):
        findings = check_wellformedness(_file_name(base_uri), document)
        yield from (finding for finding in findings if finding.severity is Severity.ERROR)


def _file_name(base_uri: str) -> str:
    parts = urlsplit(base_uri)
    return unquote(parts.path, errors="surrogateescape") if parts.scheme == "file" else base_uri


def _positions(document: bytes, ordinals: set[int]) -> dict[int, Position]:
    """Return where the elements of the given ordinals (in document order, from 1) have their start tags."""
    found: dict[int, Position] = {}
    if not ordinals:
        return found
    parser = expat.ParserCreate()
    count = 0

    def start(*_: object) -> None:
        nonlocal count
        count += 1
        if count in ordinals:
            found[count] = Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    parser.StartElementHandler = start
    parser.Parse(document, True)
    return found
