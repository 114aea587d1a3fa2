"""The XML syntax: bytes → the tree of a schema, with line and column of every element, read by expat.

Elements and attributes of other vocabularies are kept as annotations. No file but this one is read: external entities
are refused. Source: RELAX NG specification 3 and 4.1.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from rubricator.diagnostics import Rule
from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.relaxng.syntax.foreign import no_relaxng
from rubricator.relaxng.syntax.wellformedness import ENTITY, NOT_XML, explain
from rubricator.relaxng.tree import RELAXNG, Annotation, Place, SchemaElement
from rubricator.source import Position

_RELAXNG = RELAXNG + SEPARATOR
_BASE = f"{XML}{SEPARATOR}base"
WITH_TEXT = frozenset(("name", "value", "param"))
"""The elements in which text has a meaning; elsewhere only white space may stand, and is left out of the tree."""
_LARGEST_ENTITY = 1_000_000
_REFERENCE = re.compile(r"&([^#;][^;]*);")


def read_xml(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in the XML syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it is not well-formed XML, or with every place where it breaks the syntax of section 3.
    """
    return _Reader(data, address).read()


class _Reader:
    """Builds the tree out of expat's events. ``declared`` holds the namespaces that the next start tag declares."""

    def __init__(self, data: bytes, address: str) -> None:
        self.data = data
        self.address = address
        self.roots: list[SchemaElement] = []
        self.open: list[SchemaElement | Annotation] = []
        self.declared: dict[str, str] = {}
        self.entity_sizes: dict[str, int] = {}
        self.parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self.parser.StartNamespaceDeclHandler = self.declare
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.ExternalEntityRefHandler = self.external
        self.parser.SkippedEntityHandler = self.skipped

    def read(self) -> SchemaElement:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            opened = self.open[-1] if self.open else None
            finding = explain(error, self.address, self.data, self.parser.ErrorByteIndex, opened)
            raise SchemaError((finding,)) from None
        except (ValueError, LookupError) as error:
            place = Place(self.address, Position(1, 1))
            raise SchemaError((fault(place, NOT_XML, f"The encoding cannot be read: {error}."),)) from None
        return self.roots[0]

    def declare(self, prefix: str | None, namespace: str | None) -> None:
        self.declared[prefix or ""] = namespace or ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else None
        namespaces = {"xml": XML} if parent is None else parent.namespaces
        if self.declared:
            namespaces = {**namespaces, **self.declared}
            self.declared = {}
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        if name.startswith(_RELAXNG) and not isinstance(parent, Annotation):
            foreign = {key: attributes.pop(key) for key in list(attributes) if SEPARATOR in key}
            base = self.address if parent is None else parent.base
            if _BASE in foreign:
                base = resolved(foreign[_BASE], base)
            element = SchemaElement(
                name[len(_RELAXNG) :], attributes, namespaces, self.address, line, column, base, foreign=foreign
            )
            (self.roots if parent is None else parent.children).append(element)
            self.open.append(element)
            return
        annotation = Annotation(name, attributes, [], namespaces, line, column)
        if parent is None:
            raise SchemaError((no_relaxng(annotation, self.address),))
        (parent.children if isinstance(parent, Annotation) else parent.annotations).append(annotation)
        self.open.append(annotation)

    def end(self, _name: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        parent = self.open[-1]
        if isinstance(parent, Annotation):
            parent.children.append(text)
        elif parent.name in WITH_TEXT:
            parent.text += text

    def entity(
        self, name: str, _parameter: bool, value: str | None, _base: str | None, _system: str | None, *_rest: str | None
    ) -> None:
        """Add up what an entity grows to: expat's own limit differs between its versions."""
        inner = (self.entity_sizes.get(reference, 0) for reference in _REFERENCE.findall(value or ""))
        self.entity_sizes[name] = len(value or "") + sum(inner)
        if self.entity_sizes[name] > _LARGEST_ENTITY:
            self.refuse(ENTITY, f"The entity {name} would grow to {self.entity_sizes[name]} characters.")

    def external(self, _context: str, _base: str | None, system: str | None, _public: str | None) -> int:
        return self.refuse(ENTITY, f"An entity stands in another file, {system}, which is not read.")

    def skipped(self, name: str, parameter: bool) -> None:
        if not parameter:
            self.refuse(NOT_XML, f"Not well-formed XML: the entity &{name}; is not declared in this file.")

    def refuse(self, rule: Rule, message: str) -> int:
        raise SchemaError((fault(self.here(), rule, message),))

    def here(self) -> Place:
        position = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        return Place(self.address, position)
