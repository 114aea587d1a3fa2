"""What the schemas that a document names let annotation add to it, as far as they can be had."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from rubricator.reading.tei.grammar import vocabulary_of
from rubricator.reading.tei.vocabulary import Vocabulary, tei_all
from rubricator.relaxng.errors import SchemaError
from rubricator.schematron.including import parse_schema
from rubricator.validation.naming import schemas_named_by


def vocabulary_for(document: bytes, path: Path) -> Vocabulary:
    """Return what TEI and the RELAX NG grammars named in the document at ``path`` both allow. Raises OSError.

    Nothing is fetched from the web. A document that is not XML names no schema.
    """
    named, _ = schemas_named_by(document, path)
    vocabulary = tei_all()
    for grammar in named.relaxng:
        own = _load(grammar, grammar.stat().st_mtime_ns)
        vocabulary = vocabulary.within(own) if own else vocabulary
    return vocabulary


@cache
def _load(path: Path, _changed: int) -> Vocabulary | None:
    try:
        return vocabulary_of(etree.tostring(parse_schema(path)))
    except SchemaError:
        return None
