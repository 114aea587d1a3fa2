"""``rubricator validate``: TEI documents checked against RELAX NG and Schematron, and for what no schema checks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rubricator.cli.options import jobs_option
from rubricator.cli.requests import FormatAndFile, Request
from rubricator.cli.sources import catalog_option, fetch_option, offline_option
from rubricator.cli.validating import run
from rubricator.configuration.configuration import NEVER, SEVERITIES
from rubricator.validation.reports import FORMATS

_FILE = click.Path(path_type=Path)


@click.command("validate")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=_FILE)
@click.option("--include", metavar="GLOB", multiple=True, help="Documents to look for in folders (default: *.xml).")
@click.option("--exclude", metavar="GLOB", multiple=True, help="Files and folders to leave out.")
@click.option(
    "--changed",
    metavar="[REF]",
    is_flag=False,
    flag_value="HEAD",
    help="Only what was changed since the work tree left REF (default: since the last commit), as git knows it.",
)
@click.option(
    "--schema",
    "schema_files",
    metavar="FILE",
    multiple=True,
    type=_FILE,
    help="A schema to check against, .rng, .rnc or .sch, instead of those configured or named; may be repeated.",
)
@click.option(
    "--schematron",
    "schematron_files",
    metavar="FILE",
    multiple=True,
    type=_FILE,
    help="Schematron to check with, also that embedded in a .rng or .rnc; may be repeated.",
)
@click.option(
    "--phase", metavar="NAME", default="#DEFAULT", help="The phase of Schematron, for --schema and --schematron."
)
@catalog_option
@fetch_option
@offline_option
@click.option("--config", metavar="FILE", type=_FILE, help="The configuration, instead of the nearest rubricator.toml.")
@click.option("--format", default="text", type=click.Choice(FORMATS), help="How to write the report (default: text).")
@click.option(
    "--report",
    "reports",
    metavar="FORMAT=FILE",
    multiple=True,
    type=FormatAndFile(),
    help="Write the report to a file too, in this format; may be repeated.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, NEVER]),
    help="The least severity that makes the exit status 1 (default: error).",
)
@click.option(
    "--max-findings", metavar="N", type=click.IntRange(min=1), help="Report no more than N findings, the worst."
)
@click.option(
    "--baseline", metavar="FILE", type=_FILE, help="Leave out the findings that this file has: they are known."
)
@click.option("--write-baseline", is_flag=True, help="Write all that is found to the baseline, and report nothing.")
@jobs_option
@click.option("--watch", is_flag=True, help="Check again whenever something changes, until Ctrl-C.")
def command(watch: bool, **options: Any) -> int:
    """Check TEI documents: well-formedness, RELAX NG, Schematron, and what no schema checks.

    PATH is a file, or a folder to look for documents in (default: the current folder). The schemas are those of --schema,
    else those of the configuration (rubricator.toml), else those that a document names in its xml-model instructions. Those on
    the web are looked up in catalogs and in the cache (rubricator schema); they are fetched only with --fetch.

    \b
    Examples:
      rubricator validate letter.xml
      rubricator validate tei --exclude drafts --format json > findings.json
      rubricator validate letter.xml --schema tei_all.rng --schema house-rules.sch
      rubricator validate --changed=origin/main
      rubricator validate letter.xml --watch
    """
    asked = Request(**options)
    if not watch:
        return run(asked)
    # Imported here: most runs end.
    from rubricator.cli.watching import watching

    return watching(asked)
