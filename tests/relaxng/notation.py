"""Writes a grammar down in few signs, so that cases can be read: close to the compact syntax.

``|`` choice, ``,`` group, ``&`` interleave, ``+`` oneOrMore. An element is written out where it comes first; after that its
name stands for it. ``{namespace}name`` is a name in a namespace; ``“…”`` documentation; ``= x`` a default value.
"""

from __future__ import annotations

from typing import assert_never

from rubricator.relaxng.grammar import Grammar
from rubricator.relaxng.nameclasses import AnyName, Name, NameChoice, NameClass, NsName
from rubricator.relaxng.names import local_of, namespace_of
from rubricator.relaxng.patterns import (
    Attribute,
    Choice,
    Data,
    Declaration,
    Element,
    Group,
    Interleave,
    List,
    OneOrMore,
    Pattern,
    Value,
)


def written(grammar: Grammar) -> str:
    """Return a grammar as text."""
    return _pattern(grammar.start, set())


def _pattern(pattern: Pattern, known: set[Element]) -> str:
    match pattern:
        case Element() if pattern in known:
            return _names(pattern.names)
        case Element():
            known.add(pattern)
            return (
                f"element {_names(pattern.names)}{_words(pattern.declaration)} {{ {_pattern(pattern.content, known)} }}"
            )
        case Attribute():
            content = _pattern(pattern.content, known)
            return f"attribute {_names(pattern.names)}{_words(pattern.declaration)} {{ {content} }}"
        case Choice():
            return f"({' | '.join(_pattern(member, known) for member in pattern.members)})"
        case Group():
            return f"({', '.join(_pattern(member, known) for member in pattern.members)})"
        case Interleave():
            return f"({' & '.join(_pattern(member, known) for member in pattern.members)})"
        case OneOrMore():
            return f"{_pattern(pattern.member, known)}+"
        case List():
            return f"list {{ {_pattern(pattern.member, known)} }}"
        case Data():
            without = "" if pattern.except_ is None else f" - {_pattern(pattern.except_, known)}"
            return f"{pattern.datatype.name}{_params(pattern)}{_quoted(pattern.documentation)}{without}"
        case Value():
            return f"{pattern.datatype.name} '{pattern.text}'{_quoted(pattern.documentation)}"
        case _:
            return {"NotAllowed": "notAllowed", "Empty": "empty", "Text": "text"}[type(pattern).__name__]


def _params(data: Data) -> str:
    params = ", ".join(f"{name} = {value}" for name, value in data.datatype.params)
    return f" {{ {params} }}" if params else ""


def _words(declaration: Declaration) -> str:
    default = "" if declaration.default is None else f" = {declaration.default}"
    return _quoted(declaration.documentation) + default


def _quoted(words: str) -> str:
    return f" “{words}”" if words else ""


def _names(names: NameClass) -> str:
    match names:
        case Name(name):
            return f"{{{namespace_of(name)}}}{local_of(name)}" if namespace_of(name) else name
        case NsName(namespace, except_):
            return f"{{{namespace}}}*{_but(except_)}"
        case AnyName(except_):
            return f"*{_but(except_)}"
        case NameChoice(members):
            return f"({' | '.join(map(_names, members))})"
        case _:
            assert_never(names)


def _but(except_: NameClass | None) -> str:
    return "" if except_ is None else f" - {_names(except_)}"
