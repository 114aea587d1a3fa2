"""The XML syntax: bytes → the tree of a schema, with line and column of every element, read by expat.

Elements and attributes of other vocabularies are kept as annotations. No file but this one is read: external entities
are refused. Source: RELAX NG specification 3 and 4.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.addresses import resolved
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.relaxng.syntax.foreign import no_relaxng
from rubricator.relaxng.syntax.full_syntax import WITH_TEXT
from rubricator.relaxng.syntax.misplaced import misplaced_text
from rubricator.relaxng.syntax.structure import syntax_faults
from rubricator.relaxng.syntax.wellformedness import ENTITY, NOT_XML, explain
from rubricator.relaxng.tree import RELAXNG, Annotation, Place, SchemaElement
from rubricator.source import Position

_RELAXNG = RELAXNG + SEPARATOR
_BASE = f"{XML}{SEPARATOR}base"
_WHITE_SPACE = " \t\n\r"
_PREDECLARED = {"xml": XML}
_SHOWN = 100
_LARGEST_ENTITY = 1_000_000
_REFERENCE = re.compile(r"&([^#;][^;]*);")


def read_xml(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in the XML syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it is not well-formed XML, or with every place where it breaks the syntax of section 3.
    """
    reader = _Reader(data, address)
    root = reader.read()
    faults = [*reader.text_faults(), *syntax_faults(root)]
    if faults:
        raise SchemaError(tuple(sorted(faults, key=lambda found: found.position)))
    return root


class _Reader:
    """Builds the tree out of expat's events.

    ``declared`` are the namespaces that the next start tag declares, ``pieces`` the text so far of the innermost element,
    ``stray`` the elements with text that may not stand there, and where it begins.
    """

    def __init__(self, data: bytes, address: str) -> None:
        self.data = data
        self.address = address
        self.roots: list[SchemaElement] = []
        self.open: list[SchemaElement | Annotation] = []
        self.pieces: list[str] = []
        self.stray: list[tuple[SchemaElement, Place]] = []
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
        if name.startswith(_RELAXNG) and not (self.open and isinstance(self.open[-1], Annotation)):
            self.start_element(name[len(_RELAXNG) :], attributes)
        else:
            self.start_annotation(name, attributes)

    def start_element(self, name: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else None
        foreign = {key: attributes.pop(key) for key in list(attributes) if SEPARATOR in key}
        base = parent.base if isinstance(parent, SchemaElement) else self.address
        if _BASE in foreign:
            base = resolved(foreign[_BASE], base)
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        element = SchemaElement(
            name, attributes, self.namespaces(parent), self.address, line, column, base, foreign=foreign
        )
        (parent.children if isinstance(parent, SchemaElement) else self.roots).append(element)
        self.open.append(element)

    def start_annotation(self, name: str, attributes: dict[str, str]) -> None:
        parent = self.open[-1] if self.open else None
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        annotation = Annotation(name, attributes, [], self.namespaces(parent), line, column)
        match parent:
            case Annotation():
                parent.children.append(annotation)
            case SchemaElement():
                parent.annotations.append(annotation)
            case _:
                raise SchemaError((no_relaxng(annotation, self.address),))
        self.open.append(annotation)

    def namespaces(self, parent: SchemaElement | Annotation | None) -> Mapping[str, str]:
        """Return the declarations in scope in an element that starts inside ``parent``."""
        inherited = _PREDECLARED if parent is None else parent.namespaces
        if not self.declared:
            return inherited
        declared, self.declared = self.declared, {}
        return {**inherited, **declared}

    def end(self, _name: str) -> None:
        element = self.open.pop()
        if self.pieces and isinstance(element, SchemaElement):
            element.text = "".join(self.pieces)
            self.pieces.clear()

    def text(self, text: str) -> None:
        parent = self.open[-1]
        if isinstance(parent, Annotation):
            parent.children.append(text)
        elif parent.name in WITH_TEXT:
            self.pieces.append(text)
        elif text.strip(_WHITE_SPACE) or parent.text:
            self.stray_text(parent, text)

    def stray_text(self, parent: SchemaElement, text: str) -> None:
        """Keep the beginning of a text that cannot stand here, all pieces of it in one, for its finding."""
        if not parent.text:
            start = len(text) - len(text.lstrip(_WHITE_SPACE))
            self.stray.append((parent, self.here(start)))
        if len(parent.text) < _SHOWN:
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

    def text_faults(self) -> list[Diagnostic]:
        return [misplaced_text(place, parent, parent.text) for parent, place in self.stray]

    def here(self, further: int = 0) -> Place:
        position = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1 + further)
        return Place(self.address, position)
