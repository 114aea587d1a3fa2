"""Matches by derivatives: what an expression still wants after a character. Never goes back, so takes linear time.

Source: J. Brzozowski, "Derivatives of regular expressions" (1964); the same idea as in the validation of elements.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from rubricator.relaxng.datatypes.regex.characters import contains
from rubricator.relaxng.datatypes.regex.expression import (
    EMPTY,
    NOTHING,
    Choice,
    Expression,
    One,
    Repeat,
    Sequence,
    repeat,
)


def nullable(expression: Expression) -> bool:
    """Return whether an expression takes the empty string."""
    match expression:
        case One():
            return False
        case Sequence(members):
            return all(map(nullable, members))
        case Choice(members):
            return any(map(nullable, members))
        case Repeat(member, least, _):
            return least == 0 or nullable(member)
        case _:
            assert_never(expression)


def derivative(expression: Expression, character: str) -> Expression:
    """Return what takes the rest of those strings of an expression that begin with a character."""
    match expression:
        case One(characters):
            return EMPTY if contains(characters, character) else NOTHING
        case Sequence(members):
            return _choice(_of_sequence(members, character))
        case Choice(members):
            return _choice(derivative(member, character) for member in members)
        case Repeat(member, least, most):
            rest = repeat(member, max(least - 1, 0), None if most is None else most - 1)
            return _sequence((derivative(member, character), rest))
        case _:
            assert_never(expression)


def _of_sequence(members: tuple[Expression, ...], character: str) -> Iterable[Expression]:
    for at, member in enumerate(members):
        yield _sequence((derivative(member, character), *members[at + 1 :]))
        if not nullable(member):
            return


def _sequence(members: Iterable[Expression]) -> Expression:
    """Return a sequence, flat; nothing if one of its members is."""
    flat: list[Expression] = []
    for member in members:
        if member == NOTHING:
            return NOTHING
        flat += member.members if isinstance(member, Sequence) else (member,)
    return flat[0] if len(flat) == 1 else Sequence(tuple(flat))


def _choice(members: Iterable[Expression]) -> Expression:
    """Return a choice, flat and every member once: so the derivatives of an expression are few."""
    flat: dict[Expression, None] = {}
    for member in members:
        flat.update(dict.fromkeys(member.members if isinstance(member, Choice) else (member,)))
    return next(iter(flat)) if len(flat) == 1 else Choice(tuple(flat))


MOST_STATES = 1000
"""How many states an automaton remembers. A pattern of use has fewer than twenty."""


class State:
    """A state of the automaton of an expression; the states that follow it are made as characters lead to them."""

    __slots__ = ("accepting", "expression", "following")

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.accepting = nullable(expression)
        self.following: dict[str, State] = {}


class Automaton:
    """The automaton of an expression, as far as strings have led into it."""

    def __init__(self, expression: Expression) -> None:
        self._start = State(expression)
        self._states = {expression: self._start}

    def matches(self, text: str) -> bool:
        """Return whether the whole text is one of the strings of the expression."""
        state = self._start
        for character in text:
            known = state.following.get(character)
            state = self._follow(state, character) if known is None else known
        return state.accepting

    def viable(self, text: str) -> tuple[int, Expression]:
        """Return how many characters of a text can begin a string of the expression, and what takes the rest of it."""
        state = self._start
        for at, character in enumerate(text):
            following = state.following.get(character) or self._follow(state, character)
            if following.expression == NOTHING:
                return at, state.expression
            state = following
        return len(text), state.expression

    def _follow(self, state: State, character: str) -> State:
        if len(self._states) > MOST_STATES:
            self._forget()
        expression = derivative(state.expression, character)
        following = self._states.get(expression)
        if following is None:
            following = self._states[expression] = State(expression)
        state.following[character] = following
        return following

    def _forget(self) -> None:
        """Begin anew: memory stays bounded whatever pattern and strings come."""
        self._start.following.clear()
        self._states = {self._start.expression: self._start}
