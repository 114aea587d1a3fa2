"""The characters of a well-formed document → its elements and events."""

from __future__ import annotations

from collections.abc import Mapping

from rubricator.reading.tei.entities import meaning, value_of
from rubricator.reading.tei.lexer import Kind, Token, attributes_of, tokens
from rubricator.reading.tei.tree import Characters, Close, Element, Event, Open, Tree
from rubricator.source import Span

_XML = "http://www.w3.org/XML/1998/namespace"


def parse(document: str, entities: Mapping[str, str]) -> Tree:
    """Take a well-formed document apart; ``entities`` are those it declares."""
    builder = _Builder(document, entities)
    for token in tokens(document):
        builder.add(token)
    return Tree(tuple(builder.events), builder.elements[0])


class _Builder:
    def __init__(self, document: str, entities: Mapping[str, str]) -> None:
        self.document = document
        self.entities = entities
        self.events: list[Event] = []
        self.open: list[Element] = []
        self.scopes: list[Mapping[str, str]] = [{"xml": _XML, "": ""}]
        self.elements: list[Element] = []

    def add(self, token: Token) -> None:
        match token.kind:
            case Kind.START:
                self.start(token)
            case Kind.EMPTY:
                self.start(token)
                self.close(token.span)
            case Kind.END:
                self.close(token.span)
            case Kind.TEXT if self.open:
                self.characters(token.span.of(self.document), token.span, whole=False)
            case Kind.CDATA:
                self.characters(token.name, token.span, whole=True)
            case Kind.REFERENCE:
                self.characters(meaning(token.name, self.entities) or _UNKNOWN, token.span, whole=True)

    def characters(self, text: str, span: Span, whole: bool) -> None:
        self.events.append(Characters(text, span, self.open[-1], whole))

    def start(self, token: Token) -> None:
        attributes = {
            name: value_of(value, self.entities) for name, value in attributes_of(token.span.of(self.document))
        }
        scope = self.scope(attributes)
        self.scopes.append(scope)
        prefix, _, name = token.name.rpartition(":")
        parent = self.open[-1] if self.open else None
        element = Element(name, prefix, scope[prefix], attributes, parent, token.span, len(self.events))
        if parent is not None:
            parent.children.append(element)
        else:
            self.elements.append(element)
        self.open.append(element)
        self.events.append(Open(element))

    def scope(self, attributes: Mapping[str, str]) -> Mapping[str, str]:
        """Return the namespaces by prefix on an element, those around it included."""
        declared = {
            name.partition(":")[2]: value
            for name, value in attributes.items()
            if name == "xmlns" or name.startswith("xmlns:")
        }
        return {**self.scopes[-1], **declared} if declared else self.scopes[-1]

    def close(self, span: Span) -> None:
        element = self.open.pop()
        self.scopes.pop()
        element.end, element.last = span, len(self.events)
        self.events.append(Close(element))


_UNKNOWN = "\ufffc"
"""Stands for an entity that holds markup: a name does not go over it."""
