"""Is it XML at all? Checked with expat, whose messages have a line and a column, and made plain.

Nothing outside the document is read, and no entity may grow beyond a megabyte: external entities can carry off files,
and nested ones can fill the memory. Source: XML 1.0 (fifth edition); Namespaces in XML 1.0.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.doctypes import Declarations, doctype_of, without_external
from rubricator.source import Position

_XML = "XML 1.0"
_LARGEST_ENTITY = 1_000_000
_REFERRING = (
    1_000  # entities that refer to others: nested in each other by tens of thousands, they exhaust expat's stack
)

DEEPEST = 2_000
"""How deep the elements of a document may be nested that trees are made of."""

SYNTAX = Rule(
    "XML001",
    Severity.ERROR,
    "Not well-formed XML",
    "The file breaks XML's grammar at this place, so nothing after it can be read.",
    hint="Look at this place and just before it for a missing quotation mark, a missing > or a stray character.",
    wrong="<hi rend=bold>red</hi>",
    right='<hi rend="bold">red</hi>',
    reference=f"{_XML}, 2.1",
)
TAGS = Rule(
    "XML002",
    Severity.ERROR,
    "Start tag and end tag do not match",
    "Every start tag needs its end tag, and elements may not overlap: what was opened last is closed first.",
    hint="Add the missing end tag, or correct the name in this one.",
    wrong="<p>It is <hi>red</p></hi>",
    right="<p>It is <hi>red</hi></p>",
    reference=f"{_XML}, 3.1",
)
ENTITY = Rule(
    "XML003",
    Severity.ERROR,
    "An entity that is not declared",
    "XML knows five entities by itself: &amp;, &lt;, &gt;, &quot; and &apos;. Every other needs a declaration in this file; "
    "HTML's, such as &nbsp;, are not known.",
    hint="Write the character itself, or its number, such as &#160; for &nbsp;.",
    wrong="<p>4&nbsp;p.m.</p>",
    right="<p>4&#160;p.m.</p>",
    reference=f"{_XML}, 4.1",
)
ATTRIBUTE = Rule(
    "XML004",
    Severity.ERROR,
    "An attribute given twice",
    "A tag may have an attribute of one name only once.",
    hint="Keep one of the two, or put both values into one where the attribute takes several.",
    wrong='<hi rend="bold" rend="italic">red</hi>',
    right='<hi rend="bold italic">red</hi>',
    reference=f"{_XML}, 3.1",
)
PREFIX = Rule(
    "XML005",
    Severity.ERROR,
    "A namespace prefix that is not declared",
    "A name with a prefix needs the declaration of the prefix on this element or one around it.",
    hint="Declare the prefix with xmlns:… on the root element.",
    wrong="<xi:include/>",
    right='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude"/>',
    reference="Namespaces in XML 1.0, 5",
)
ENCODING = Rule(
    "XML006",
    Severity.ERROR,
    "The file is not in the encoding it claims",
    "Without a declaration XML is in UTF-8. Bytes that make no character in the encoding cannot be read.",
    hint='Save the file as UTF-8, with encoding="UTF-8" in its first line or no encoding there.',
    wrong='<?xml version="1.0" encoding="UTF-8"?> in a file that was saved as Windows-1252',
    right='<?xml version="1.0" encoding="UTF-8"?> in a file that was saved as UTF-8',
    reference=f"{_XML}, 4.3.3",
)
MARKUP_CHARACTER = Rule(
    "XML007",
    Severity.ERROR,
    "An & or < that stands for itself",
    "In XML these two characters begin an entity and a tag. As characters of the text they are written as entities.",
    hint="Write &amp; for & and &lt; for <.",
    wrong="<p>Marx & Engels</p>",
    right="<p>Marx &amp; Engels</p>",
    reference=f"{_XML}, 2.4",
)
EXTERNAL_ENTITY = Rule(
    "XML008",
    Severity.ERROR,
    "An entity that stands in another file",
    "Entities that are read from other files or from the web are refused: a document could carry off any file in this way.",
    hint="Put the text into this file, or use XInclude in a step of your own.",
    wrong='<!DOCTYPE TEI [<!ENTITY chapter SYSTEM "chapter.xml">]>',
    right='<!DOCTYPE TEI [<!ENTITY place "Alma-Ata">]>',
    reference=f"{_XML}, 4.2.2",
)
GROWING_ENTITY = Rule(
    "XML009",
    Severity.ERROR,
    "Entities that grow beyond all measure",
    "Entities inside entities can make gigabytes of a few lines, or nest too deep for a parser. What grows beyond a megabyte "
    "is refused, and more than a thousand entities that refer to others.",
    hint="Write the text out, or leave the entities away.",
    wrong='<!DOCTYPE TEI [<!ENTITY a "…"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"> …]>',
    right='<!DOCTYPE TEI [<!ENTITY a "Alma-Ata">]>',
    reference=f"{_XML}, 4.4",
)
EMPTY = Rule(
    "XML010",
    Severity.ERROR,
    "No element",
    "The file is empty, or it holds no element: there is nothing to check.",
    hint="Look whether this is the right file, and whether it was saved.",
    wrong="(an empty file)",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0">…</TEI>',
    reference=f"{_XML}, 2.1",
)
DTD_NOT_READ = Rule(
    "XML011",
    Severity.WARNING,
    "The document type definition is not read",
    "The document names a DTD in another file. It is not read, so default attributes and entities of it are missing.",
    hint="Name a RELAX NG schema with <?xml-model?> instead, and leave the DOCTYPE away.",
    wrong='<!DOCTYPE TEI SYSTEM "tei.dtd">',
    right='<?xml-model href="tei_all.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>',
    reference=f"{_XML}, 2.8",
)
DEPTH = Rule(
    "XML012",
    Severity.ERROR,
    "Elements nested too deep",
    f"No document has elements {DEEPEST} deep by intention; annotating such a one, or applying Schematron to it, could "
    "exhaust the machine.",
    hint="Look for end tags that are missing again and again.",
    wrong="<hi><hi><hi><hi>…",
    right="<hi>…</hi><hi>…</hi>",
    reference="Rubricator's own limit",
)
PARAMETER_ENTITY = Rule(
    "XML013",
    Severity.ERROR,
    "A parameter entity that is referred to",
    "A reference such as %name; in the document type declaration puts declarations there, mostly those of another file, and these are not "
    "read. What is declared after it would not hold either. To declare such an entity does no harm.",
    hint="Remove the reference, and declare in this file the entities that its text refers to.",
    wrong='<!DOCTYPE TEI [<!ENTITY % letters SYSTEM "latin1.ent"> %letters;]>',
    right='<!DOCTYPE TEI [<!ENTITY eacute "&#233;">]>',
    reference=f"{_XML}, 2.8",
)
RULES = (
    SYNTAX, TAGS, ENTITY, ATTRIBUTE, PREFIX, ENCODING, MARKUP_CHARACTER, EXTERNAL_ENTITY, GROWING_ENTITY, EMPTY,
    DTD_NOT_READ, DEPTH, PARAMETER_ENTITY,
)  # fmt: skip

_CODES = expat.errors.codes
# Of expat's errors, the rule and the words; {} is the name at the place.
_EXPLAINED = {
    _CODES[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: (ENTITY, "The entity &{}; is not declared in this file."),
    _CODES[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: (ATTRIBUTE, "The attribute {} is given twice."),
    _CODES[expat.errors.XML_ERROR_UNBOUND_PREFIX]: (PREFIX, "In <{}> a prefix is used that is not declared."),
    _CODES[expat.errors.XML_ERROR_INCORRECT_ENCODING]: (ENCODING, "The file is not in the encoding it claims."),
    _CODES[expat.errors.XML_ERROR_UNKNOWN_ENCODING]: (ENCODING, "The encoding that the file claims is not known."),
    _CODES[expat.errors.XML_ERROR_RECURSIVE_ENTITY_REF]: (GROWING_ENTITY, "The entity {} contains itself."),
    _CODES[expat.errors.XML_ERROR_AMPLIFICATION_LIMIT_BREACH]: (GROWING_ENTITY, "The entity {} grows too large."),
    _CODES[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: (SYNTAX, "Something follows the end of the root element."),
}
_TAG_MISMATCH = _CODES[expat.errors.XML_ERROR_TAG_MISMATCH]
_NO_ELEMENTS = _CODES[expat.errors.XML_ERROR_NO_ELEMENTS]
_INVALID_TOKEN = _CODES[expat.errors.XML_ERROR_INVALID_TOKEN]
_UNDEFINED = _CODES[expat.errors.XML_ERROR_UNDEFINED_ENTITY]
_PREDEFINED = ("amp", "lt", "gt", "quot", "apos")
_NAMED = re.compile(rb"&([^#;\s<>]+);")
_OPENED = re.compile(rb"(&[\w.-]*|<)$")
_ENTITY_REFERENCE = re.compile(r"&([^#;][^;]*);")


class _RefusedError(Exception):
    """Carries the finding out of expat's handlers."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


