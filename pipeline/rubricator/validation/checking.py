"""One document from its bytes to the findings that a project wants: schemas, checks that no schema makes, suppression, policy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from rubricator.configuration.codes import CODES
from rubricator.configuration.policy import Policy
from rubricator.diagnostics import Diagnostic, Severity, in_order
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.corpus import RULES as OF_CORPUS
from rubricator.validation.checks.links.corpus import (
    SEVERAL_DOCUMENTS,
    DocumentIdentifiers,
    counted,
    given_by_the_encoder,
    given_often,
    identifiers_of,
    repeat_by_custom,
    same_documents,
    several_documents,
)
from rubricator.validation.checks.links.filenames import FILE_NAME, check_file_name
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.checks.within import check_document, without_repeated
from rubricator.validation.instructions import meet
from rubricator.validation.schemas import Schemas
from rubricator.validation.suppression import without_disabled
from rubricator.validation.validating import validate

_FORM = re.compile(r"XML\d{3}")
"""The codes that say what keeps a document from being read as XML."""

_CHECKS = ("CHK", "LNK")
_RELAXNG, _ALWAYS = "RNG", (*_CHECKS, "VAL", "XML")
"""What the codes begin with that RELAX NG has, and those that are looked for in every document."""

OPTIONAL = frozenset([FILE_NAME.code])
"""The codes that are found only for a project that gives them a severity."""

_TOGETHER = frozenset(rule.code for rule in OF_CORPUS)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a document; ``identifiers`` are for a look at all documents together, None of one that is no XML."""

    findings: tuple[Diagnostic, ...]
    identifiers: DocumentIdentifiers | None = None


def check(
    name: str,
    data: bytes,
    schemas: Schemas,
    said: tuple[Diagnostic, ...],
    surroundings: Surroundings,
    policy: Policy,
) -> Checked:
    """Return what is found in a document. ``name`` is its path; ``said`` is what is to be said of the schemas that it names.

    Raises SchemaError for a schema that cannot be used.
    """
    found = said + validate(name, data, schemas)
    if any(_FORM.fullmatch(finding.code) and finding.severity is Severity.ERROR for finding in found):
        return Checked(in_order(name, policy.apply(found)))
    document = Document(name, data)
    is_wanted = _wants_checks(policy)
    more = without_repeated(_checks(document, surroundings, policy), found) if is_wanted else ()
    kept = without_disabled(document, (*found, *more), partial(_is_looked_for, schemas, policy))
    identifiers = identifiers_of(document) if is_wanted else None
    return Checked(in_order(name, policy.apply(kept, OPTIONAL)), identifiers)


@cache
def _wants_checks(policy: Policy) -> bool:
    """Return whether any check is wanted that no schema makes: without one a document is read for its schemas alone."""
    return any(policy.wants(code, OPTIONAL) for code in CODES if code.startswith(_CHECKS))


def _checks(document: Document, surroundings: Surroundings, policy: Policy) -> tuple[Diagnostic, ...]:
    names = check_file_name(document) if policy.wants(FILE_NAME.code, OPTIONAL) else ()
    return (*check_document(document), *check_links(document, surroundings), *names)


def _is_looked_for(schemas: Schemas, policy: Policy, code: str) -> bool:
    """Return whether a code, or a pattern of codes, can be found in one document. The codes of Schematron are a schema's own."""
    if any(meet(code, one) for one in _TOGETHER) or (code in OPTIONAL and not policy.wants(code, OPTIONAL)):
        return False
    if code.startswith(_RELAXNG):
        return bool(schemas.relaxng)
    return code.startswith(_ALWAYS) or bool(schemas.schematron)


def check_together(identifiers: Iterable[DocumentIdentifiers], policy: Policy) -> tuple[Diagnostic, ...]:
    """Return what is found only when all documents are seen, in their order; what documents switch off is among it."""
    documents = tuple(identifiers)
    counts = counted(documents)
    if counts.total() == len(counts):
        return ()
    customary = (SEVERAL_DOCUMENTS.code,) if repeat_by_custom(counts) else ()
    found = [*same_documents(documents)]
    # A corpus may have many thousands of those that nobody wants.
    if policy.wants(SEVERAL_DOCUMENTS.code, customary):
        is_asked_for = policy.wants(SEVERAL_DOCUMENTS.code, (SEVERAL_DOCUMENTS.code,))
        unsaid = () if is_asked_for else {*given_often(counts), *given_by_the_encoder(documents)}
        found += several_documents(documents, counts, unsaid)
    order = {document.name: number for number, document in enumerate(documents)}
    return policy.apply(sorted(found, key=lambda finding: (order[finding.file], finding.position)), customary)
