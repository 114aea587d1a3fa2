"""``rubricator schema add``, ``list`` and ``remove``: the schemas of the web that the cache has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from rubricator.cli.options import for_people_or_programs_option
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.relaxng.fetched import FetchedSchemas
from rubricator.validation.lockfile import checksum, web_key
from rubricator.validation.sources import EVERYDAY
from rubricator.validation.web import fetched_schemas
from rubricator.validation.writing import write_whole


@click.command("add")
@click.argument("url", metavar="URL")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
def add(url: str, file: Path) -> int:
    """Put a file into the cache as the schema at an address on the web.

    It has to be a schema that documents can be checked with. What it includes by relative references goes into the cache with
    it, under the addresses that they then have.

    \b
    Examples:
      rubricator schema add https://example.org/edition.rng edition.rng
    """
    folder = _folder()
    if not web_key(url) or folder.place(url) is None:
        raise click.UsageError(f"{url} is no address on the web that names a file")
    from rubricator.validation.adding import parts_of

    with usable():
        parts = parts_of(file, url.partition("#")[0], EVERYDAY)
    for address, data in parts.items():
        place = folder.place(address)
        assert place is not None, "what lies beside a file of the cache has a place there"
        write_whole(place, data)
        emit(f"{address}  {checksum(data)}\n")
    return 0


@click.command("list")
@for_people_or_programs_option
def list_(form: str) -> int:
    """List the schemas of the web that the cache has, with their checksums.

    \b
    Examples:
      rubricator schema list
      rubricator schema list --format json
    """
    entries = [(address, str(path), checksum(path.read_bytes())) for address, path in _entries(_folder())]
    if form == "json":
        keys = ("address", "file", "checksum")
        emit(
            json.dumps([dict(zip(keys, entry, strict=True)) for entry in entries], indent=2, ensure_ascii=False) + "\n"
        )
    else:
        emit("".join(f"{address}  {digest}\n" for address, _, digest in entries))
    return 0


@click.command("remove")
@click.argument("urls", metavar="URL...", nargs=-1, required=True)
def remove(urls: tuple[str, ...]) -> int:
    """Remove schemas from the cache.

    \b
    Examples:
      rubricator schema remove https://example.org/edition.rng
    """
    folder = _folder()
    paths = {url: folder.find(url) for url in urls}
    for url, path in paths.items():
        if path is None:
            say(f"the cache has no schema {url}")
        else:
            path.unlink()
    return 2 if None in paths.values() else 0


def _folder() -> FetchedSchemas:
    folder = fetched_schemas()
    if folder is None:
        raise click.UsageError("there is no cache: RUBRICATOR_CACHE is off, or there is no home folder")
    return folder


def _entries(folder: FetchedSchemas) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.folder.rglob("*")):
        address = folder.address_of(path)
        if address is not None and path.is_file():
            yield address, path
