"""What keeps a schema from being read as XML, in words. Source: XML 1.0, Namespaces in XML 1.0."""

from __future__ import annotations

import re
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.tree import Annotation, Place, SchemaElement
from rubricator.source import Position

NOT_XML = Rule(
    "RNG100",
    Severity.ERROR,
    "A schema that is not well-formed XML",
    "The schema breaks XML's grammar at this place, so nothing after it can be read.",
    hint="Look at this place and just before it for a missing end tag, quotation mark or >.",
    wrong="<element name=p><text/></element>",
    right='<element name="p"><text/></element>',
    reference="XML 1.0, 2.1",
)
ENTITY = Rule(
    "RNG101",
    Severity.ERROR,
    "An entity that is not read",
    "Entities that stand in other files are refused, since a schema could carry off any file in this way; so are entities "
    "that grow beyond all measure.",
    hint="Put the declarations into this file, or divide the schema with <include>.",
    wrong='<!DOCTYPE grammar [<!ENTITY lists SYSTEM "lists.rng">]>',
    right='<include href="lists.rng"/>',
    reference="XML 1.0, 4.2.2",
)
RULES = (NOT_XML, ENTITY)

_CODES = expat.errors.codes
_TAG_MISMATCH = _CODES[expat.errors.XML_ERROR_TAG_MISMATCH]
_NO_ELEMENTS = _CODES[expat.errors.XML_ERROR_NO_ELEMENTS]
_WORDS = {
    _CODES[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: (NOT_XML, "the entity &{}; is not declared in this file"),
    _CODES[expat.errors.XML_ERROR_INVALID_TOKEN]: (NOT_XML, "“{}” cannot stand here"),
    _CODES[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: (NOT_XML, "the attribute {} is given twice"),
    _CODES[expat.errors.XML_ERROR_UNBOUND_PREFIX]: (NOT_XML, "in <{}> a namespace prefix is used that is not declared"),
    _CODES[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: (NOT_XML, "something follows the end of the root element"),
    _CODES[expat.errors.XML_ERROR_RECURSIVE_ENTITY_REF]: (ENTITY, "the entity {} contains itself"),
    _CODES[expat.errors.XML_ERROR_AMPLIFICATION_LIMIT_BREACH]: (ENTITY, "its entities grow beyond all measure"),
}
_INVALID_TOKEN = _CODES[expat.errors.XML_ERROR_INVALID_TOKEN]
_NAME = re.compile(rb"[<&/]{0,2}([^\s<>&/=;\"']+)")

Open = SchemaElement | Annotation


def explain(error: expat.ExpatError, address: str, data: bytes, index: int, opened: Open | None) -> Diagnostic:
    """Return the finding for an error of expat's at byte ``index``; ``opened`` is the innermost element still open."""
    place = Place(address, Position(error.lineno, error.offset + 1))
    if error.code == _TAG_MISMATCH and opened is not None:
        return _mismatch(place, _name_at(data, index), opened)
    if error.code == _NO_ELEMENTS or not data.strip():
        return _unfinished(address, opened)
    rule, words = _WORDS.get(error.code, (NOT_XML, expat.ErrorString(error.code) or "it cannot be read"))
    shown = _character_at(data, index) if error.code == _INVALID_TOKEN else _name_at(data, index)
    return fault(place, rule, f"Not well-formed XML: {words.format(shown)}.")


def _mismatch(place: Place, closing: str, opened: Open) -> Diagnostic:
    """Expat points behind ``</``: the tag begins two characters before."""
    start = Place(place.file, Position(place.position.line, max(place.position.column - 2, 1)))
    message = (
        f"</{closing}> stands where the end of <{_local(opened)}> is expected, which was opened in line {opened.line}."
    )
    return fault(start, NOT_XML, message)


def _unfinished(address: str, opened: Open | None) -> Diagnostic:
    if opened is None:
        return fault(
            Place(address, Position(1, 1)), NOT_XML, "The file holds no element.", "Look whether it is the right file."
        )
    place = Place(address, Position(opened.line, opened.column))
    return fault(place, NOT_XML, f"<{_local(opened)}> is never closed: the file ends before its end tag.")


def _local(opened: Open) -> str:
    return opened.name.rpartition("\n")[2]


def _name_at(data: bytes, index: int) -> str:
    """Return the name that begins at a byte of the file, for the message."""
    found = _NAME.match(data, index)
    return found[1].decode("utf-8", "replace") if found else ""


def _character_at(data: bytes, index: int) -> str:
    """Return the character that begins at a byte of the file, or the byte in hexadecimal if it begins none."""
    character = data[index : index + 4].decode("utf-8", "ignore")[:1]
    return character if character.isprintable() and character else f"byte {data[index : index + 1].hex().upper()}"