def check_wellformedness(name: str, document: bytes, deepest: int = DEEPEST) -> tuple[Diagnostic, ...]:
    """Return what keeps a document from being read as XML: at most one error, and perhaps a warning.

    ``deepest`` is how deep its elements may be nested for whoever reads it next.
    """
    return _Reader(name, document, deepest).read()


class _Reader:
    def __init__(self, name: str, document: bytes, deepest: int) -> None:
        self.name = name
        self.doctype = doctype_of(document)
        self.document = without_external(document, self.doctype)
        self.deepest = deepest
        self.open: list[tuple[str, Position]] = []
        self.entity_sizes: dict[str, int] = {}
        self.referring = 0
        self.warnings = self.not_read()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.namespace_prefixes = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _: self.open.pop()
        Declarations(self.parser, self.parameter)
        self.parser.EntityDeclHandler = self.entity

    def read(self) -> tuple[Diagnostic, ...]:
        try:
            self.parser.Parse(self.document, True)
        except _RefusedError as refused:
            return (*self.warnings, refused.finding)
        except expat.ExpatError as error:
            return (*self.warnings, self.explain(error))
        except (ValueError, LookupError) as error:
            return (self.found(ENCODING, f"The encoding cannot be read: {error}.", Position(1, 1)),)
        return self.warnings

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self.open.append((_qualified(name), self.here()))
        if len(self.open) > self.deepest:
            self.refuse(DEPTH, f"Elements are nested more than {self.deepest} deep.", self.here())

    def not_read(self) -> tuple[Diagnostic, ...]:
        if self.doctype is None or self.doctype.system_id is None:
            return ()
        message = f"The DTD {self.doctype.system_id} of {self.doctype.name} is not read."
        return (self.found(DTD_NOT_READ, message, self.position_of(b"<!DOCTYPE", self.doctype.end)),)

    def parameter(self, name: str) -> None:
        message = f"The parameter entity %{name}; is referred to, which is not read."
        self.refuse(PARAMETER_ENTITY, message, self.here())

    def entity(
        self,
        name: str,
        _is_parameter: bool,
        value: str | None,
        _base: str | None,
        system_id: str | None,
        _public_id: str | None,
        notation: str | None,
    ) -> None:
        if value is None and notation is None:
            message = f"The entity {name} stands in another file, {system_id}, which is not read."
            self.refuse(EXTERNAL_ENTITY, message, self.start_of(b"<!ENTITY"))
        references = _ENTITY_REFERENCE.findall(value or "")
        self.entity_sizes[name] = len(value or "") + sum(
            self.entity_sizes.get(reference, 0) for reference in references
        )
        self.referring += bool(references)
        if self.referring > _REFERRING:
            message = f"More than {_REFERRING} entities refer to others."
            self.refuse(GROWING_ENTITY, message, self.start_of(b"<!ENTITY"))
        if self.entity_sizes[name] > _LARGEST_ENTITY:
            message = f"The entity {name} would grow to {self.entity_sizes[name]} characters."
            self.refuse(GROWING_ENTITY, message, self.start_of(b"<!ENTITY"))

    def explain(self, error: expat.ExpatError) -> Diagnostic:
        """Return the finding for an error of expat's, at the character that is at fault."""
        place = Position(error.lineno, error.offset + 1)
        if error.code == _TAG_MISMATCH:
            return self.mismatch(Position(place.line, place.column - 2))
        if error.code == _NO_ELEMENTS or not self.document.strip():
            return self.unfinished()
        if error.code == _INVALID_TOKEN:
            return self.invalid_token(place)
        if error.code == _UNDEFINED and (found := self.undeclared_in_tag(place)):
            return found
        reason = expat.ErrorString(error.code) or "it cannot be read"
        rule, words = _EXPLAINED.get(error.code, (SYNTAX, f"Not well-formed XML: {reason}."))
        return self.found(rule, words.format(self.word_at(self.parser.ErrorByteIndex)), place)

    def undeclared_in_tag(self, place: Position) -> Diagnostic | None:
        """Return the finding for an entity in an attribute, of which expat only says in which tag it stands."""
        index = self.parser.ErrorByteIndex
        if self.document[index : index + 1] != b"<":
            return None
        known = {*_PREDEFINED, *self.entity_sizes}
        for match in _NAMED.finditer(self.document, index):
            name = match[1].decode("utf-8", "replace")
            if name not in known:
                lines = self.document[index : match.start()].split(b"\n")
                column = len(lines[-1].decode("utf-8", "replace")) + (place.column if len(lines) == 1 else 1)
                return self.found(
                    ENTITY,
                    f"The entity &{name}; is not declared in this file.",
                    Position(place.line + len(lines) - 1, column),
                )
        return None

    def mismatch(self, place: Position) -> Diagnostic:
        opened, start = self.open[-1]
        closing = self.word_at(self.parser.ErrorByteIndex)
        message = f"</{closing}> stands where </{opened}> is expected: <{opened}> was opened in line {start.line}."
        return self.found(TAGS, message, place)

    def unfinished(self) -> Diagnostic:
        if not self.open:
            return self.found(EMPTY, "The file holds no element.", Position(1, 1))
        opened, start = self.open[-1]
        return self.found(TAGS, f"<{opened}> is never closed: the file ends before </{opened}>.", start)

    def invalid_token(self, place: Position) -> Diagnostic:
        index = self.parser.ErrorByteIndex
        byte, opened = self.document[index : index + 1], _OPENED.search(self.document[max(0, index - 100) : index])
        if opened and (byte != b"<" or opened[0].startswith(b"&")):
            shown, back = opened[0].decode(), len(opened[0])
            message = f"{shown} begins {'an entity' if shown[0] == '&' else 'a tag'} that cannot be one."
            return self.found(MARKUP_CHARACTER, message, Position(place.line, place.column - back))
        if byte >= b"\x80":
            return self.found(ENCODING, f"The byte {byte.hex().upper()} begins no character that XML knows.", place)
        if byte == b"<":
            return self.found(MARKUP_CHARACTER, "The < here stands inside a tag.", place)
        shown = repr(byte.decode("latin-1")) if byte.strip() else "white space"
        return self.found(SYNTAX, f"Not well-formed XML: {shown} cannot stand here.", place)

    def word_at(self, index: int) -> str:
        """Return the name that begins at a byte of the document, or with the mark there, for the message."""
        found = re.match(rb"[<&/]{0,2}([\w:.-]+);?", self.document[index : index + 100])
        return found[1].decode("utf-8", "replace") if found else ""

    def here(self) -> Position:
        return Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def found(self, rule: Rule, message: str, position: Position) -> Diagnostic:
        return at_position(self.name, position, rule, message)

    def start_of(self, mark: bytes) -> Position:
        """Return where the declaration begins that expat has just read to its end."""
        return self.position_of(mark, self.parser.CurrentByteIndex + 1)

    def position_of(self, mark: bytes, end: int) -> Position:
        """Return the last place of a mark before an offset in bytes."""
        index = self.document.rfind(mark, 0, end)
        before = self.document[: max(index, 0)]
        line_start = before.rfind(b"\n") + 1
        return Position(before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)

    def refuse(self, rule: Rule, message: str, position: Position) -> None:
        raise _RefusedError(self.found(rule, message, position))


def _qualified(name: str) -> str:
    """Return ``prefix:local`` of expat's ``uri}local}prefix``."""
    _, *rest = name.split("}")
    return name if not rest else ":".join(reversed(rest))
