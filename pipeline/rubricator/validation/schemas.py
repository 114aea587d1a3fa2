"""RELAX NG schemas as the checks use them: each read once a process, while its file does not change."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from rubricator.relaxng.caching import cache_folder
from rubricator.relaxng.catalogs import Catalogs
from rubricator.relaxng.local import LocalFiles
from rubricator.relaxng.schema import FETCHED, Schema


def relaxng_schema(path: Path, catalogs: tuple[str, ...] = ()) -> Schema:
    """Return the schema in a file; what it refers to is looked up in catalogs first. Raises SchemaError, OSError."""
    status = path.stat()
    return _read(path, path.absolute(), (status.st_mtime_ns, status.st_size), catalogs)


@cache
def _read(path: Path, _absolute: Path, _changed: tuple[int, int], catalogs: tuple[str, ...]) -> Schema:
    return Schema.from_file(path, local_files(catalogs))


def local_files(catalogs: tuple[str, ...] = ()) -> LocalFiles:
    """Return the resolver that asks the catalogs at these addresses, and then those of XML_CATALOG_FILES."""
    folder = cache_folder()
    named = os.environ.get("XML_CATALOG_FILES", "").split()
    return LocalFiles(Catalogs((*catalogs, *named)), folder and folder / FETCHED)
