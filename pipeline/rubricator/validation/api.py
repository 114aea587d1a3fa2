"""What other programs call to have a document checked, without a configuration."""

from __future__ import annotations

from pathlib import Path

from rubricator.diagnostics import Diagnostic
from rubricator.validation.checking import check
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.naming import schemas_named_by
from rubricator.validation.policy import Policy
from rubricator.validation.schemas import schemas_in

_UNNAMED = Path("document.xml")


def findings_in(document: Path | bytes, schemas: tuple[Path, ...] | None) -> list[Diagnostic]:
    """Return what is found in a document with these schemas, or with those that it names; see ``validate``."""
    path, data = (_UNNAMED, document) if isinstance(document, bytes) else (document, document.read_bytes())
    chosen, said = schemas_named_by(data, path) if schemas is None else (schemas_in(schemas), ())
    return list(check(str(path), data, chosen, said, Surroundings(path.parent), Policy()).findings)
