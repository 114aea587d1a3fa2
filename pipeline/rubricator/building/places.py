"""Where the things of an edition stand: a transcription, its TEI document, the outputs, the authority file, the schemas.

An edition is a folder with transcriptions in ``tei/sources``; their documents stand in ``tei`` and the outputs in
``build``. A transcription from anywhere else has its document among the outputs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from rubricator.assets import asset
from rubricator.building.files import write_atomically

if TYPE_CHECKING:
    from rubricator.encoding import Links

SOURCES = Path("tei", "sources")
AUTHORITY = "persons.xml"
OUTPUTS = Path("build")
SCHEMAS = ("rubricator.rng", "rubricator.sch")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one transcription is read and what is made of it is written; ``schemas`` is the folder the document names."""

    source: Path
    document: Path
    outputs: Path
    authority: Path | None
    schemas: Path

    @property
    def ident(self) -> str:
        """The document's ``xml:id``: the transcription's file name as an XML name."""
        from rubricator.encoding import name_from

        return name_from(self.source.stem, "document")

    @property
    def links(self) -> Links:
        """The references that the document makes, relative to itself."""
        from rubricator.encoding import Links

        authority = relative(self.authority, self.document) if self.authority else ""
        return Links(schemas=relative(self.schemas, self.document), authority=authority)

    def output(self, suffix: str) -> Path:
        """Return the path of an output, such as ``build/letter.html`` for ``.html``."""
        return self.outputs / f"{self.source.stem}{suffix}"


def place(source: Path, outputs: Path | None = None, authority: Path | None = None) -> Place:
    """Return where a transcription's document and outputs go: into ``outputs`` if given, else where the edition has them."""
    edition = edition_of(source)
    folder = outputs or (edition / OUTPUTS if edition else OUTPUTS)
    home = edition / "tei" if edition and not outputs else folder
    return Place(
        source=source,
        document=home / f"{source.stem}.xml",
        outputs=folder,
        authority=authority or find_authority(source, home),
        schemas=find_schemas(home)
        or (find_schemas(edition) if edition else None)
        or (edition if edition and not outputs else folder) / "schemas",
    )


def edition_of(source: Path) -> Path | None:
    """Return the folder of the edition whose ``tei/sources`` holds the transcription, or None."""
    folder = source.resolve().parent
    if folder.parts[-len(SOURCES.parts) :] != SOURCES.parts:
        return None
    return Path(os.path.normpath(source.parent / ".." / ".."))


def transcriptions(edition: Path) -> tuple[Path, ...]:
    """Return the transcriptions of an edition, in the order of their names."""
    return tuple(sorted((edition / SOURCES).glob("*.txt")))


def find_authority(source: Path, home: Path) -> Path | None:
    """Return the authority file: the edition's, the current folder's, or one beside the document or the transcription."""
    edition = edition_of(source)
    folders = [edition / "tei"] if edition else []
    return _first_file(folder / AUTHORITY for folder in [*folders, Path("tei"), home, source.parent])


def find_schemas(home: Path) -> Path | None:
    """Return the ``schemas`` folder in a document's folder or beside it, or None.

    Not one further up: what is written must not depend on where its folder happens to lie.
    """
    start = home.resolve()
    found = _first_file(folder / "schemas" / SCHEMAS[0] for folder in (start, start.parent))
    return found.parent if found else None


def provide_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the schemas a document names into ``folder`` unless they stand there; return those written."""
    missing = tuple(folder / name for name in SCHEMAS if not (folder / name).exists())
    for path in missing:
        write_atomically(path, asset("schemas", path.name).read_bytes())
    return missing


def relative(target: Path, document: Path) -> str:
    """Return the reference by which a document names a file or folder: a relative path, percent-encoded."""
    path = os.path.relpath(target.resolve(), document.parent.resolve())
    return quote(Path(path).as_posix())


def _first_file(candidates: Iterable[Path]) -> Path | None:
    return next((path for path in candidates if path.is_file()), None)
