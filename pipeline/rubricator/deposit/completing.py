"""The last files of a package: what its documents have in common, and what describes the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from rubricator.assets import asset
from rubricator.building.companions import authorities
from rubricator.building.renderings import render_document
from rubricator.deposit import bibliography
from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.collection import header_of
from rubricator.deposit.crate import crate
from rubricator.deposit.described import OURS, OWN
from rubricator.deposit.entities import file_entity, ref, stated
from rubricator.deposit.gathering import Gathered, Included
from rubricator.deposit.kinds import PEOPLE, STYLESHEET, kind_of_file
from rubricator.deposit.layout import AUTHORITY, CRATE, DEPOSIT, PREVIEW, REPORTS, SCHEMAS, STYLESHEETS, reference
from rubricator.deposit.package import Content, Data, Entity
from rubricator.deposit.preview import preview
from rubricator.deposit.refusing import undated
from rubricator.deposit.reporting import invalid, reports
from rubricator.deposit.schemas import address_of
from rubricator.deposit.summary import Summary, Wishes, summarize
from rubricator.deposit.targets.adding import target_contents
from rubricator.deposit.texts import LICENCES, README, licences, readme
from rubricator.deposit.writing.copying import pieces
from rubricator.diagnostics import Diagnostic
from rubricator.rendering import CITATIONS, Companions, Custom
from rubricator.validation.reports.report import Report

CITATION = "CITATION.cff"
_USED = ("html", "text", "citation", "common", "deposit")
"""The folders of stylesheets that renderings are made by."""

_FOLDERS = {
    SCHEMAS: "The schemas that the documents name and that lie elsewhere.",
    AUTHORITY: "The list of the people whom the documents name.",
    STYLESHEETS: "The stylesheets by which the renderings were made.",
    OURS: "The stylesheets of Rubricator, all of them.",
    OWN: "What the project has of its own over the stylesheets of Rubricator.",
    REPORTS: "What was found when the documents were checked and rendered.",
    DEPOSIT: "What the places want that the package is made for.",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a package is to be: what goes into it, what was found of it, what a project has of its own, what is wished.

    ``targets`` are the places that it is made for.
    """

    gathered: Gathered
    checked: Report
    custom: Custom | None
    wishes: Wishes
    targets: tuple[str, ...] = ()


def summary_of(plan: Plan, written: Written) -> Summary:
    """Return what the documents of the package come to."""
    places = plan.gathered.places
    return summarize(written.parts(), plan.wishes, [places[name] for name in invalid(plan.checked) if name in places])


def complete(plan: Plan, summary: Summary, written: Written) -> Closing:
    """Return the last files of the package, the description of all of them last. Raises OSError."""
    contents = [*_in_common(plan), *reports(plan.checked, written, plan.gathered.places), *_citations(summary, written)]
    wanted, findings = _for_places(plan, summary, written)
    contents.extend(wanted)
    contents.append(Content(LICENCES, licences(summary).encode()))
    contents.append(
        Content(
            README, readme(summary, [*_places(contents), *(file.path for file in next(written.parts()).files)]).encode()
        )
    )
    entities = tuple(_described(contents, plan.gathered))
    contents.append(Content(PREVIEW, partial(preview, summary, written)))
    contents.append(Content(CRATE, partial(crate, summary, plan.wishes, written, entities)))
    said = (undated(summary),) if summary.date_from == "files" else ()
    return Closing(contents, tuple(_info(summary, plan.wishes)), (*findings, *said))


def _in_common(plan: Plan) -> Iterator[Content]:
    """Yield what documents may have in common: pictures, schemas, authority files, stylesheets."""
    gathered = plan.gathered
    files = (*gathered.pictures, *gathered.schemas, *gathered.authorities)
    yield from (Content(file.place, file.path) for file in files)
    yield Content(f"{OURS}/LICENSE", asset("LICENSE"))
    for folder in _USED:
        yield from _below(asset("xslt", folder), f"{OURS}/{folder}")
    if plan.custom:
        yield from _below(plan.custom.folder, OWN)


def _below(folder: Path, place: str) -> Iterator[Content]:
    """Yield the files of a folder and below, hidden ones left out."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield Content(f"{place}/{inside.as_posix()}", path)


def _citations(summary: Summary, written: Written) -> Iterator[Content]:
    text, _ = render_document(Path(CITATION), header_of(summary, written), CITATIONS["cff"])
    yield Content(CITATION, text.encode())
    if summary.documents > 1:
        yield Content(bibliography.BIBTEX, partial(bibliography.bibtex, written))
        yield Content(bibliography.CSL, partial(bibliography.csl_json, written))


def _for_places(plan: Plan, summary: Summary, written: Written) -> tuple[tuple[Content, ...], tuple[Diagnostic, ...]]:
    """Return what the places want that the package is made for, and what the headers do not say that they require."""
    people = authorities(file.path for file in plan.gathered.authorities)
    path = plan.gathered.members[0].document.path
    return target_contents(header_of(summary, written), path, plan.targets, Companions(people))


def _places(contents: Iterable[Content]) -> Iterator[str]:
    return (content.path for content in contents)


def _described(contents: Sequence[Content], gathered: Gathered) -> Iterator[Entity]:
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


def _info(summary: Summary, wishes: Wishes) -> Iterator[tuple[str, str]]:
    """Yield what bag-info.txt says of the whole."""
    yield from (("Source-Organization", str(one["name"])) for one in summary.publishers)
    if wishes.agent:
        yield "Contact-Name", str(wishes.agent["name"])
    yield "External-Description", f"{summary.title}. {summary.description}"
