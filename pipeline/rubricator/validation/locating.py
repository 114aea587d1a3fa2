"""Where the schema lies that a document or another schema refers to: in a catalog, on this machine, or on the web."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.addresses import path_of, resolved, uri_of, web_parts
from rubricator.relaxng.catalogs import Catalogs
from rubricator.relaxng.local import similar_file
from rubricator.validation.limits import may_be_given, may_read
from rubricator.validation.places import Place, Remark, shown
from rubricator.validation.sources import Sources
from rubricator.validation.web import fetched_schemas, on_the_web

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
    origin = _origin(base)
    address = resolved(href, origin)
    given = _catalogs(sources.catalogs).find(uri_of(address))
    path = path_of(given or address)
    if path is None:
        return _not_here(given or address, sources)
    if given is not None:
        return _given(path, address, sources)
    if web_parts(origin) is not None or not may_read(path, href, beside, sources.root):
        return _outside(f"{shown(href)} is outside of the project and is not read.")
    return _file(path, f"There is no schema {shown(href)}.")


def _origin(base: str) -> str:
    """Return the address on the web that a file of the cache stands for, for any other base the base itself."""
    folder = fetched_schemas()
    return base if folder is None else folder.address_of(Path(base)) or base


def _given(path: Path, address: str, sources: Sources) -> Place:
    known, file = shown(address), shown(str(path))
    if not may_be_given(path, sources.root):
        return _outside(f"The catalog gives {file} for {known}, which is neither of the project nor a schema.")
    return _file(path, f"There is no schema {known}: the catalog says that it is {file}, and there is no such file.")


def _not_here(address: str, sources: Sources) -> Place:
    if web_parts(address) is None:
        return _outside(f"{shown(address)} is not on this machine, and is no address on the web that could be fetched.")
    return on_the_web(address, sources)


def _file(path: Path, if_missing: str) -> Place:
    return Place(path) if _is_file(path) else Place(None, Remark(MISSING, if_missing, similar_file(path)))


def _outside(message: str) -> Place:
    return Place(None, Remark(OUTSIDE, message))


def _catalogs(addresses: tuple[str, ...]) -> Catalogs:
    """Return the catalogs at these addresses, and then those of XML_CATALOG_FILES; each is read once while it does not change."""
    all_of_them = (*addresses, *os.environ.get("XML_CATALOG_FILES", "").split())
    return _catalogs_of(all_of_them, tuple(map(_changed, all_of_them)))


@cache
def _catalogs_of(addresses: tuple[str, ...], _changed: tuple[int, ...]) -> Catalogs:
    return Catalogs(addresses)


def _changed(address: str) -> int:
    path = path_of(address)
    try:
        return path.stat().st_mtime_ns if path else 0
    except (OSError, ValueError):
        return 0


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
