"""Expressions of GitHub's workflow files, as far as action.yml has them.

https://docs.github.com/actions/reference/workflows-and-actions/expressions
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Functions = Mapping[str, Callable[..., Any]]

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[\w.-]+|==|!=|&&|\|\||[!(),])")


def filled_in(text: str, contexts: Mapping[str, Any], functions: Functions) -> str:
    """Return a text with its expressions replaced by their values."""
    return _EXPRESSION.sub(lambda found: _written(value_of(found[1], contexts, functions)), text)


def value_of(expression: str, contexts: Mapping[str, Any], functions: Functions) -> Any:
    """Return the value of an expression, given with or without ``${{ }}``."""
    wrapped = _EXPRESSION.fullmatch(expression.strip())
    parser = _Parser(_tokens(wrapped[1] if wrapped else expression), contexts, functions)
    value = parser.either()
    assert not parser.tokens, f"{expression}: what is {parser.tokens[0]}?"
    return value


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _tokens(expression: str) -> list[str]:
    tokens, place = [], 0
    while expression[place:].strip():
        found = _TOKEN.match(expression, place)
        assert found, f"{expression}: what is {expression[place:]}?"
        tokens.append(found[1])
        place = found.end()
    return tokens


class _Parser:
    def __init__(self, tokens: list[str], contexts: Mapping[str, Any], functions: Functions) -> None:
        self.tokens, self._contexts, self._functions = tokens, contexts, functions

    def either(self) -> Any:
        value = self._both()
        while self._take("||"):
            other = self._both()
            value = value or other
        return value

    def _both(self) -> Any:
        value = self._compared()
        while self._take("&&"):
            other = self._compared()
            value = value and other
        return value

    def _compared(self) -> Any:
        value = self._single()
        if self._take("=="):
            return value == self._single()
        return value != self._single() if self._take("!=") else value

    def _single(self) -> Any:
        if self._take("!"):
            return not self._single()
        token = self.tokens.pop(0)
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        if self._take("("):
            return self._functions[token](*self._arguments())
        return _looked_up(token.split("."), self._contexts)

    def _arguments(self) -> list[Any]:
        arguments = []
        while not self._take(")"):
            arguments.append(self.either())
            self._take(",")
        return arguments

    def _take(self, token: str) -> bool:
        if self.tokens[:1] != [token]:
            return False
        del self.tokens[0]
        return True


def _looked_up(names: list[str], contexts: Mapping[str, Any]) -> Any:
    """Return what stands under names: empty if nothing does, but the first must be a context there is."""
    value: Any = contexts[names[0]]
    for name in names[1:]:
        value = value.get(name, "") if isinstance(value, Mapping) else ""
    return value
