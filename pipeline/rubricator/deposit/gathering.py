"""What goes into a package as it is: documents with their transcriptions, pictures, schemas, authority files; and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.pictures import Pictures
from rubricator.building.places import SOURCES
from rubricator.deposit.layout import AUTHORITY, absolute, home_of, place_in, renderings_of
from rubricator.deposit.names import check_names
from rubricator.deposit.schemas import address_of, files_of, keeps_its_place, places_outside
from rubricator.diagnostics import Diagnostic
from rubricator.validation.schemas import Schemas

SchemasOf = Callable[[Path], Schemas]
AuthoritiesOf = Callable[[Path], tuple[Path, ...]]
PicturesOf = Callable[[Path], Pictures]
SourceOf = Callable[[Path], Path | None]


@dataclass(frozen=True, slots=True)
class Included:
    """A file, and its place in the payload."""

    path: Path
    place: str


@dataclass(frozen=True, slots=True)
class Member:
    """A document of the package, and what belongs to it.

    ``schemas`` are the places of those that it is validated against. What is made of it has the name ``stem`` and a suffix,
    in ``folder``. ``diagnostics`` are findings about what does not come along.
    """

    document: Included
    source: Included | None
    pictures: tuple[Included, ...]
    authorities: tuple[Included, ...]
    schemas: tuple[str, ...]
    folder: str
    stem: str
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that goes into a package as it is; the schemas with what they include. Each file is there once."""

    members: tuple[Member, ...]
    pictures: tuple[Included, ...]
    schemas: tuple[Included, ...]
    authorities: tuple[Included, ...]

    @property
    def places(self) -> Mapping[str, str]:
        """The place of each file, by the name that findings have for it."""
        files = [file for member in self.members for file in (member.document, member.source) if file]
        return {str(file.path): file.place for file in (*files, *self.pictures, *self.schemas, *self.authorities)}


def gather(
    documents: Iterable[Path],
    schemas_of: SchemasOf,
    authorities_of: AuthoritiesOf,
    pictures_of: PicturesOf,
    source_of: SourceOf,
    project: Path | None,
) -> tuple[Gathered, tuple[Diagnostic, ...]]:
    """Return what goes into a package with these documents, and what is wrong with names. Raises OSError.

    ``project`` is the folder of the project, absolute, if it is known.
    """
    documents = tuple(documents)
    schemas = {path: schemas_of(path) for path in documents}
    files = {entry: files_of(entry) for entry in dict.fromkeys(schemas.values())}
    authorities = {path: authorities_of(path) for path in documents}
    people = tuple(dict.fromkeys(path for group in authorities.values() for path in group))
    parts = tuple(dict.fromkeys(path for group in files.values() for path in group))
    named = [absolute(path) for path in (*people, *parts) if not address_of(path)]
    home = home_of(map(absolute, documents), named, project)
    outside = places_outside(home, files.values())

    def include(path: Path) -> Included:
        if keeps_its_place(path, home):
            return Included(path, place_in(home, absolute(path)))
        return Included(path, outside.get(path, f"{AUTHORITY}/{path.name}"))

    members = tuple(
        _member(path, source_of(path), pictures_of(path), authorities[path], schemas[path], include)
        for path in documents
    )
    gathered = Gathered(members, _each_once(members), tuple(map(include, parts)), tuple(map(include, people)))
    return gathered, _check(gathered)


def source_of(document: Path) -> Path | None:
    """Return the transcription that a document was made from, None if there is none: the one of its name in ``sources``."""
    path = document.parent / SOURCES.name / f"{document.stem}.txt"
    with suppress(OSError):  # a name that is too long
        return path if path.is_file() else None
    return None


def _member(
    path: Path,
    source: Path | None,
    pictures: Pictures,
    authorities: tuple[Path, ...],
    schemas: Schemas,
    include: Callable[[Path], Included],
) -> Member:
    document = include(path)
    folder, stem = renderings_of(document.place)
    return Member(
        document,
        include(source) if source else None,
        tuple(include(picture.file) for picture in pictures.files),
        tuple(map(include, authorities)),
        tuple(dict.fromkeys(include(schema).place for schema in schemas.files)),
        folder,
        stem,
        pictures.diagnostics,
    )


def _each_once(members: Iterable[Member]) -> tuple[Included, ...]:
    """Return the pictures of documents; several may show one."""
    found = {picture.place: picture for member in members for picture in member.pictures}
    return tuple(found[place] for place in sorted(found))


def _check(gathered: Gathered) -> tuple[Diagnostic, ...]:
    documents = [member.document for member in gathered.members]
    sources = [member.source for member in gathered.members if member.source]
    others = (*sources, *gathered.pictures, *gathered.schemas, *gathered.authorities)
    return check_names(_pairs(documents), _pairs(others))


def _pairs(files: Iterable[Included]) -> Iterator[tuple[Path, str]]:
    return ((file.path, file.place) for file in files)
