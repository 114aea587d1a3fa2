"""A schema on the web, as the cache, the network and the lock file allow it to be had."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rubricator.diagnostics import Rule, Severity
from rubricator.relaxng.caching import cache_folder
from rubricator.relaxng.everyday import FETCHED
from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.validation.lockfile import LockError, checksum, read_lock, record, web_key
from rubricator.validation.places import Place, Remark, shown
from rubricator.validation.sources import Sources
from rubricator.validation.writing import write_whole

_REFERENCE = "https://www.w3.org/TR/xml-model/"

NOT_TO_BE_HAD = Rule(
    "VAL002",
    Severity.ERROR,
    "A schema on the web that is not to be had",
    "The document names a schema by its web address. Neither a catalog nor the cache has it, and it was not fetched or could not "
    "be, so the document was not checked against it: that is no pass.",
    hint="Put a copy into the cache (rubricator schema add URL FILE), allow --fetch, or name a file for it in a catalog.",
    wrong='<?xml-model href="https://example.org/edition.rng"?>, and nothing else',
    right='<?xml-model href="../schemas/edition.rng"?>, or a catalog with a file for the address',
    reference=_REFERENCE,
)
CHANGED = Rule(
    "VAL007",
    Severity.ERROR,
    "A schema on the web is not the one that the lock file records",
    "What the cache or the network gives for the address has another SHA-256 checksum than rubricator.lock, so the schema has "
    "changed or was exchanged. The document was not checked against it.",
    hint="If the new one is right: rubricator schema lock --fetch, and commit rubricator.lock.",
    wrong="a schema that its project has released anew under the same address",
    right="rubricator.lock with the checksum of the schema that is meant",
    reference="rubricator.lock",
)
NOT_LOCKED = Rule(
    "VAL008",
    Severity.WARNING,
    "A schema on the web is not in the lock file",
    "In CI (where the variable CI is set) a schema on the web should have its checksum in rubricator.lock; otherwise a check may "
    "fail tomorrow though nothing in the project has changed.",
    hint="Run rubricator schema lock with the documents, and commit rubricator.lock.",
    wrong="a project with schemas on the web and without rubricator.lock",
    right="rubricator.lock beside rubricator.toml, kept in git",
    reference="rubricator.lock",
)
UNUSABLE_LOCK = Rule(
    "VAL009",
    Severity.ERROR,
    "The lock file cannot be used",
    "rubricator.lock is not what “rubricator schema lock” writes, so nobody can say whether a schema on the web is the right one. "
    "The document was not checked against it.",
    hint="Mend it, or remove it and run rubricator schema lock again.",
    wrong="rubricator.lock with the marks of a merge conflict",
    right='{"version": 1, "schemas": {"https://example.org/edition.rng": "sha256:…"}}',
    reference="rubricator.lock",
)
RULES = (NOT_TO_BE_HAD, CHANGED, NOT_LOCKED, UNUSABLE_LOCK)


def fetched_schemas() -> FetchedSchemas | None:
    """Return the folder of schemas fetched before; None: there is no cache."""
    folder = cache_folder()
    return None if folder is None else FetchedSchemas(folder.absolute() / FETCHED)


def on_the_web(address: str, sources: Sources) -> Place:
    """Return where the schema at an address on the web lies on this machine, fetched now if that is wanted and needed."""
    try:
        wanted = read_lock(sources.lock).get(web_key(address))
    except LockError as error:
        return Place(None, Remark(UNUSABLE_LOCK, f"{sources.lock} cannot be used: {error}."))
    folder = fetched_schemas()
    known = None if folder is None else folder.find(address)
    if known and wanted in (None, checksum_of(known)):
        return _trusted(known, address, wanted, sources)
    if sources.fetch:
        return _fetched(address, folder, wanted, sources)
    return _changed(address, sources) if known else _not_to_be_had(address, "is not fetched")


def _fetched(address: str, folder: FetchedSchemas | None, wanted: str | None, sources: Sources) -> Place:
    """Fetch a schema into the cache, and record its checksum where somebody looks on."""
    # Imported here: what it takes to fetch takes longer to load than most documents to check.
    from rubricator.validation.fetching import NotFetched, fetch

    path = None if folder is None else folder.place(address)
    if path is None:
        return _not_to_be_had(address, "there is no place for it in the cache")
    data = fetch(address)
    if isinstance(data, NotFetched):
        return _not_to_be_had(address, f"could not be fetched: {data.reason}")
    if wanted not in (None, checksum(data)):
        return _changed(address, sources)
    try:
        write_whole(path, data)
        if wanted is None and sources.lock is not None and not sources.unattended:
            record(sources.lock, {web_key(address): checksum(data)})
    except (OSError, LockError) as error:
        return _not_to_be_had(address, f"could not be kept: {getattr(error, 'strerror', error)}")
    return _trusted(path, address, wanted, sources)


def _trusted(path: Path, address: str, wanted: str | None, sources: Sources) -> Place:
    if wanted is None and sources.unattended:
        return Place(path, Remark(NOT_LOCKED, f"The schema {shown(address)} is not in the lock file."))
    return Place(path)


def _changed(address: str, sources: Sources) -> Place:
    return Place(None, Remark(CHANGED, f"The schema {shown(address)} is not the one that {sources.lock} records."))


def _not_to_be_had(address: str, why: str) -> Place:
    return Place(None, Remark(NOT_TO_BE_HAD, f"The schema {shown(address)} is on the web and {why}."))


def checksum_of(path: Path) -> str:
    """Return the checksum of a file, computed once while it does not change. Raises OSError."""
    status = path.stat()
    return _checksum(path, (status.st_mtime_ns, status.st_size))


@cache
def _checksum(path: Path, _changed: tuple[int, int]) -> str:
    return checksum(path.read_bytes())
