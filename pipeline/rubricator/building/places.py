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
from rubricator.building.sources import find_sources
from rubricator.configuration.edition import DEFAULTS, EditionSettings

if TYPE_CHECKING:
    from rubricator.encoding import Links
    from rubricator.rendering import Format

SOURCES = Path("tei", "sources")
AUTHORITY = "persons.xml"
OUTPUTS = Path("build")
SCHEMAS = ("rubricator.rng", "rubricator.sch")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one document's source is read and what is made of it is written; ``schemas`` is the folder the document names.

    A TEI document that was made of no transcription is its own source.
    """

    source: Path
    document: Path
    outputs: Path
    authorities: tuple[Path, ...]
    schemas: Path

    @property
    def ident(self) -> str:
        """The document's ``xml:id``: the transcription's file name as an XML name."""
        from rubricator.encoding import name_from

        return name_from(self.source.stem, "document")

    @property
    def is_transcribed(self) -> bool:
        """Whether the document is made of a transcription."""
        return self.source != self.document

    @property
    def links(self) -> Links:
        """The references that the document makes, relative to itself."""
        from rubricator.encoding import Links

        authorities = tuple(relative(file, self.document) for file in self.authorities)
        pictures = in_address(self.pictures.name)
        return Links(relative(self.schemas, self.document), authorities, relative(self.source, self.document), pictures)

    @property
    def pictures(self) -> Path:
        """The folder beside the document for the pictures that its source holds."""
        return self.document.with_name(f"{self.document.stem}-pictures")

    def output(self, suffix: str) -> Path:
        """Return the path of an output, such as ``build/letter.html`` for ``.html``."""
        return self.outputs / f"{self.source.stem}{suffix}"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the things of all sources in one folder stand: looked for once, since there may be thousands of sources."""

    documents: Path
    outputs: Path
    authorities: tuple[Path, ...]
    schemas: Path

    def place(self, source: Path) -> Place:
        """Return the place of a transcription."""
        document = self.documents / f"{source.stem}.xml"
        return Place(source, document, self.outputs, self.authorities, self.schemas)

    def tei_place(self, document: Path) -> Place:
        """Return the place of a TEI document that was made of no transcription."""
        return Place(document, document, self.outputs, self.authorities, self.schemas)


def place(source: Path, outputs: Path | None = None, authorities: tuple[Path, ...] = ()) -> Place:
    """Return where a transcription's document and outputs go: into ``outputs`` if given, else where the edition has them."""
    return layout_of(source.parent, edition_of(source), outputs=outputs, authorities=authorities).place(source)


def layout_of(
    folder: Path,
    edition: Path | None,
    settings: EditionSettings = DEFAULTS,
    outputs: Path | None = None,
    authorities: tuple[Path, ...] = (),
) -> Layout:
    """Return where the things of the sources in a folder stand, which may be those of an edition, whose folder this is.

    They stand where its settings say, but documents and outputs in ``outputs`` if given. The authority files are those given,
    else the one that is found.
    """
    folder_of_outputs = outputs or (edition / settings.outputs if edition else OUTPUTS)
    home = edition / settings.tei if edition and not outputs else folder_of_outputs
    found = _authority_in([*([edition / settings.tei] if edition else []), Path("tei"), home, folder])
    return Layout(
        documents=home,
        outputs=folder_of_outputs,
        authorities=authorities or ((found,) if found else ()),
        schemas=_schemas_for(home, edition, settings, outputs),
    )


def _schemas_for(home: Path, edition: Path | None, settings: EditionSettings, outputs: Path | None) -> Path:
    named = edition / settings.schemas if edition else None
    beside = named if named and not outputs else (outputs or OUTPUTS) / DEFAULTS.schemas
    if named and settings.schemas != DEFAULTS.schemas:
        return named if (named / SCHEMAS[0]).is_file() else beside
    return find_schemas(home) or (find_schemas(edition) if edition else None) or beside


def edition_of(source: Path) -> Path | None:
    """Return the folder of the edition whose ``tei/sources`` holds the transcription, or None."""
    return edition_around(source.parent)


def edition_around(folder: Path) -> Path | None:
    """Return the folder of the edition whose ``tei/sources`` a folder is, or None."""
    if folder.resolve().parts[-len(SOURCES.parts) :] != SOURCES.parts:
        return None
    return Path(os.path.normpath(folder / ".." / ".."))


def transcriptions(edition: Path) -> tuple[Path, ...]:
    """Return the transcriptions of an edition, in the order of their names."""
    return tuple(edition / path for path in find_sources(edition, DEFAULTS.sources))


def find_authority(source: Path, home: Path) -> Path | None:
    """Return the authority file: the edition's, the current folder's, or one beside the document or the transcription."""
    edition = edition_of(source)
    folders = [edition / "tei"] if edition else []
    return _authority_in([*folders, Path("tei"), home, source.parent])


def found_authorities(document: Path) -> tuple[Path, ...]:
    """Return the authority file that is found beside a document by itself, none if there is none."""
    found = find_authority(document, document.parent)
    return (found,) if found else ()


def _authority_in(folders: Iterable[Path]) -> Path | None:
    return _first_file(folder / AUTHORITY for folder in folders)


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


def path_of(outputs: str | Path, stem: str, format_: Format) -> str:
    """Return the path of a document's file in a format."""
    # Without a Path each: there may be a hundred thousand, and a stem of dots has to stay one.
    return os.path.join(outputs, format_.folder, f"{stem}{format_.suffix}")  # noqa: PTH118


def relative(target: Path, document: Path) -> str:
    """Return the reference by which a document names a file or folder: a relative path, percent-encoded."""
    path = os.path.relpath(target.resolve(), document.parent.resolve())
    return in_address(Path(path).as_posix())


def in_address(path: str) -> str:
    """Return a path percent-encoded, with those of its bytes too that are not UTF-8."""
    return quote(path, errors="surrogateescape")


def _first_file(candidates: Iterable[Path]) -> Path | None:
    return next((path for path in candidates if path.is_file()), None)
