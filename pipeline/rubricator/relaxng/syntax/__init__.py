"""Reading a schema: XML syntax or compact syntax, both into the same tree."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from rubricator.relaxng.tree import SchemaElement

_BEFORE_XML = BOM_UTF8 + BOM_UTF16_LE + BOM_UTF16_BE + b"\0 \t\r\n"
_XML_ENDINGS = (".rng", ".xml")


def read_schema(data: bytes, address: str) -> SchemaElement:
    """Return the root of a schema in either syntax; ``address`` is its path or URL, for messages and as base URI.

    Raises SchemaError if it cannot be used, with every fault of its syntax.
    """
    # Imported here: a schema is seldom in both syntaxes.
    if _is_xml(data, address):
        from rubricator.relaxng.syntax.xml import read_xml

        return read_xml(data, address)
    from rubricator.relaxng.syntax.compact import read_compact

    return read_compact(data, address)


def _is_xml(data: bytes, address: str) -> bool:
    """XML begins with <, and the compact syntax never does."""
    return data[:100].lstrip(_BEFORE_XML)[:1] == b"<" or address.lower().endswith(_XML_ENDINGS)
