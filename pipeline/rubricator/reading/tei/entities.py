"""What references stand for: characters by number, and entities declared in the document itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LONGEST = 100
_REFERENCE = re.compile(r"&([^;]+);")


def declared(document: bytes) -> Mapping[str, str]:
    """Return the general entities that a well-formed document declares and gives a text: names and replacement texts."""
    found: dict[str, str] = {}

    def entity(name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        if value is not None and not is_parameter:
            found.setdefault(name, value)

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = entity
    parser.Parse(document, True)
    return found


def meaning(reference: str, entities: Mapping[str, str]) -> str | None:
    """Return the characters that ``&reference;`` stands for.

    None for an entity that holds markup or more than a name could, or that is not known: it is not looked into.
    """
    if reference.startswith("#"):
        return _character(reference)
    return PREDEFINED.get(reference) or _expanded(entities.get(reference), entities)


def _character(reference: str) -> str:
    digits = reference[1:]
    return chr(int(digits[1:], 16) if digits.startswith("x") else int(digits))


def _expanded(text: str | None, entities: Mapping[str, str]) -> str | None:
    if text is None or "<" in text or len(text) > _LONGEST:
        return None
    parts: list[str] = []
    end = 0
    for match in _REFERENCE.finditer(text):
        inner = meaning(match[1], entities)
        if inner is None or len(inner) > _LONGEST:
            return None
        parts += (text[end : match.start()], inner)
        end = match.end()
    return "".join((*parts, text[end:]))


def value_of(written: str, entities: Mapping[str, str]) -> str:
    """Return an attribute's value as the parser gives it: references resolved, white space as spaces."""
    if "&" not in written:
        return _SPACE.sub(" ", written)
    return _REFERENCE.sub(lambda match: meaning(match[1], entities) or "", _SPACE.sub(" ", written))


_SPACE = re.compile(r"\r\n|[\t\r\n]")
