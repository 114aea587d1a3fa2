"""All checks inside of one document that no schema makes."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checks.characters.checking import check_characters
from rubricator.validation.checks.dates.checking import check_dates
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.languages.checking import check_languages
from rubricator.validation.checks.names import check_names
from rubricator.validation.checks.notes.checking import check_notes
from rubricator.validation.checks.places import Places

_REJECTED = frozenset({"RNG006", "RNG008"})
_CHECKS = (check_dates, check_languages, check_characters, check_notes, check_names)


def check_document(document: Document) -> tuple[Diagnostic, ...]:
    """Return what the checks find in a document, in the order of the text."""
    places = Places(document)
    found = [finding for check in _CHECKS for finding in check(places)]
    return tuple(sorted(found, key=lambda finding: finding.position))


def without_repeated(found: Iterable[Diagnostic], by_schemas: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings of checks without those of a value that a RELAX NG schema rejects too: one mistake, one message.

    RELAX NG's is kept, since it knows what the project's own schema takes there. Both stand at the attribute.
    """
    rejected = {(finding.file, finding.position) for finding in by_schemas if finding.code in _REJECTED}
    return tuple(finding for finding in found if (finding.file, finding.position) not in rejected)
