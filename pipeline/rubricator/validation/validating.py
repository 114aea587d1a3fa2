"""A document against its schemas: its form, RELAX NG and Schematron, in the order in which each makes sense only after the one before.

A document that is valid is read but once for its form and its grammar, by the first pass of RELAX NG. What Schematron
needs is loaded when there is a schema of it, since it takes longer to load than most documents to check.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic, has_errors, in_order
from rubricator.relaxng.schema import Schema
from rubricator.validation.files import status_of
from rubricator.validation.finder import Finder
from rubricator.validation.schemas import Schemas, relaxng_schema

_OTHER_ENCODING = re.compile(
    rb"""\0|.\0|\xff\xfe|\xfe\xff|<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE
)


def validate(name: str, document: bytes, schemas: Schemas) -> tuple[Diagnostic, ...]:
    """Return what its form and its schemas say of a document, in the order of the text.

    ``name`` is the document's path. What is not well-formed is checked no further. Raises SchemaError for a schema
    that cannot be used.
    """
    grammars = [relaxng_schema(path, schemas.sources) for path in schemas.relaxng]
    findings: tuple[Diagnostic, ...] = ()
    if not (grammars and _is_plain(document) and _is_valid(document, grammars)) or _may_be_deep(document, schemas):
        # Imported here: most documents are plain and valid.
        from rubricator.wellformedness import DEEPEST, check_wellformedness

        # RELAX NG goes as deep as a document does; Schematron does not.
        findings = check_wellformedness(name, document, DEEPEST if schemas.schematron else sys.maxsize)
        if has_errors(findings):
            return in_order(name, findings)
        for grammar in grammars:
            findings += grammar.validate(document, name)
    return in_order(name, dict.fromkeys(findings + _schematron(name, document, schemas)))


def _is_plain(document: bytes) -> bool:
    """Return whether a document that can be read to its end is well-formed without a warning.

    So it is with every one in UTF-8 that has no document type declaration.
    """
    return b"<!DOCTYPE" not in document and _OTHER_ENCODING.match(document) is None


def _is_valid(document: bytes, grammars: Iterable[Schema]) -> bool:
    return all(grammar.is_valid(document) for grammar in grammars)


def _may_be_deep(document: bytes, schemas: Schemas) -> bool:
    """Return whether a document could be nested too deep for Schematron: it has an end tag for each element but the innermost."""
    if not schemas.schematron:
        return False
    from rubricator.wellformedness import DEEPEST

    return document.count(b"</") >= DEEPEST


def _schematron(name: str, document: bytes, schemas: Schemas) -> tuple[Diagnostic, ...]:
    if not schemas.schematron:
        return ()
    from rubricator.schematron.checking import check
    from rubricator.schematron.compiling import compile_schematron

    compiled = []
    for schema in schemas.schematron:
        status_of(schema.path)
        compiled.append(compile_schematron(schema.path, schema.phase, Finder(schemas.sources, schema.path)))
    return tuple(finding for schema in compiled for finding in check(schema, name, document))
