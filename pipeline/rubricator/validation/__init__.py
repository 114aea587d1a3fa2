"""Validation: which schemas a document names, and all checks over a document; one module a report format.

``validate`` is for other programs. Inside of Rubricator start with ``checking`` for a document and ``naming`` for its
schemas; what neither needs for a valid document is not loaded.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubricator.diagnostics import Diagnostic

__all__ = ["validate"]


def validate(document: Path | bytes, schemas: Iterable[Path] | None = None) -> list[Diagnostic]:
    """Return what ``rubricator validate`` finds in a document, in the order of the text.

    ``document`` is a file, or the bytes of one in the current folder that findings call ``document.xml``. ``schemas`` are files
    of RELAX NG (.rng, .rnc) and Schematron (.sch); None: those that the document names. No configuration is read, and nothing
    is fetched. Raises SchemaError for a schema that cannot be used, ValueError for one by its name no schema, OSError.
    """
    # Imported here: whoever imports a module of this package does not want all of them.
    from rubricator.validation.api import findings_in

    return findings_in(document, None if schemas is None else tuple(schemas))
