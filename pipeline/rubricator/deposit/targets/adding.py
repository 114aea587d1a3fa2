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
    header: bytes, path: Path, targets: Iterable[str], companions: Companions = ALONE
) -> tuple[tuple[Content, ...], tuple[Diagnostic, ...]]:
    """Return what the places of these names want in a package, each file once, and findings at these files.

    ``header`` is the TEI document whose header is that of the whole; ``path`` is from where its references lead.
    """
    wanted = dict.fromkeys(one for target in targets for one in TARGETS[target])
    made = [_made(header, path, one, companions) for one in wanted]
    findings = dict.fromkeys(finding for _, found in made for finding in found)
    return tuple(content for content, _ in made), tuple(findings)


def _made(header: bytes, path: Path, wanted: Wanted, companions: Companions) -> Made:
    text, found = render_document(path, header, FORMATS[wanted.format], companions)
    errors = tuple(finding for finding in found if finding.severity is Severity.ERROR)
    if errors:
        return Content(wanted.path, b""), errors
    made = wanted.made(text)
    refused = (_at(wanted, LACKING, f"{one.message}.") for one in found if one.code == REFUSED_WITHOUT.code)
    return Content(wanted.path, made.encode()), (*refused, *_remarks(wanted, made))


def _remarks(wanted: Wanted, made: str) -> Iterator[Diagnostic]:
    """Yield what should be said, and is not, in what was made for a place."""
    if wanted.format not in _NAMES:
        return
    said = json.loads(made)
    for words in lacking(wanted.format, said):
        yield _at(wanted, LACKING, f"{_NAMES[wanted.format]} should be given {words}, and the header names none.")
    if wanted.format == "datacite-json" and not has_doi(said):
        yield _at(wanted, NO_DOI, "The registration for DataCite has no DOI and no prefix.")


def _at(wanted: Wanted, rule: Rule, message: str) -> Diagnostic:
    return at_position(wanted.path, Position(1, 1), rule, message)
