"""string and the types made from it, names among them. Source: XML Schema Part 2, 3.2.1 and 3.3.1 to 3.3.12."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from rubricator.relaxng.datatypes import names
from rubricator.relaxng.datatypes.datatype import IdType, Namespaces
from rubricator.relaxng.datatypes.whitespace import collapse, preserve, replace
from rubricator.relaxng.datatypes.xsd.base import Base, Matcher, lexical, matcher
from rubricator.relaxng.names import expanded

UNPARSED_ENTITY = "&"
"""Before the name of an unparsed entity of the document, as a key among the declarations in scope.

No prefix begins with it; so the types ENTITY and ENTITIES find what they depend on where QName does.
"""

_START, _CHARACTER = "A-Za-z_", r"A-Za-z_0-9.\-"


def _names(expression: str) -> Callable[[], Matcher]:
    """Return the strings that ``expression`` takes, in which S stands for what begins a name and C for what goes on.

    The classes of all names take long to compile, and most names are ASCII.
    """

    @cache
    def all_names() -> Matcher:
        return matcher(expression.replace("S", names.initial()).replace("C", names.further()))

    @cache
    def make() -> Matcher:
        in_ascii = matcher(expression.replace("S", _START).replace("C", _CHARACTER))
        return lambda text: in_ascii(text) or (not text.isascii() and all_names()(text))

    return make


def _list_of(expression: str) -> str:
    """Return one or more of ``expression``, with spaces between (white space is collapsed before)."""
    return f"(?:{expression})(?: (?:{expression}))*"


def _tokens(text: str, _namespaces: Namespaces) -> tuple[str, ...]:
    return tuple(text.split(" "))


def _entity(text: str, namespaces: Namespaces) -> str | None:
    return text if UNPARSED_ENTITY + text in namespaces else None


def _entities(text: str, namespaces: Namespaces) -> tuple[str, ...] | None:
    entities = text.split(" ")
    return tuple(entities) if all(UNPARSED_ENTITY + name in namespaces for name in entities) else None


def _qname(text: str, namespaces: Namespaces) -> str | None:
    """Return the expanded name, None if the prefix is not declared."""
    prefix, colon, local = text.rpartition(":")
    namespace = namespaces.get(prefix)
    if namespace is None:
        return None if colon else text
    return expanded(namespace, local)


_NCNAME, _NAME, _NMTOKEN = "[S][C]*", "[S:][C:]*", "[C:]+"

_string: dict[str, Any] = {"length": len, "normalise": collapse}

STRINGS = (
    Base("string", None, preserve, length=len),
    Base("normalizedString", None, replace, length=len),
    Base("token", None, **_string),
    Base("language", lexical("[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*"), **_string),
    Base("Name", _names(_NAME), **_string),
    Base("NCName", _names(_NCNAME), **_string),
    Base("ID", _names(_NCNAME), **_string, id_type=IdType.ID),
    Base("IDREF", _names(_NCNAME), **_string, id_type=IdType.IDREF),
    Base("IDREFS", _names(_list_of(_NCNAME)), **_string, value=_tokens, id_type=IdType.IDREFS),
    Base("ENTITY", _names(_NCNAME), **_string, value=_entity, contextual=True),
    Base("ENTITIES", _names(_list_of(_NCNAME)), **_string, value=_entities, contextual=True),
    Base("NMTOKEN", _names(_NMTOKEN), **_string),
    Base("NMTOKENS", _names(_list_of(_NMTOKEN)), **_string, value=_tokens),
    Base("QName", _names(f"(?:{_NCNAME}:)?{_NCNAME}"), value=_qname, contextual=True),
    Base("NOTATION", _names(f"(?:{_NCNAME}:)?{_NCNAME}"), value=_qname, contextual=True),
)
