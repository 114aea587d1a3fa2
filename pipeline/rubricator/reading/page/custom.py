"""The attribute ``custom``, in which Transkribus and others write what PAGE XML has no place for.

``readingOrder {index:3;} structure {type:heading;} abbrev {offset:4; length:2; expansion:doctor;}``: names, each with
properties in braces. Offsets count code units of UTF-16, as in Java.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rubricator.reading.decoding import for_xml

_RULE = re.compile(r"(?P<name>[\w-]+)\s*\{(?P<body>[^{}]*)\}")
_PROPERTY = re.compile(r"\s*(?P<key>[^\s:;]+)\s*:(?P<value>[^;]*)(?:;|$)")
_ESCAPED = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_STRUCTURAL = frozenset({"readingOrder", "structure"})


@dataclass(frozen=True, slots=True)
class Custom:
    """One rule of the attribute: its name and its properties."""

    name: str
    properties: Mapping[str, str]

    def number(self, key: str) -> int | None:
        """Return a property that is a whole number, None if it is none."""
        value = self.properties.get(key, "")
        return int(value) if value.isdecimal() and len(value) < 10 else None

    @property
    def is_placed(self) -> bool:
        """Whether it says where the characters stand that it is about."""
        return self.number("offset") is not None and self.number("length") is not None


def customs(written: str) -> Iterator[Custom]:
    """Yield the rules in an attribute, in order."""
    for match in _RULE.finditer(written):
        found = _PROPERTY.finditer(match["body"])
        yield Custom(match["name"], {one["key"]: _unescaped(one["value"].strip()) for one in found})


def about_words(written: str) -> Iterator[Custom]:
    """Yield the rules about characters, which say where these stand."""
    yield from (rule for rule in customs(written) if rule.name not in _STRUCTURAL and rule.is_placed)


def misplaced(written: str) -> Iterator[Custom]:
    """Yield the rules that would say where characters stand, but not in numbers from 0 on."""
    yield from (rule for rule in customs(written) if "offset" in rule.properties and not rule.is_placed)


def custom(written: str, name: str) -> Custom | None:
    """Return the first rule of a name."""
    return next((rule for rule in customs(written) if rule.name == name), None)


def index_of(written: str) -> int | None:
    """Return the place in the order of reading that the attribute gives."""
    rule = custom(written, "readingOrder")
    return rule.number("index") if rule else None


def structure(written: str) -> str:
    """Return the type of structure that the attribute gives, empty if none."""
    rule = custom(written, "structure")
    return rule.properties.get("type", "") if rule else ""


def _unescaped(value: str) -> str:
    """Return a value with the characters that Java writes as code units of UTF-16, two for those beyond U+FFFF."""
    return _ESCAPED.sub(lambda match: _decoded(match[0]), value)


def _decoded(units: str) -> str:
    return for_xml(bytes.fromhex(units.replace("\\u", "")).decode("utf-16-be", "replace"))
