"""A schema in compact syntax while it is read: its tokens, how far we are, what is declared, which faults were found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng.errors import SchemaError, fault
from rubricator.relaxng.syntax.compact.characters import Characters
from rubricator.relaxng.syntax.compact.environment import Environment
from rubricator.relaxng.syntax.compact.faults import CONNECTORS, SYNTAX
from rubricator.relaxng.syntax.compact.tokens import (
    is_identifier,
    is_literal,
    is_name,
    is_permitted,
    segment,
    tokens_of,
)
from rubricator.relaxng.syntax.compact.wording import repair, separation, shown
from rubricator.relaxng.tree import SchemaElement

_QUOTES = ("'", '"')


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
        for at, token in enumerate(self.tokens):
            if not is_permitted(token):
                self.report(SYNTAX, at, f"XML does not permit all letters of the name {token}.", "Use other letters.")

    @property
    def token(self) -> str:
        """The next token."""
        return self.tokens[self.at]

    def take(self, *tokens: str) -> str:
        """Read one of several tokens and return it."""
        token = self.token
        if token not in tokens:
            raise self.refusal(" or ".join(f"“{each}”" for each in tokens))
        self.at += 1
        return token

    def identifier(self) -> str:
        """Read a name without prefix that is no keyword, and return it without its backslash."""
        token = self.token
        if not is_identifier(token):
            raise self.refusal("a name")
        self.at += 1
        return token.removeprefix("\\")

    def name(self) -> str:
        """Read a name without prefix, also a keyword, and return it without its backslash."""
        token = self.token
        if not is_name(token):
            raise self.refusal("a name")
        self.at += 1
        return token.removeprefix("\\")

    def literal(self) -> str:
        """Read a literal, whose segments are joined by ``~``, and return what it stands for."""
        text = self._segment()
        while self.token == "~":
            self.at += 1
            text += self._segment()
        return text

    def _segment(self) -> str:
        token = self.token
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

    def close(self, token: str, opened: int) -> None:
        """Read the bracket that closes the one at another token."""
        if self.token != token:
            line, column = self.characters.position(self.offsets[opened])
            hint = f"It would close the {self.tokens[opened]} of line {line}, column {column}."
            raise self.refusal(f"“{token}”", separation(self.token, self.primaries) + hint)
        self.at += 1

    def refusal(self, expected: str, hint: str = "") -> SchemaError:
        """Return that the next token cannot stand here, with all faults found so far."""
        token = self.token
        if token in _QUOTES:
            return self._unclosed(token)
        found = f"not “{shown(token)}”" if token else "but the file ends"
        message = f"{expected[0].upper()}{expected[1:]} is expected here, {found}."
        return self.failure(SYNTAX, message, hint or repair(token, expected))

    def failure(self, rule: Rule, message: str, hint: str = "") -> SchemaError:
        """Return that nothing can be read from the next token on, with all faults found so far."""
        self.report(rule, self.at, message, hint)
        return self.error()

    def error(self) -> SchemaError:
        """Return all faults found so far, in the order of the file."""
        return SchemaError(tuple(sorted(self.faults, key=lambda found: found.position)))

    def mixed(self, first: str) -> SchemaError:
        """Return that the next token, an operator, is not held apart from another one by parentheses."""
        message = f"“{self.token}” follows “{first}” without parentheses: it is not clear what belongs together."
        return self.failure(CONNECTORS, message)

    def _unclosed(self, quote: str) -> SchemaError:
        """Two quotes before it, which were taken for an empty literal, belong to the three that open a long one."""
        if self.at and self.tokens[self.at - 1] == quote * 2 and self.offsets[self.at] == self.offsets[self.at - 1] + 2:
            self.at -= 1
            return self.failure(SYNTAX, f"The literal that begins here with {quote * 3} is never closed.")
        hint = f"Close it, or enclose it in {quote * 3} if it has several lines."
        return self.failure(SYNTAX, "The literal that begins here is not closed in its line.", hint)


Primary = Callable[[Reading], SchemaElement]
