"""Grammars: definitions, start, div, include. Source: RELAX NG Compact Syntax A.1 (grammar, component, includeBody)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rubricator.relaxng.syntax.compact.annotations import initial
from rubricator.relaxng.syntax.compact.faults import SYNTAX
from rubricator.relaxng.syntax.compact.foreign import begins_foreign_element, foreign_element
from rubricator.relaxng.syntax.compact.patterns import pattern
from rubricator.relaxng.syntax.compact.reading import Reading
from rubricator.relaxng.syntax.compact.references import other_schema
from rubricator.relaxng.syntax.compact.tokens import END, is_identifier
from rubricator.relaxng.tree import SchemaElement

Component = Callable[[Reading], SchemaElement]
Components = Mapping[str, Component]

_COMBINE: Mapping[str, dict[str, str]] = {"=": {}, "|=": {"combine": "choice"}, "&=": {"combine": "interleave"}}


def grammar(reading: Reading) -> SchemaElement:
    """Read a grammar in braces."""
    element = reading.element("grammar", {}, reading.at)
    reading.take("grammar")
    _braced(reading, element, COMPONENTS)
    return element


def members(reading: Reading, parent: SchemaElement, components: Components) -> None:
    """Read the members of a grammar into ``parent``, up to a closing brace or the end.

    ``components`` are the functions that read what may stand in it, by keyword; a definition always may.
    """
    while reading.token not in ("}", END):
        if begins_foreign_element(reading):
            parent.annotations.append(foreign_element(reading))
            continue
        annotations = initial(reading)
        component = components.get(reading.token, _define)(reading)
        if annotations is not None:
            annotations.apply(component)
        parent.children.append(component)


def begins_member(reading: Reading) -> bool:
    """Return whether a member of a grammar comes next, and not a pattern."""
    at = _after_annotations(reading)
    token, operator = reading.tokens[at], reading.tokens[at + 1]
    if token in COMPONENTS or operator in _COMBINE:
        return True
    return at == reading.at and begins_foreign_element(reading)


def _after_annotations(reading: Reading) -> int:
    """Return the index of the first token after the annotations that come next."""
    at = reading.at
    while reading.tokens[at].startswith("##"):
        at += 1
    depth = 0
    while (token := reading.tokens[at]) == "[" or (depth and token):
        depth += (token == "[") - (token == "]")
        at += 1
    return at


def _braced(reading: Reading, element: SchemaElement, components: Components) -> None:
    opened = reading.at
    reading.take("{")
    members(reading, element, components)
    reading.close("}", opened)


def _start(reading: Reading) -> SchemaElement:
    at = reading.at
    reading.at += 1
    return _defined(reading, "start", {}, at)


def _define(reading: Reading) -> SchemaElement:
    at = reading.at
    if not is_identifier(reading.token):
        raise reading.refusal("a definition")
    if reading.tokens[at + 1] not in _COMBINE:
        hint = "Put = after it, or , | & before it if it goes on with the pattern before."
        raise reading.failure(SYNTAX, f"“{reading.token}” begins no definition: no = follows it.", hint)
    return _defined(reading, "define", {"name": reading.identifier()}, at)


def _defined(reading: Reading, name: str, attributes: dict[str, str], at: int) -> SchemaElement:
    element = reading.element(name, attributes | _COMBINE[reading.take(*_COMBINE)], at)
    pattern(reading, element)
    return element


def _div(reading: Reading) -> SchemaElement:
    return _divided(reading, COMPONENTS)


def _include_div(reading: Reading) -> SchemaElement:
    return _divided(reading, _INCLUDE_COMPONENTS)


def _divided(reading: Reading, components: Components) -> SchemaElement:
    element = reading.element("div", {}, reading.at)
    reading.at += 1
    _braced(reading, element, components)
    return element


def _include(reading: Reading) -> SchemaElement:
    element = other_schema(reading, "include")
    if reading.token == "{":
        _braced(reading, element, _INCLUDE_COMPONENTS)
    return element


def _nested_include(reading: Reading) -> SchemaElement:
    raise reading.refusal("a definition", "Only definitions, start and div can stand inside include.")


COMPONENTS: Components = {"start": _start, "div": _div, "include": _include}
_INCLUDE_COMPONENTS: Components = {"start": _start, "div": _include_div, "include": _nested_include}
