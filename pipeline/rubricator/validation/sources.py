"""Where schemas may come from: what the command line and the configuration say of it, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LOCK = "rubricator.lock"
"""The name of the lock file, in the project's root or in the current folder."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where schemas may come from, and what those that a document names may read.

    ``catalogs`` are the addresses of OASIS catalogs, asked before those of XML_CATALOG_FILES. ``root`` is the project's
    folder, outside of which documents and their schemas may name nothing; None: not known. ``lock`` is the lock file, which
    need not be there. ``fetch``: what is on the web and not in the cache is fetched. ``unattended``: nobody looks on, as in
    CI, so that what the lock file does not have is reported and not recorded.
    """

    catalogs: tuple[str, ...] = ()
    root: Path | None = None
    lock: Path | None = None
    fetch: bool = False
    unattended: bool = False


EVERYDAY = Sources()
"""The catalogs of the environment, the cache, and what lies beside a schema; nothing is fetched."""
