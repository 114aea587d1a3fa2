"""``rubricator schema info``: what a schema is."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import click

from rubricator.cli.options import for_people_or_programs_option
from rubricator.cli.sources import catalog_option, fetch_option, sources_of
from rubricator.cli.terminal import emit
from rubricator.cli.usable import usable
from rubricator.relaxng.addresses import has_scheme
from rubricator.validation.sources import Sources


@click.command("info")
@click.argument("schema", metavar="FILE|URL")
@catalog_option
@fetch_option
@for_people_or_programs_option
def info(schema: str, catalogs: tuple[Path, ...], fetch: bool, form: str) -> int:
    """Say what a schema is: its language, the TEI it was made from, its elements, its Schematron, what it includes.

    A schema on the web is looked up in catalogs and in the cache, and fetched only with --fetch.

    \b
    Examples:
      rubricator schema info schemas/tei_all.rng
      rubricator schema info https://example.org/edition.rng --format json
    """
    from rubricator.validation.describing import describe, in_words

    sources = sources_of(catalogs, fetch, False, os.environ)
    with usable():
        description = describe(_file(schema, sources), sources)
    emit(in_words(description) if form == "text" else _json(asdict(description)))
    return 0


def _file(schema: str, sources: Sources) -> Path:
    """Return the file of a schema that is given by its path or its address. Raises UsageError."""
    if not has_scheme(schema):
        return Path(schema)
    from rubricator.validation.locating import locate

    place = locate(schema, "", None, sources)
    if place.path is None:
        assert place.remark is not None, "without a file there is a remark"
        raise click.UsageError(f"{place.remark.message} {place.remark.hint or place.remark.rule.hint}")
    return place.path


def _json(content: object) -> str:
    import json

    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
