"""Patterns. Source: RELAX NG Compact Syntax A.1 (pattern, particle, primary)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax.compact.annotations import BEGINNINGS, Initial, following, initial
from rubricator.relaxng.syntax.compact.data import data_or_value, untyped_value
from rubricator.relaxng.syntax.compact.faults import CONNECTORS
from rubricator.relaxng.syntax.compact.nameclasses import name_class
from rubricator.relaxng.syntax.compact.reading import Primary, Reading
from rubricator.relaxng.syntax.compact.references import external_ref, parent_ref, ref
from rubricator.relaxng.syntax.compact.tokens import is_identifier, is_literal, is_prefixed
from rubricator.relaxng.syntax.compact.wrapping import wrap
from rubricator.relaxng.tree import SchemaElement

_CONNECTORS = {"|": "choice", ",": "group", "&": "interleave"}
_REPETITIONS = {"*": "zeroOrMore", "+": "oneOrMore", "?": "optional"}


class _Form(Enum):
    """What a part of a pattern is, which decides what may be written around it without parentheses."""

    PRIMARY = auto()
    REPEATED = auto()
    EXCEPT = auto()


def pattern(r: Reading, parent: SchemaElement, outer: Initial | None = None) -> None:
    """Read a pattern into ``parent``: parts joined by one operator, or one part alone.

    ``outer`` are the annotations before the parentheses around it, which are about the whole.
    """
    mark = len(parent.annotations)
    form = _particle(r, parent)
    connector = _CONNECTORS.get(r.tokens[r.at])
    if connector is not None and form is not _Form.EXCEPT:
        _joined(r, wrap(parent, mark, connector))
    elif outer is not None and form is not _Form.REPEATED:
        wrap(parent, mark, "group")
    if outer is not None:
        outer.apply(parent.children[-1])
    if r.tokens[r.at] in _CONNECTORS:
        raise _mixed(r)


def _joined(r: Reading, wrapper: SchemaElement) -> None:
    connector = r.token
    while r.tokens[r.at] == connector:
        r.at += 1
        if _particle(r, wrapper) is _Form.EXCEPT:
            raise _mixed(r)


def _mixed(r: Reading) -> SchemaError:
    return r.failure(CONNECTORS, f"{r.token} follows another operator: it is not clear what belongs together.")


def _particle(r: Reading, parent: SchemaElement) -> _Form:
    """Read a part of a pattern, with the sign of its repetition and the annotations that follow it."""
    mark = len(parent.annotations)
    form = _primary(r, parent)
    following(r, parent)
    repetition = _REPETITIONS.get(r.tokens[r.at])
    if repetition is None:
        return form
    if form is _Form.EXCEPT:
        raise _mixed(r)
    r.at += 1
    wrap(parent, mark, repetition)
    following(r, parent)
    return _Form.REPEATED


def _primary(r: Reading, parent: SchemaElement) -> _Form:
    """Read a pattern without operators, with the annotations before it."""
    annotations = initial(r) if r.tokens[r.at][:1] in BEGINNINGS else None
    if r.tokens[r.at] == "(":
        r.at += 1
        pattern(r, parent, annotations)
        r.take(")")
        return _Form.PRIMARY
    element = _primary_of(r)(r)
    parent.children.append(element)
    if annotations is not None:
        annotations.apply(element)
    if element.name == "data" and r.tokens[r.at] == "-":
        _except(r, element)
        return _Form.EXCEPT
    return _Form.PRIMARY


def _primary_of(r: Reading) -> Primary:
    token = r.tokens[r.at]
    if (primary := r.primaries.get(token)) is not None:
        return primary
    if is_identifier(token):
        return ref
    if is_literal(token):
        return untyped_value
    if is_prefixed(token):
        return data_or_value
    raise r.refusal("a pattern")


def _except(r: Reading, data: SchemaElement) -> None:
    except_ = r.element("except", {}, r.at)
    r.at += 1
    if _primary(r, except_) is _Form.EXCEPT:
        raise _mixed(r)
    data.children.append(except_)


def _element(r: Reading) -> SchemaElement:
    return _named(r, r.environment.default)


def _attribute(r: Reading) -> SchemaElement:
    return _named(r, "")


def _named(r: Reading, default: str | None) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    name_class(r, element, default)
    _braced(r, element)
    return element


def _enclosing(r: Reading) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    _braced(r, element)
    return element


def _braced(r: Reading, element: SchemaElement) -> None:
    r.take("{")
    pattern(r, element)
    r.take("}")


def _bare(r: Reading) -> SchemaElement:
    element = r.element(r.tokens[r.at], {}, r.at)
    r.at += 1
    return element


PRIMARIES: Mapping[str, Primary] = {
    "element": _element,
    "attribute": _attribute,
    "mixed": _enclosing,
    "list": _enclosing,
    "string": data_or_value,
    "token": data_or_value,
    "empty": _bare,
    "notAllowed": _bare,
    "text": _bare,
    "parent": parent_ref,
    "external": external_ref,
}
"""The functions that read what begins with a keyword, all but ``grammar``."""
