"""What the crate says of files that belong to no single document, and of the folders that they are in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from rubricator.deposit.described import OURS, OWN
from rubricator.deposit.entities import file_entity, ref, stated
from rubricator.deposit.gathering import Gathered, Included
from rubricator.deposit.kinds import PEOPLE, STYLESHEET, kind_of_file
from rubricator.deposit.layout import AUTHORITY, DEPOSIT, REPORTS, SCHEMAS, STYLESHEETS, reference
from rubricator.deposit.package import Content, Data, Entity
from rubricator.deposit.schemas import address_of
from rubricator.deposit.writing.copying import pieces

_FOLDERS = {
    SCHEMAS: "The schemas that the documents name and that lie elsewhere.",
    AUTHORITY: "The list of the people whom the documents name.",
    STYLESHEETS: "The stylesheets by which the renderings were made.",
    OURS: "The stylesheets of Rubricator, all of them.",
    OWN: "What the project has of its own over the stylesheets of Rubricator.",
    REPORTS: "What was found when the documents were checked and rendered.",
    DEPOSIT: "What the places want that the package is made for.",
}


def describe_loose(contents: Sequence[Content], gathered: Gathered) -> Iterator[Entity]:
    """Yield the entities of files that belong to no document, and of the folders they are in."""
    included = {file.place: file for file in gathered.schemas}
    people = {file.place for file in gathered.authorities}
    places = [content.path for content in contents]
    for folder, words in _FOLDERS.items():
        inside = [place for place in places if place.startswith(f"{folder}/")]
        if inside:
            yield _folder(folder, words, inside)
    for content in contents:
        yield _file(content.path, included.get(content.path), content.path in people, str(_size(content.data)))


def _size(data: Data) -> int:
    return data.stat().st_size if isinstance(data, Path) else sum(map(len, pieces(data)))


def _folder(folder: str, words: str, places: Sequence[str]) -> Entity:
    return stated(
        {
            "@id": f"{reference(folder)}/",
            "@type": "Dataset",
            "name": words.split(",")[0].rstrip("."),
            "description": words,
            "isPartOf": _around(folder),
            "hasPart": [ref(reference(place)) for place in _directly(folder, places)],
        }
    )


def _directly(folder: str, places: Sequence[str]) -> tuple[str, ...]:
    """Return what a folder names as its parts: its files, and instead of their files the folders that are described."""
    inner = [f"{one}/" for one in _FOLDERS if one.startswith(f"{folder}/")]
    found = (next((one for one in inner if place.startswith(one)), place) for place in places)
    return tuple(dict.fromkeys(found))


def _file(place: str, schema: Included | None, is_authority: bool, size: str) -> Entity:
    kind = PEOPLE if is_authority else kind_of_file(place)
    address = address_of(schema.path) if schema else ""
    name, around = PurePosixPath(place).name, _around(place)
    entity = file_entity(place, name, kind, contentSize=size, isBasedOn=address, isPartOf=around)
    if schema:
        return {**entity, "@type": ["File", "CreativeWork"]}
    is_code = kind is STYLESHEET
    return (
        {**entity, "@type": ["File", "SoftwareSourceCode"], "programmingLanguage": ref("#xslt")} if is_code else entity
    )


def _around(place: str) -> object:
    """Return the reference to the described folder that something is in; the edition describes its own."""
    folders = [one for one in _FOLDERS if place.startswith(f"{one}/")]
    return ref(f"{reference(max(folders, key=len))}/") if folders else None
