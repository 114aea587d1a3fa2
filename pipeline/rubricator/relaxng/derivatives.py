"""The derivatives of patterns: what remains of a pattern when a part of a document has been seen.

Source: J. Clark, "An algorithm for RELAX NG validation". Other than there, the derivative by a start tag does not carry the
patterns of the ancestors along: it gives the element patterns that match, each with what follows it in the parent. So
the patterns stay as small as a content model, however deep the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from rubricator.relaxng.datatypes.datatype import Namespaces
from rubricator.relaxng.interning import Patterns
from rubricator.relaxng.nameclasses import contains
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Text,
    Value,
)

WHITE_SPACE = " \t\r\n"
_SEPARATORS = re.compile(f"[{WHITE_SPACE}]+")


def open_element(patterns: Patterns, pattern: Pattern, name: str) -> Iterator[tuple[Element, Pattern]]:
    """Yield the element patterns that an element of this name may be, each with what follows it (startTagOpenDeriv)."""
    return take_element(patterns, pattern, lambda element: contains(element.names, name))


def take_element(
    patterns: Patterns, pattern: Pattern, admits: Callable[[Element], bool]
) -> Iterator[tuple[Element, Pattern]]:
    """Yield those element patterns that may come first and that ``admits`` admits, each with what follows it."""
    match pattern:
        case Element():
            if admits(pattern):
                yield pattern, patterns.empty
        case Choice():
            for member in pattern.members:
                yield from take_element(patterns, member, admits)
        case Group():
            for index, member in enumerate(pattern.members):
                for element, rest in take_element(patterns, member, admits):
                    yield element, patterns.group((rest, *pattern.members[index + 1 :]))
                if not member.nullable:
                    break
        case Interleave():
            for index, member in enumerate(pattern.members):
                others = (*pattern.members[:index], *pattern.members[index + 1 :])
                for element, rest in take_element(patterns, member, admits):
                    yield element, patterns.interleave((rest, *others))
        case OneOrMore():
            for element, rest in take_element(patterns, pattern.member, admits):
                yield element, patterns.group((rest, patterns.optional(pattern)))
        case _:
            return


def take_attribute(patterns: Patterns, pattern: Pattern, name: str, takes: Callable[[Pattern], bool]) -> Pattern:
    """Return what remains after an attribute (attDeriv); ``takes`` says whether a pattern matches the attribute's value."""
    if not pattern.attributes:
        return patterns.not_allowed
    match pattern:
        case Attribute():
            return patterns.empty if contains(pattern.names, name) and takes(pattern.content) else patterns.not_allowed
        case Choice():
            return patterns.choice(take_attribute(patterns, member, name, takes) for member in pattern.members)
        case Group():
            return patterns.choice(
                patterns.group((*before, rest, *after))
                for before, rest, after in _one_by_one(patterns, pattern.members, name, takes)
            )
        case Interleave():
            return patterns.choice(
                patterns.interleave((*before, rest, *after))
                for before, rest, after in _one_by_one(patterns, pattern.members, name, takes)
            )
        case OneOrMore():
            rest = take_attribute(patterns, pattern.member, name, takes)
            return patterns.group((rest, patterns.optional(pattern)))
        case _:
            return patterns.not_allowed


_Split = tuple[tuple[Pattern, ...], Pattern, tuple[Pattern, ...]]


def _one_by_one(
    patterns: Patterns, members: tuple[Pattern, ...], name: str, takes: Callable[[Pattern], bool]
) -> Iterator[_Split]:
    for index, member in enumerate(members):
        rest = take_attribute(patterns, member, name, takes)
        if rest is not patterns.not_allowed:
            yield members[:index], rest, members[index + 1 :]


def close_tag(patterns: Patterns, pattern: Pattern) -> Pattern:
    """Return what remains when no further attribute comes: what still requires one is not allowed (startTagCloseDeriv)."""
    if not pattern.attributes:
        return pattern
    match pattern:
        case Choice():
            return patterns.choice(close_tag(patterns, member) for member in pattern.members)
        case Group():
            return patterns.group(close_tag(patterns, member) for member in pattern.members)
        case Interleave():
            return patterns.interleave(close_tag(patterns, member) for member in pattern.members)
        case OneOrMore():
            return patterns.one_or_more(close_tag(patterns, pattern.member))
        case _:
            return patterns.not_allowed


def take_text(patterns: Patterns, pattern: Pattern, takes: Callable[[Pattern], bool]) -> Pattern:
    """Return what remains after a string (textDeriv); ``takes`` says whether a value, data or list matches it."""
    match pattern:
        case Text():
            return pattern
        case Value() | Data() | List():
            return patterns.empty if takes(pattern) else patterns.not_allowed
        case Choice():
            return patterns.choice(take_text(patterns, member, takes) for member in pattern.members)
        case Group():
            return patterns.choice(_in_group(patterns, pattern, takes))
        case Interleave():
            return patterns.choice(
                patterns.interleave(
                    (*pattern.members[:index], take_text(patterns, member, takes), *pattern.members[index + 1 :])
                )
                for index, member in enumerate(pattern.members)
            )
        case OneOrMore():
            rest = take_text(patterns, pattern.member, takes)
            return patterns.group((rest, patterns.optional(pattern)))
        case _:
            return patterns.not_allowed


def _in_group(patterns: Patterns, group: Group, takes: Callable[[Pattern], bool]) -> Iterator[Pattern]:
    for index, member in enumerate(group.members):
        yield patterns.group((take_text(patterns, member, takes), *group.members[index + 1 :]))
        if not member.nullable:
            return


def matches(patterns: Patterns, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
    """Return whether a string, as the value of an attribute or the whole content of an element, matches a pattern (6.2.9)."""
    if pattern.nullable and not text.strip(WHITE_SPACE):
        return True
    takes = partial(_is_of, patterns, text=text, namespaces=namespaces)
    return take_text(patterns, pattern, takes).nullable


def _is_of(patterns: Patterns, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
    match pattern:
        case Value():
            return pattern.datatype.value(text, namespaces) == pattern.value
        case Data():
            excepted = pattern.except_ is not None and matches(patterns, pattern.except_, text, namespaces)
            return pattern.datatype.allows(text, namespaces) and not excepted
        case List():
            return _tokens_match(patterns, pattern.member, text, namespaces)
        case _:
            return False


def _tokens_match(patterns: Patterns, pattern: Pattern, text: str, namespaces: Namespaces) -> bool:
    rest = pattern
    for token in tokens_of(text):
        rest = take_text(patterns, rest, partial(_is_of, patterns, text=token, namespaces=namespaces))
    return rest.nullable


def tokens_of(text: str) -> list[str]:
    """Return the tokens of a list: what stands between white space as XML has it (not every space of Unicode)."""
    return [token for token in _SEPARATORS.split(text) if token]
