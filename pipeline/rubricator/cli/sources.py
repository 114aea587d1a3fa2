"""Where a command takes schemas from: options, configuration and environment made into one value."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from rubricator.validation.sources import LOCK, Sources

catalog_option = click.option(
    "--catalog",
    "catalogs",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="An OASIS catalog that says which file stands for a schema on the web; may be repeated.",
)
fetch_option = click.option(
    "--fetch", is_flag=True, help="Fetch schemas on the web that neither a catalog nor the cache has, by HTTPS."
)
offline_option = click.option(
    "--offline", is_flag=True, help="Fetch nothing, whatever the configuration says (so it is in CI, without --fetch)."
)


def sources_of(
    catalogs: tuple[Path, ...],
    fetch: bool,
    offline: bool,
    environment: Mapping[str, str],
    root: Path | None = None,
    configured_fetch: bool = False,
) -> Sources:
    """Return where schemas may come from. Raises UsageError.

    ``fetch`` and ``offline`` are the options; ``configured_fetch`` is what the configuration says, which does not count in CI
    (where the variable CI is set). ``root`` is the project's folder if it is known; the lock file lies there, or in the
    current folder.
    """
    for catalog in catalogs:
        if not catalog.is_file():
            raise click.UsageError(f"there is no catalog {catalog}")
    unattended = bool(environment.get("CI"))
    return Sources(
        tuple(catalog.as_posix() for catalog in catalogs),
        root,
        (root or Path()) / LOCK,
        not offline and (fetch or (configured_fetch and not unattended)),
        unattended,
    )
