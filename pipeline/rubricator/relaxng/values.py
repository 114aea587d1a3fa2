"""The test whether a string is right as the value of an attribute: what a pattern of strings comes to, made once.

Nearly every one is a type, a list of one kind of token, or a choice between values; for the first two no derivative is needed,
and of the others the answers are remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.derivatives import matches, tokens_of
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.patterns import Choice, Data, List, OneOrMore, Pattern, Value, datatypes_of

Takes = Callable[[str, Namespaces], bool]

_REMEMBERED = 2_000
"""How many answers one test keeps: a document of endless new values must not fill the memory."""


def test_of(patterns: Patterns, content: Pattern) -> Takes:
    """Return the test whether a string matches a pattern, as ``derivatives.matches`` says."""
    match content:
        case Data(except_=None):
            return content.datatype.allows
        case List(member=OneOrMore(member=token)) if _is_one_token(token):
            return partial(_all_tokens, test_of(patterns, token))
        case _ if depends_on_namespaces(content):
            return partial(matches, patterns, content)
        case _:
            return _Remembering(patterns, content)


def depends_on_namespaces(content: Pattern) -> bool:
    """Return whether the declarations in scope decide if a string matches a pattern."""
    return any(datatype.depends_on_namespaces for datatype in datatypes_of(content))


def _is_one_token(pattern: Pattern) -> bool:
    """Return whether a pattern takes exactly one token of a list."""
    match pattern:
        case Choice(members=members):
            return all(_is_one_token(member) for member in members)
        case _:
            return isinstance(pattern, Data | Value)


def _all_tokens(takes: Takes, text: str, namespaces: Namespaces) -> bool:
    tokens = tokens_of(text)
    return bool(tokens) and all(takes(token, namespaces) for token in tokens)


@dataclass(slots=True, eq=False)
class _Remembering:
    """The test of a value by derivatives, with its answers so far."""

    patterns: Patterns
    content: Pattern
    known: dict[str, bool] = field(default_factory=dict)

    def __call__(self, text: str, namespaces: Namespaces) -> bool:
        known = self.known.get(text)
        if known is None:
            known = matches(self.patterns, self.content, text, namespaces)
            if len(self.known) < _REMEMBERED:
                self.known[text] = known
        return known
