"""Why a value is not allowed, and which is meant: by a closed list, or by what its datatypes say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.datatypes.repairing import repair
from rubricator.relaxng.derivatives import matches, take_text, tokens_of
from rubricator.relaxng.diagnosis.spelling import distance, near
from rubricator.relaxng.diagnosis.wording import either, gist
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.patterns import Choice, Data, Group, Interleave, List, OneOrMore, Pattern, Value

_FORMS = 4
_VALUES = 8
_SUGGESTED = 3
_SHORTEST = 4
"""How many letters a word has by which a value may be found in what the schema says of it."""

_COMPARED = 30
"""How many characters of a value are compared with the form of a type."""

_DATES = {"date", "gYear", "gYearMonth", "dateTime"}
_SEPARATORS = re.compile(r"\s+(?:[-–—/]\s+)?|[-–—/]")
"""What stands between two dates."""

_CLOSED = {"boolean": ("true", "false")}
"""The types with so few values that one may be misspelt."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a value: ``reason`` without a full stop (may be empty), a hint, and all that would be right."""

    reason: str
    hint: str
    expected: tuple[str, ...]


def two_dates(patterns: Patterns, contents: Sequence[Pattern], text: str) -> tuple[str, str] | None:
    """Return the two dates of which a value consists, each of them right; None if it is no date that is asked for, or not two."""
    leaves = (leaf for content in contents for leaf in _leaves(content))
    dates = [leaf for leaf in leaves if isinstance(leaf, Data) and leaf.datatype.name in _DATES]
    for separator in _SEPARATORS.finditer(text) if len(text) <= _COMPARED else ():
        parts = text[: separator.start()].strip(), text[separator.end() :].strip()
        if all(any(matches(patterns, leaf, part, {}) for leaf in dates) for part in parts):
            return parts
    return None


def trouble(patterns: Patterns, contents: Sequence[Pattern], text: str, namespaces: Namespaces, what: str) -> Trouble:
    """Return what is wrong with a value that none of several patterns takes; ``what`` has it: ``@when``."""
    leaves = [leaf for content in contents for leaf in _leaves(content)]
    lists = [leaf for leaf in leaves if isinstance(leaf, List)]
    if lists:
        return _in_list(patterns, lists[0], text, namespaces, what)
    return _of_leaves(leaves, text, namespaces, what)


def _of_leaves(leaves: Sequence[Pattern], text: str, namespaces: Namespaces, what: str) -> Trouble:
    values = [leaf for leaf in leaves if isinstance(leaf, Value) and leaf.text]
    datatypes = _nearest_first([leaf for leaf in leaves if isinstance(leaf, Data)], text)
    forms = [*dict.fromkeys(leaf.datatype.form for leaf in datatypes)]
    faults = [fault for leaf in datatypes if (fault := leaf.datatype.fault(text, namespaces))]
    texts = [value.text for value in values]
    hints = [_meant(values, datatypes, text, namespaces), _takes(texts, forms, what)]
    # The meant value says enough where all right ones are listed.
    hint = (hints[0] or hints[1]) if values and not datatypes else " ".join(filter(None, hints))
    return Trouble(faults[0] if faults and not values else "", hint, (*sorted(map(quoted, texts)), *sorted(forms)))


def _meant(values: Sequence[Value], datatypes: Sequence[Data], text: str, namespaces: Namespaces) -> str:
    """Return which values may be meant: spelt alike, described by that word, or what the datatype makes of it."""
    typed = text.strip()
    closed = [word for leaf in datatypes for word in _CLOSED.get(leaf.datatype.name, ())]
    meant = [word for _, word in near(typed, (*(value.text for value in values), *closed))][:_SUGGESTED]
    if not meant:
        repaired = (repair(leaf.datatype, text, namespaces) for leaf in datatypes)
        meant = _described(values, typed) or [value for value in repaired if value][:1]
    about = next((gist(value.documentation) for value in values if value.text in meant[:1]), "")
    documented = f" {quoted(meant[0])}: “{about}”." if about else ""
    return f"Perhaps {either(map(quoted, meant))} is meant.{documented}" if meant else ""


def _described(values: Sequence[Value], typed: str) -> list[str]:
    """Return the value in whose documentation a word stands, if it is one alone: ``m`` (monographic) for ``monograph``."""
    if not _SHORTEST <= len(typed) <= _COMPARED or not typed.isalpha():
        return []
    word = re.compile(rf"\b{re.escape(typed)}", re.IGNORECASE)
    found = [value.text for value in values if word.search(value.documentation)]
    return found if len(found) == 1 else []


