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


def grammar(r: Reading) -> SchemaElement:
    """Read a grammar in braces."""
    element = r.element("grammar", {}, r.at)
    r.take("grammar")
    _braced(r, element, COMPONENTS)
    return element


def members(r: Reading, parent: SchemaElement, components: Components) -> None:
    """Read the members of a grammar into ``parent``, up to a closing brace or the end.

    ``components`` are the functions that read what may stand in it, by keyword; a definition always may.
    """
    while r.token not in ("}", END):
        if begins_foreign_element(r):
            parent.annotations.append(foreign_element(r))
            continue
        annotations = initial(r)
        component = components.get(r.token, _define)(r)
        if annotations is not None:
            annotations.apply(component)
        parent.children.append(component)


def begins_member(r: Reading) -> bool:
    """Return whether a member of a grammar comes next, and not a pattern."""
    at = _after_annotations(r)
    token, operator = r.tokens[at], r.tokens[at + 1]
    if token in COMPONENTS or operator in _COMBINE:
        return True
    return at == r.at and begins_foreign_element(r)


def _after_annotations(r: Reading) -> int:
    """Return the index of the first token after the annotations that come next."""
    at = r.at
    while r.tokens[at].startswith("##"):
        at += 1
    depth = 0
    while (token := r.tokens[at]) == "[" or (depth and token):
        depth += (token == "[") - (token == "]")
        at += 1
    return at


def _braced(r: Reading, element: SchemaElement, components: Components) -> None:
    opened = r.at
    r.take("{")
    members(r, element, components)
    r.close("}", opened)


def _start(r: Reading) -> SchemaElement:
    at = r.at
    r.at += 1
    return _defined(r, "start", {}, at)


def _define(r: Reading) -> SchemaElement:
    at = r.at
    if not is_identifier(r.token):
        raise r.refusal("a definition")
    if r.tokens[at + 1] not in _COMBINE:
        hint = "Put = after it, or , | & before it if it goes on with the pattern before."
        raise r.failure(SYNTAX, f"“{r.token}” begins no definition: no = follows it.", hint)
    return _defined(r, "define", {"name": r.identifier()}, at)


def _defined(r: Reading, name: str, attributes: dict[str, str], at: int) -> SchemaElement:
    element = r.element(name, attributes | _COMBINE[r.take(*_COMBINE)], at)
    pattern(r, element)
    return element


def _div(r: Reading) -> SchemaElement:
    return _divided(r, COMPONENTS)


def _include_div(r: Reading) -> SchemaElement:
    return _divided(r, _INCLUDE_COMPONENTS)


def _divided(r: Reading, components: Components) -> SchemaElement:
    element = r.element("div", {}, r.at)
    r.at += 1
    _braced(r, element, components)
    return element


def _include(r: Reading) -> SchemaElement:
    element = other_schema(r, "include")
    if r.token == "{":
        _braced(r, element, _INCLUDE_COMPONENTS)
    return element


def _nested_include(r: Reading) -> SchemaElement:
    raise r.refusal("a definition", "Only definitions, start and div can stand inside include.")


COMPONENTS: Components = {"start": _start, "div": _div, "include": _include}
_INCLUDE_COMPONENTS: Components = {"start": _start, "div": _include_div, "include": _nested_include}
