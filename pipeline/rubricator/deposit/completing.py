"""The last files of a package: what its documents have in common, and what describes the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rubricator.assets import asset
from rubricator.building.companions import authorities
from rubricator.building.renderings import render_document
from rubricator.deposit import bibliography
from rubricator.deposit.closing import Closing, Written
from rubricator.deposit.collection import header_of
from rubricator.deposit.crate import crate
from rubricator.deposit.described import OURS, OWN
from rubricator.deposit.gathering import Gathered
from rubricator.deposit.layout import CRATE, PREVIEW
from rubricator.deposit.loose import describe_loose
from rubricator.deposit.package import Content
from rubricator.deposit.preview import preview
from rubricator.deposit.refusing import undated
from rubricator.deposit.reporting import invalid, reports
from rubricator.deposit.summary import Summary, Wishes, summarize
from rubricator.deposit.targets.adding import target_contents
from rubricator.deposit.texts import LICENCES, README, licences, readme
from rubricator.diagnostics import Diagnostic
from rubricator.rendering import CITATIONS, Companions, Custom
from rubricator.validation.reports.report import Report

CITATION = "CITATION.cff"
_USED = ("html", "text", "citation", "common", "deposit")
"""The folders of stylesheets that renderings are made by."""


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
    entities = tuple(describe_loose(contents, plan.gathered))
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


def _info(summary: Summary, wishes: Wishes) -> Iterator[tuple[str, str]]:
    """Yield what bag-info.txt says of the whole."""
    yield from (("Source-Organization", str(one["name"])) for one in summary.publishers)
    if wishes.agent:
        yield "Contact-Name", str(wishes.agent["name"])
    yield "External-Description", f"{summary.title}. {summary.description}"
