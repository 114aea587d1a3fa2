"""The file of the schema that a document or another schema refers to, if there is one: on this machine, or of the web."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.local import similar_file
from rubricator.validation.leading import surroundings_of, target_of, unread_catalogs
from rubricator.validation.places import Place, Remark
from rubricator.validation.sources import Sources
from rubricator.validation.web import on_the_web

_REFERENCE = "https://www.w3.org/TR/xml-model/"

MISSING = Rule(
    "VAL004",
    Severity.ERROR,
    "A schema that is not there",
    "The xml-model instruction names a file that does not exist, so the document was not checked against it.",
    hint="Correct href: it is relative to the file that it stands in.",
    wrong='<?xml-model href="schema/edition.rng"?> in a folder without the folder schema',
    right='<?xml-model href="../schema/edition.rng"?>',
    reference=_REFERENCE,
)
OUTSIDE = Rule(
    "VAL006",
    Severity.ERROR,
    "A schema outside of the project",
    "A document, and a schema that it names, may refer to files of the project's folder only: a document from a stranger must not "
    "have other files of this machine opened. So the schema was not read, and the document not checked against it.",
    hint="Put the schema into the project, give it with --schema, or name it in a catalog.",
    wrong='<?xml-model href="file:///home/anna/schemas/edition.rng"?>',
    right='<?xml-model href="../schemas/edition.rng"?>',
    reference=_REFERENCE,
)
RULES = (MISSING, OUTSIDE)


def locate(href: str, base: str, beside: Path | None, sources: Sources) -> Place:
    """Return where the schema lies that ``href`` stands for in a document, file or element with the base ``base``.

    ``beside`` is the folder of the document or file, if what lies there may be read.
    """
    around = surroundings_of(sources)
    target = target_of(href, base, beside, around)
    if target.refused:
        return Place(None, Remark(OUTSIDE, target.refused))
    if target.path is None:
        return _with_problems(on_the_web(target.address, sources), unread_catalogs(around))
    if _is_file(target.path):
        return Place(target.path)
    return Place(None, Remark(MISSING, target.if_missing, similar_file(target.path)))


def _with_problems(place: Place, problems: tuple[str, ...]) -> Place:
    """Return what became of a schema on the web, with the catalog that could perhaps have helped."""
    if place.path is not None or place.remark is None or not problems:
        return place
    return Place(None, replace(place.remark, message=f"{place.remark.message} {problems[0]}"))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
