"""A pattern in words, and where a string leaves it. Looks at the shape of an expression only, not at whose it is."""

from __future__ import annotations

from rubricator.relaxng.datatypes.regex.characters import contains
from rubricator.relaxng.datatypes.regex.derivatives import Automaton
from rubricator.relaxng.datatypes.regex.expression import (
    Characters,
    Choice,
    Expression,
    One,
    Range,
    Repeat,
    Sequence,
)
from rubricator.relaxng.datatypes.wording.characters import PLURALS, listed, named, quoted, shortened, singular


def form_of_pattern(expression: Expression) -> str:
    """Return what an expression takes: ``text without spaces``, ``text such as 1/1``."""
    words = _in_words(expression)
    if words:
        return words
    few = _literals(expression)
    if few:
        return listed(few)
    return f"text such as {listed(dict.fromkeys((example(expression), _fuller_example(expression))))}"


def fault_in_pattern(expression: Expression, text: str) -> str:
    """Return at which character a string leaves an expression, or that it ends too early."""
    if not text:
        return "it is empty"
    end, rest = Automaton(expression).viable(text)
    if end < len(text):
        return _wrong(expression, text[:end], text[end])
    return f"it ends too early: “{shortened(text)}{example(rest)}” would do"


def _wrong(expression: Expression, before: str, character: str) -> str:
    repeated = _repeated(expression)
    if repeated is not None or not before:
        return f"there is {quoted(character)} in it" if repeated else f"it cannot begin with {quoted(character)}"
    return f"after “{shortened(before)}” there cannot be {quoted(character)}"


def _repeated(expression: Expression) -> Characters | None:
    """Return the set of characters that an expression only repeats, None if it is not of that kind."""
    match expression:
        case Repeat(One(characters), _, None):
            return characters
        case _:
            return None


def _in_words(expression: Expression) -> str:
    """Return a description, if it is short: of one set of characters, or of a few one after the other."""
    match expression:
        case One(Range(first, last)) if first == last:
            return quoted(first) if first == " " else first
        case One(characters):
            return singular(named(characters))
        case Repeat(One(characters), least, None):
            return _many(named(characters), least)
        case Sequence(members) if 1 < len(members) <= 3:
            parts = [_in_words(member) for member in members]
            return ", then ".join(parts) if all(parts) else ""
        case _:
            return ""


def _many(words: str, least: int) -> str:
    if words == "text" and least:
        return "text that is not empty"
    return words if words.startswith("text") or words in PLURALS else f"only {words}"


def _literals(expression: Expression) -> list[str]:
    """Return the strings of a choice of plain words, empty if it is none."""
    if not isinstance(expression, Choice):
        return []
    words = [_literal(member) for member in expression.members]
    return words if all(words) else []


def _literal(expression: Expression) -> str:
    match expression:
        case One(Range(first, last)) if first == last:
            return first
        case Sequence(members):
            parts = [_literal(member) for member in members]
            return "".join(parts) if all(parts) else ""
        case _:
            return ""


_LIKELY = "1a0Ab-/.,:;_+"
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))


def example(expression: Expression) -> str:
    """Return a short string of an expression."""
    match expression:
        case One(characters):
            likely = (character for character in f"{_LIKELY}{_PRINTABLE} " if contains(characters, character))
            return next(likely, "…")
        case Sequence(members):
            return "".join(map(example, members))
        case Choice(members):
            return min(map(example, members), key=len, default="")
        case Repeat(member, least, _):
            return example(member) * min(least, 20)


def _fuller_example(expression: Expression) -> str:
    """Return a string with everything in it once that may be left out but a sign, and the last of choices."""
    match expression:
        case One():
            return example(expression)
        case Sequence(members):
            return "".join(map(_fuller_example, members))
        case Choice(members):
            return _fuller_example(members[-1]) if members else ""
        case Repeat(One(characters), 0, None) if contains(characters, " "):
            return ""
        case Repeat(One(characters), 0, 1) if contains(characters, "-"):
            return ""
        case Repeat(member, least, _):
            return _fuller_example(member) * max(min(least, 20), 1)
