"""How to speak of characters, and of sets of them."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase, ascii_uppercase, digits, punctuation

from rubricator.relaxng.datatypes.regex.characters import contains
from rubricator.relaxng.datatypes.regex.expression import Characters

_NAMES = {
    " ": "a space",
    "\t": "a tab",
    "\n": "a line break",
    "\r": "a line break",
    "\u00a0": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\ufeff": "a byte order mark",
}

_LETTERS = ascii_lowercase + ascii_uppercase
_MANY = 12
_LONGEST_QUOTE = 24
# From the widest to the narrowest: the first that has the same members in ASCII says it best.
_KNOWN = (
    (_LETTERS + digits + punctuation + " ", "text"),
    (_LETTERS + digits + punctuation, "text without spaces"),
    (_LETTERS + digits, "letters or digits"),
    (_LETTERS, "letters"),
    (ascii_lowercase + digits, "small letters or digits"),
    (ascii_uppercase + digits, "capital letters or digits"),
    (ascii_lowercase, "small letters"),
    (ascii_uppercase, "capital letters"),
    (digits, "digits"),
    (" ", "spaces"),
)
PLURALS = frozenset(words for _, words in _KNOWN[2:])
"""The names of sets of characters that name what is in them."""


def quoted(character: str) -> str:
    """Return how a message speaks of one character: ``a space``, ``“%”``."""
    name = _NAMES.get(character)
    if name or character.isprintable():
        return name or f"“{character}”"
    return f"the character U+{ord(character):04X}"


def named(characters: Characters) -> str:
    """Return a set of characters in the plural: ``digits``, ``text without spaces``, ``. / a-f``."""
    members = _members(characters)
    known = next((words for known, words in _KNOWN if set(known) == members), None)
    if known:
        return known
    everything = set(_KNOWN[0][0])
    lacking = everything - members
    if len(lacking) <= _MANY < len(members):
        return f"text without {listed(_words(lacking))}"
    runs = " ".join(_runs(members - {" "})) or "characters beyond ASCII"
    return f"{runs} and spaces" if " " in members else runs


def singular(words: str) -> str:
    """Return the name of one character of a set that ``named`` names."""
    return f"a {words.removesuffix('s')}" if words in PLURALS and " or " not in words else f"one of {words}"


def shortened(text: str) -> str:
    """Return the end of a text in one line, for a quotation."""
    text = "".join(character if character.isprintable() else " " for character in text[-_LONGEST_QUOTE - 1 :])
    return text if len(text) <= _LONGEST_QUOTE else f"…{text[-_LONGEST_QUOTE:]}"


def counted(number: int, what: str) -> str:
    """Return a number of things: ``1 digit``, ``2 digits``."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def listed(words: Iterable[str]) -> str:
    """Return words as a choice: ``a, b or c``."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _members(characters: Characters) -> set[str]:
    return {character for character in _KNOWN[0][0] if contains(characters, character)}


def _words(characters: set[str]) -> Iterable[str]:
    """Yield single characters, and the names of sets that are all there."""
    named = [(set(known), words) for known, words in _KNOWN[2:] if set(known) <= characters]
    yield from sorted(characters.difference(*(known for known, _ in named)))
    for known, words in named:
        if characters >= known:
            characters = characters - known
            yield words


def _runs(members: set[str]) -> list[str]:
    """Return characters in order, three or more in a row by the first and the last."""
    runs: list[str] = []
    for character in sorted(members, key=lambda one: (not one.isalpha(), not one.isdigit(), one)):
        if runs and ord(runs[-1][-1]) == ord(character) - 1 and character.isalnum() and runs[-1][-1].isalnum():
            runs[-1] += character
        else:
            runs.append(character)
    return [f"{run[0]}-{run[-1]}" if len(run) > 2 else " ".join(run) for run in runs]