def quoted(value: str) -> str:
    """Return a value as a message has it."""
    return f'"{value}"'


def _takes(values: Sequence[str], forms: Sequence[str], what: str) -> str:
    """Return what is right: some values, and the forms that belong to the one that is nearest."""
    family = [form for form in forms if form.startswith(forms[0]) or forms[0].startswith(form)]
    nearest = [*family, *(form for form in forms if form not in family)][:_FORMS]
    some = [*map(quoted, values[:_VALUES]), *sorted(nearest, key=len)]
    rest = " …" if len(values) > _VALUES or len(forms) > _FORMS else ""
    return capitalised(f"{what} takes {either(some, limit=len(some))}{rest}.") if some else ""


def _nearest_first(leaves: Sequence[Data], text: str) -> list[Data]:
    """Return datatypes, those first whose form looks most like a value: ``YYYY-MM-DD`` like ``1928-13-05``."""
    shape = re.sub(r"\d", "9", text.strip()[:_COMPARED])

    def key(leaf: Data) -> tuple[float, bool]:
        form = leaf.datatype.form[:_COMPARED]
        return distance(shape, re.sub(r"[YMDhms]", "9", form)), form.startswith("-")

    return sorted(leaves, key=key)


def _leaves(pattern: Pattern) -> Iterator[Pattern]:
    match pattern:
        case Choice(members=members) | Group(members=members) | Interleave(members=members):
            for member in members:
                yield from _leaves(member)
        case OneOrMore(member=member):
            yield from _leaves(member)
        case _:
            yield pattern


def listed_values(patterns: Patterns, content: Pattern, typed: str, namespaces: Namespaces) -> Iterator[Value]:
    """Yield the values that are named one by one and may stand where ``typed`` has been written; in a list, as its next token."""
    for leaf in _leaves(content):
        if isinstance(leaf, Value):
            yield leaf
        elif isinstance(leaf, List):
            yield from _next_tokens(patterns, leaf, typed, namespaces)


def _next_tokens(patterns: Patterns, whole: List, typed: str, namespaces: Namespaces) -> Iterator[Value]:
    rest = whole.member
    # What stands after the last space is not finished.
    for token in tokens_of(typed[: typed.rfind(" ") + 1]):
        rest = take_text(patterns, rest, partial(_takes_token, patterns, text=token, namespaces=namespaces))
    yield from (leaf for leaf in _first(rest) if isinstance(leaf, Value))


def _in_list(patterns: Patterns, whole: List, text: str, namespaces: Namespaces, what: str) -> Trouble:
    """Return what is wrong with the first token of a list that may not stand where it stands."""
    rest = whole.member
    tokens = tokens_of(text)
    for token in tokens:
        following = take_text(patterns, rest, partial(_takes_token, patterns, text=token, namespaces=namespaces))
        if following is patterns.not_allowed:
            return _token(rest, token, namespaces, what, several=len(tokens) > 1)
        rest = following
    one = _of_leaves([*_first(rest)], "", namespaces, what)
    reason = "it is empty" if not tokens else f'something is missing after "{tokens[-1]}"'
    return Trouble(reason, one.hint, one.expected)


def _token(rest: Pattern, token: str, namespaces: Namespaces, what: str, *, several: bool) -> Trouble:
    leaves = [*_first(rest)]
    if not leaves:
        return Trouble(f'"{token}" is one too many', f'Remove "{token}".', ())
    one = _of_leaves(leaves, token, namespaces, f"every word of {what}" if several else what)
    if not several:
        return one
    reason = f'"{token}" is wrong in it'
    return Trouble(f"{reason}: {one.reason}" if one.reason else reason, one.hint, one.expected)


def capitalised(sentence: str) -> str:
    """Return a sentence with a capital letter."""
    return sentence[:1].upper() + sentence[1:]


def _takes_token(patterns: Patterns, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
    return matches(patterns, pattern, text, namespaces)


def _first(pattern: Pattern) -> Iterator[Pattern]:
    """Yield the strings that may come first in a list."""
    match pattern:
        case Choice(members=members) | Interleave(members=members):
            for member in members:
                yield from _first(member)
        case Group(members=members):
            for member in members:
                yield from _first(member)
                if not member.nullable:
                    return
        case OneOrMore(member=member):
            yield from _first(member)
        case Value() | Data():
            yield pattern
        case _:
            return
