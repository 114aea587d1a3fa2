"""Looking into packages."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

Crate = Mapping[str, Mapping[str, Any]]


def crate_of(package: Path) -> Crate:
    """Return the entities of a package's crate by their identifiers; none is there twice."""
    document = json.loads((package / "data" / "ro-crate-metadata.json").read_text("utf-8"))
    graph = document["@graph"]
    entities = {entity["@id"]: entity for entity in graph}
    assert len(entities) == len(graph)
    return entities


def payload(package: Path) -> set[str]:
    """Return the paths of all files of the payload."""
    data = package / "data"
    return {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}


def parts_of(crate: Crate, identifier: str = "./") -> Iterator[str]:
    """Yield what an entity has as parts, and what these have."""
    for part in references(crate[identifier].get("hasPart", ())):
        yield part
        yield from parts_of(crate, part)


def references(value: Any) -> Iterator[str]:
    """Yield the identifiers in a value of a property."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping):
            yield one["@id"]


def path_of(identifier: str) -> str:
    """Return the path that an identifier stands for."""
    return unquote(identifier)


def document(title: str = "A letter", licence: str = "https://creativecommons.org/licenses/by/4.0/") -> str:
    """Return a small TEI document that names no schema."""
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>'
        f"<titleStmt><title>{title}</title><author><persName><forename>Anna</forename> <surname>Keller</surname>"
        "</persName></author></titleStmt>"
        '<publicationStmt><publisher>The Archive</publisher><date when="2012-03-04"/>'
        f'<availability><licence target="{licence}">{"CC BY 4.0" if licence else "Free for all"}</licence></availability></publicationStmt>'
        "<sourceDesc><p>A manuscript.</p></sourceDesc></fileDesc></teiHeader>"
        "<text><body><p>Dear friend,</p></body></text></TEI>\n"
    )
