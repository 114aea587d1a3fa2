"""Reading a schema: XML syntax or compact syntax, both into the same tree."""

from __future__ import annotations

from rubricator.relaxng.syntax.xml import read_xml
from rubricator.relaxng.tree import SchemaElement


def read_schema(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in either syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it cannot be used, with every fault of its syntax.
    """
    return read_xml(data, address)
