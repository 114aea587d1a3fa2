"""The files that are added to a package for a place, and what is to be said of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rubricator.building.renderings import render_document
from rubricator.deposit.package import Content
from rubricator.deposit.targets.requirements import LACKING, NO_DOI, has_doi, lacking
from rubricator.deposit.targets.wanted import TARGETS, Wanted
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.rendering import ALONE, FORMATS, Companions
from rubricator.rendering.messages import LACKING as REFUSED_WITHOUT
from rubricator.source import Position

_NAMES = {"invenio": "InvenioRDM", "datacite-json": "DataCite"}

Made = tuple[Content, tuple[Diagnostic, ...]]


def target_contents(
    package: Path, header: bytes, targets: Iterable[str], companions: Companions = ALONE
) -> tuple[tuple[Content, ...], tuple[Diagnostic, ...]]:
    """Return what the places of these names want in a package, each file once, and findings at the package.

    ``header`` is the TEI document whose header is that of the whole.
    """
    wanted = dict.fromkeys(one for target in targets for one in TARGETS[target])
    made = [_made(package, header, one, companions) for one in wanted]
    findings = dict.fromkeys(finding for _, found in made for finding in found)
    return tuple(content for content, _ in made), tuple(findings)


def _made(package: Path, header: bytes, wanted: Wanted, companions: Companions) -> Made:
    text, found = render_document(package, header, FORMATS[wanted.format], companions)
    errors = tuple(finding for finding in found if finding.severity is Severity.ERROR)
    if errors:
        return Content(wanted.path, b""), errors
    made = wanted.made(text)
    refused = (_at(package, LACKING, f"{one.message}.") for one in found if one.code == REFUSED_WITHOUT.code)
    return Content(wanted.path, made.encode()), (*refused, *_remarks(package, wanted.format, made))


def _remarks(package: Path, format_: str, made: str) -> Iterator[Diagnostic]:
    """Yield what should be said, and is not, in what was made in a format."""
    if format_ not in _NAMES:
        return
    said = json.loads(made)
    for words in lacking(format_, said):
        yield _at(package, LACKING, f"{_NAMES[format_]} should be given {words}, and the header names none.")
    if format_ == "datacite-json" and not has_doi(said):
        yield _at(package, NO_DOI, "The registration for DataCite has no DOI and no prefix.")


def _at(package: Path, rule: Rule, message: str) -> Diagnostic:
    return at_position(str(package), Position(1, 1), rule, message)
