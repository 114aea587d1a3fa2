"""Documents as a stylesheet takes them, read from the bytes of their files."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from saxonche import PySaxonProcessor, PyXdmNode, PyXdmValue

from rubricator.saxon.errors import TransformError, saxon_errors
from rubricator.saxon.texts import plain_text, without_doctype


@dataclass(frozen=True, slots=True)
class Input:
    """A document given to a stylesheet beside the one it transforms: its bytes, and what ``base-uri()`` returns in it."""

    data: bytes
    base_uri: str


@lru_cache(maxsize=2)
def read(processor: PySaxonProcessor, document: bytes, base_uri: str) -> PyXdmNode:
    """Return a document as the stylesheets of a processor take it. Raises TransformError.

    It is kept, since several may be asked of it; two are, since a package asks of a document and of its header in turn.
    """
    return _read(processor, document, base_uri)


@lru_cache(maxsize=8)
def read_together(processor: PySaxonProcessor, inputs: tuple[Input, ...]) -> PyXdmValue:
    """Return documents as one value; those of an edition are the same for all that is rendered in it. Raises TransformError."""
    value = processor.empty_sequence()
    for item in inputs:
        value.add_xdm_item(_read(processor, item.data, item.base_uri))
    return value


def _read(processor: PySaxonProcessor, document: bytes, base_uri: str) -> PyXdmNode:
    builder = processor.new_document_builder()
    builder.set_line_numbering(True)
    builder.set_base_uri(quote(base_uri, safe="%/:?#[]@!$&'()*+,;=~"))
    plain = plain_text(document)
    if plain is not None:
        # What Saxon refuses is read again by expat, which says better why.
        with suppress(TransformError), saxon_errors(base_uri):
            return builder.parse_xml(xml_text=plain, encoding="UTF-8")
    text = without_doctype(document, base_uri)
    with saxon_errors(base_uri):
        return builder.parse_xml(xml_text=text, encoding="UTF-8")
