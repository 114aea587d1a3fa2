"""All checks over one document, in the order in which each makes sense only after the one before."""

from __future__ import annotations

from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.schematron.checking import check
from rubricator.schematron.compiling import compile_schematron
from rubricator.validation.naming import Schemas
from rubricator.validation.relaxng import check_relaxng, compile_relaxng
from rubricator.wellformedness import check_wellformedness


def validate(name: str, document: bytes, schemas: Schemas) -> tuple[Diagnostic, ...]:
    """Return all findings in a document, in the order of the text.

    ``name`` is the document's path. What is not well-formed is checked no further. Raises SchemaError for a schema
    that cannot be used.
    """
    findings = check_wellformedness(name, document)
    if not has_errors(findings):
        for grammar in schemas.relaxng:
            findings += check_relaxng(compile_relaxng(grammar), name, document)
        for schema in schemas.schematron:
            findings += check(compile_schematron(schema), name, document)
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.file != name, finding.position)))
