"""Telling what is a schema from what is not, such as the page that a server gives instead."""

from __future__ import annotations

from lxml import etree

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.syntax import read_schema

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"


def root_namespace(data: bytes) -> str | None:
    """Return the namespace of the root element, empty if it has none; None for what is not well-formed XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(no_network=True, collect_ids=False))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return etree.QName(root).namespace or ""


def is_schema(data: bytes, address: str) -> bool:
    """Return whether bytes are a schema or part of one: RELAX NG in either syntax, or Schematron."""
    if root_namespace(data) == SCHEMATRON:
        return True
    try:
        read_schema(data, address)
    except SchemaError:
        return False
    return True
