"""How ``serve`` makes pages: what all of them depend on, and what is made of each document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import quote

from rubricator.building.authorities import load_authorities
from rubricator.building.companions import authorities
from rubricator.building.document import preview_document
from rubricator.building.places import Place, found_authorities
from rubricator.building.project import imprint_of
from rubricator.building.renderings import render_document
from rubricator.building.stages import imprinted
from rubricator.building.work import Work
from rubricator.cli.authorities import authorities_for
from rubricator.cli.checking import Checking, check_file
from rubricator.cli.configuring import configured
from rubricator.cli.customizing import custom_folder
from rubricator.cli.discovery import Selection
from rubricator.cli.editions import Asked, Edition, formats_in
from rubricator.cli.requests import checking_of, everyday_request
from rubricator.configuration.configuration import Configuration
from rubricator.diagnostics import has_errors
from rubricator.rendering import FORMATS, TEI, Companions, Custom, read_custom, stylesheet_of
from rubricator.serving.documents import File, Findings, Made
from rubricator.validation.assigning import NONE_ASSIGNED

_TEI_TYPE = "application/xml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What all pages depend on, checked: the configuration, the project's own stylesheets, how TEI is checked; and warnings."""

    configuration: Configuration = field(default_factory=lambda: Configuration(Path()))
    custom: Custom | None = None
    checking: Checking | None = None
    warnings: Findings = ()

    @property
    def selection(self) -> Selection | None:
        """Which files of folders are meant, None as long as nothing is known of the configuration."""
        return self.checking.selection if self.checking else None


def settings_of(asked: Asked) -> Settings:
    """Return what all pages depend on. Raises UsageError, UnusableError, OSError."""
    configuration = configured(asked.paths, None)
    checking = checking_of(everyday_request(asked.paths), configuration)
    authorities_for(asked.authority, configuration)
    folder = asked.custom_folder or custom_folder(configuration)
    custom, warnings = read_custom(folder) if folder else (None, ())
    stylesheet_of(FORMATS["html"], custom)
    return Settings(configuration, custom, checking, (*warnings, *checking.said))


def made(page: str, asked: Asked, settings: Settings, edition: Edition) -> Made:
    """Return what is made of a document now. Raises UnusableError, OSError."""
    if page in edition.places:
        return _made_of_transcription(edition.places[page], asked, settings)
    return _made_of_tei(edition.files[page], asked, settings)


def _made_of_transcription(spot: Place, asked: Asked, settings: Settings) -> Made:
    authority, unsure = load_authorities(spot.authorities)
    if has_errors(unsure):
        return Made("", findings=unsure)
    stages = imprinted(imprint_of(settings.configuration), asked.stages)
    assignments = settings.checking.assignments if settings.checking else NONE_ASSIGNED
    formats = formats_in(settings.configuration)
    work = preview_document(spot, authority, stages, settings.custom, formats, assignments)
    page = work.renderings.get("html", "")
    return Made(page, dict(_others(work, spot, asked)), (*unsure, *work.diagnostics), _title(page))


def _others(work: Work, spot: Place, asked: Asked) -> Iterator[tuple[str, File]]:
    if work.document:
        yield asked.at(spot.document), File(work.document, _TEI_TYPE)
    for name, text in work.renderings.items():
        yield (
            asked.at(spot.output(FORMATS[name].suffix)),
            File(text.encode(), f"{FORMATS[name].media_type}; charset=utf-8"),
        )


def _made_of_tei(path: Path, asked: Asked, settings: Settings) -> Made:
    people = asked.authorities(settings.configuration) or found_authorities(path)
    _, unsure = load_authorities(people)
    if has_errors(unsure):
        return Made("", findings=unsure)
    data = path.read_bytes()
    companions = Companions(authorities(people), {TEI: quote(path.name)}, settings.custom)
    page, found = render_document(path, data, FORMATS["html"], companions)
    checked = check_file(settings.checking, path).outcome.diagnostics if settings.checking else ()
    return Made(page, {asked.at(path): File(data, _TEI_TYPE)}, _each_once((*checked, *found)), _title(page))


def _title(page: str) -> str:
    found = re.search(r"<title>([^<]*)</title>", page)
    return unescape(found[1]) if found else ""


def _each_once(findings: Findings) -> Findings:
    """Return findings without those of what cannot be rendered where it is said already that it is no XML."""
    places = {finding.position.line for finding in findings if finding.code.startswith("XML")}
    return tuple(f for f in findings if not (f.code == "XSL004" and f.position.line in places))
