"""What a message says of a token that cannot stand where it does, and what to do about it."""

from __future__ import annotations

from collections.abc import Container

from rubricator.relaxng.syntax.compact.tokens import KEYWORDS, is_identifier, is_literal, is_prefixed

DECLARATIONS = ("namespace", "default", "datatypes")
"""The keywords with which declarations begin."""

_SHOWN = 30
_NAMED = ("a name", "a pattern", "a definition")
_DOCUMENTATION = "Begin a comment with one #: ## documents the pattern or definition that follows it."


def shown(token: str) -> str:
    """Return a token as a message can show it: not too long, and in one line."""
    shown = token if len(token) <= _SHOWN else token[: _SHOWN - 1] + "…"
    return "".join(c if c.isprintable() else f"U+{ord(c):04X}" if len(token) == 1 else " " for c in shown)


def repair(token: str, expected: str) -> str:
    """Return what to do about a token that stands where something else is expected; empty if there is nothing special."""
    if token in ("}", ")", "]"):
        return "Remove it, or look before it for a bracket or an operator too many."
    if token.startswith("##"):
        return _DOCUMENTATION
    if token in DECLARATIONS:
        return "Declarations come before everything else, also before documentation with ##."
    if token in KEYWORDS and expected in _NAMED:
        return f"To use the keyword {token} as a name, write \\{token}."
    return ""


def separation(token: str, primaries: Container[str]) -> str:
    """Return what to do if a token begins a pattern where the one before it should end; else nothing.

    ``primaries`` are the keywords that begin a pattern.
    """
    if token.startswith("##"):
        return f"{_DOCUMENTATION} "
    if token == "(" or token in primaries or is_identifier(token) or is_prefixed(token) or is_literal(token):
        return "Put a comma, | or & between two patterns. "
    return ""
