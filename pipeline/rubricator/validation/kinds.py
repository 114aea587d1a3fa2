"""Telling what is a schema, and in which language, from what is none, such as the page that a server gives instead."""

from __future__ import annotations

from enum import StrEnum

from lxml import etree

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import read_schema
from rubricator.relaxng.tree import SCHEMATRON


class Language(StrEnum):
    """The languages of schemas that are understood, by their names."""

    RELAXNG = "RELAX NG"
    SCHEMATRON = "Schematron"


def language_of(data: bytes) -> Language:
    """Return the language that bytes are in if they are a schema: what is not of Schematron has to be RELAX NG."""
    return Language.SCHEMATRON if _root_namespace(data) == SCHEMATRON else Language.RELAXNG


def is_schema(data: bytes, address: str) -> bool:
    """Return whether bytes are a schema or part of one: RELAX NG in either syntax, or Schematron."""
    if language_of(data) is Language.SCHEMATRON:
        return True
    try:
        read_schema(data, address)
    except SchemaError:
        return False
    return True


def _root_namespace(data: bytes) -> str | None:
    """Return the namespace of the root element, None if there is none or no XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(no_network=True, collect_ids=False))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return etree.QName(root).namespace
