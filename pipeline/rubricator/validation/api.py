"""What other programs call to have a document checked, without a configuration."""

from __future__ import annotations

from pathlib import Path

from rubricator.configuration.policy import Policy
from rubricator.diagnostics import Diagnostic
from rubricator.validation.checking import check
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.naming import schemas_named_by
from rubricator.validation.repository import project_around, work_tree
from rubricator.validation.schemas import schemas_in
from rubricator.validation.sources import Sources

_UNNAMED = Path("document.xml")


def findings_in(document: Path | bytes, schemas: tuple[Path, ...] | None) -> list[Diagnostic]:
    """Return what is found in a document with these schemas, or with those that it names; see ``validate``."""
    path, data = (_UNNAMED, document) if isinstance(document, bytes) else (document, document.read_bytes())
    folder = path.parent.resolve()
    sources = Sources(root=work_tree(folder))
    chosen, said = (
        schemas_named_by(data, path, sources) if schemas is None else (schemas_in(schemas, sources=sources), ())
    )
    return list(check(str(path), data, chosen, said, Surroundings(project_around(folder)), Policy()).findings)
