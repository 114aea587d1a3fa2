"""Tokens of the compact syntax, written with white space, comments, quotation marks and escapes by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from relaxng.syntax.compact.written.nodes import Attributes, Foreign, Node
from rubricator.relaxng.syntax.compact.tokens import KEYWORDS

_SEPARATORS = (" ", "  ", "\n", "\t", " # comment # \"'{\n", "\r\n", "\r")
_ESCAPED = {"\n": "\x01", "\r": "\x02"}
"""What stands for a line end that has to be written as an escape."""


@dataclass
class Output:
    """The tokens so far, and the annotations, which stand in every part of a schema."""

    chance: Random
    tokens: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.escaped("".join(token + self.chance.choice(_SEPARATORS) for token in self.tokens))

    def add(self, *tokens: str) -> None:
        self.tokens += tokens

    def identifier(self, name: str) -> str:
        return f"\\{name}" if name in KEYWORDS or self.chance.random() < 0.2 else name

    def any_name(self, name: str) -> str:
        return f"\\{name}" if self.chance.random() < 0.2 else name

    def literal(self, text: str) -> list[str]:
        """Return the tokens of a literal: some segments, each in quotation marks that it does not contain."""
        cut = self.chance.randrange(len(text) + 1)
        parts = [text[:cut], text[cut:]] if self.chance.random() < 0.3 else [text]
        segments = [segment for part in parts for segment in self.segments(part)]
        return [token for segment in segments for token in ("~", segment)][1:]

    def segments(self, text: str) -> Iterator[str]:
        if self.chance.random() < 0.2 and not re.search(r"\"\"\"|\"$|\r", text):
            yield f'"""{text}"""'
            return
        head, quote, tail = text.partition('"')
        yield f'"{head}"'.translate(str.maketrans(_ESCAPED))
        if quote:
            yield f"'{quote}'"
            yield from self.segments(tail)

    def escaped(self, text: str) -> str:
        """Return a schema with some characters as escapes, among them all that would not be read as they are."""
        some = {chr(c) for c in self.chance.sample(range(0x20, 0x7F), 3)} if self.chance.random() < 0.5 else set()
        some |= {"é", "𝄞"} if self.chance.random() < 0.5 else set()
        pieces = []
        for at, character in enumerate(text):
            if character in _ESCAPED.values():
                pieces.append("\\x{A}" if character == _ESCAPED["\n"] else "\\x{D}")
            elif character in some or (character == "\\" and re.match(r"\\x+\{", text[at:])):
                pieces.append(f"\\{'x' * self.chance.randint(1, 3)}{{{ord(character):x}}}")
            else:
                pieces.append(character)
        return "".join(pieces)

    def before(self, node: Node, elements: tuple[Foreign, ...]) -> None:
        if node.foreign or elements:
            self.add("[")
            self.attributes(node.foreign)
            for element in elements:
                self.foreign(element)
            self.add("]")

    def after(self, node: Node) -> None:
        for element in node.after:
            self.add(">>")
            self.foreign(element)

    def foreign(self, element: Foreign, keyword: str = "") -> None:
        name = f"{keyword}{element.name}" if element.name in KEYWORDS else element.name
        self.add(name, "[")
        self.attributes(element.attributes)
        for part in element.content:
            if isinstance(part, str):
                self.add(*self.literal(part))
            else:
                self.foreign(part)
        self.add("]")

    def attributes(self, attributes: Attributes) -> None:
        for name, value in attributes:
            self.add(name if ":" in name else self.any_name(name), "=", *self.literal(value))
