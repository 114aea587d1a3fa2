"""A schema in compact syntax while it is read: its tokens, how far we are, what is declared, which faults were found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.syntax.compact.characters import Characters
from rubricator.relaxng.syntax.compact.environment import Environment
from rubricator.relaxng.syntax.compact.faults import SYNTAX
from rubricator.relaxng.syntax.compact.tokens import (
    END,
    KEYWORDS,
    is_identifier,
    is_literal,
    is_name,
    segment,
    tokens_of,
)
from rubricator.relaxng.tree import SchemaElement

_SHOWN = 30


@dataclass(slots=True)
class Reading:
    """What the functions that read a schema share.

    ``at`` is the index of the next token in ``tokens``; ``offsets`` say where each begins in ``characters``.
    ``primaries`` has for every keyword that begins a pattern the function that reads it. ``undeclared`` are the kinds
    and names of prefixes that are known to be undeclared.
    """

    characters: Characters
    primaries: Mapping[str, Primary]
    tokens: list[str] = field(init=False)
    offsets: list[int] = field(init=False)
    at: int = 0
    environment: Environment = field(default_factory=Environment)
    faults: list[Diagnostic] = field(default_factory=list)
    undeclared: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.tokens, self.offsets = tokens_of(self.characters.text)

    @property
    def token(self) -> str:
        """The next token."""
        return self.tokens[self.at]

    def take(self, *tokens: str) -> str:
        """Read one of several tokens and return it."""
        token = self.tokens[self.at]
        if token not in tokens:
            raise self.refusal(" or ".join(tokens))
        self.at += 1
        return token

    def identifier(self) -> str:
        """Read a name without prefix that is no keyword, and return it without its backslash."""
        token = self.tokens[self.at]
        if not is_identifier(token):
            raise self.refusal("a name")
        self.at += 1
        return token.removeprefix("\\")

    def name(self) -> str:
        """Read a name without prefix, also a keyword, and return it without its backslash."""
        token = self.tokens[self.at]
        if not is_name(token):
            raise self.refusal("a name")
        self.at += 1
        return token.removeprefix("\\")

    def literal(self) -> str:
        """Read a literal, whose segments are joined by ``~``, and return what it stands for."""
        text = self._segment()
        while self.tokens[self.at] == "~":
            self.at += 1
            text += self._segment()
        return text

    def _segment(self) -> str:
        token = self.tokens[self.at]
        if not is_literal(token):
            raise self.refusal("a literal in quotation marks")
        self.at += 1
        return segment(token)

    def element(self, name: str, attributes: dict[str, str], at: int) -> SchemaElement:
        """Return a new element of the RELAX NG namespace that begins at a token."""
        line, column = self.characters.position(self.offsets[at])
        address = self.characters.address
        return SchemaElement(name, attributes, self.environment.context, address, line, column, address)

    def report(self, rule: Rule, at: int, message: str, hint: str = "") -> None:
        """Keep a fault at a token, after which reading can go on."""
        self.faults.append(fault(self.characters.place(self.offsets[at]), rule, message, hint))

    def refusal(self, expected: str, hint: str = "") -> SchemaError:
        """Return that the next token cannot stand here, with all faults found so far."""
        message = f"{_shown(self.token)} where {expected} is expected."
        return self.failure(SYNTAX, message[0].upper() + message[1:], hint or _repair(self.token))

    def failure(self, rule: Rule, message: str, hint: str = "") -> SchemaError:
        """Return that nothing can be read from the next token on, with all faults found so far."""
        self.report(rule, self.at, message, hint)
        return SchemaError(tuple(self.faults))


Primary = Callable[[Reading], SchemaElement]


def _shown(token: str) -> str:
    if token == END:
        return "the file ends"
    return f"{token if len(token) <= _SHOWN else token[: _SHOWN - 1] + '…'} stands".replace("\n", " ")


def _repair(token: str) -> str:
    if token in ("'", '"'):
        return f"Close the literal in its line, or enclose it in {token * 3} if it has several lines."
    if token in KEYWORDS:
        return f"To use the keyword {token} as a name, write \\{token}."
    if token.startswith("##"):
        return "Begin a comment with one #: ## documents the pattern or definition that follows it."
    return "Look for a } ) or ] that is missing before." if token == END else ""
