"""``rubricator deposit upload``: a package into a draft at a repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from rubricator.cli import COULD_NOT_RUN, FINDINGS, WELL
from rubricator.cli.findings import report
from rubricator.cli.terminal import emit, say
from rubricator.cli.usable import usable
from rubricator.deposit.upload.addresses import KNOWN, AddressError, address_of
from rubricator.deposit.upload.checking import checked
from rubricator.deposit.upload.invenio import Invenio
from rubricator.deposit.upload.memory import notebook_of
from rubricator.deposit.upload.patience import Patience
from rubricator.deposit.upload.reporting import Result, finding, upload
from rubricator.deposit.upload.repository import Standing
from rubricator.deposit.upload.rules import ADDRESS, NO_TOKEN
from rubricator.deposit.upload.server import Server
from rubricator.deposit.upload.shipment import Shipment
from rubricator.deposit.upload.uploading import Upload
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.validation.writing import one_at_a_time

TOKEN = "RUBRICATOR_TOKEN"
"""The variable in which the token is looked for, and the only place."""

_FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Ordered:
    """What the command line asks for, by the names of its options."""

    package: Path
    place: str
    record: Path | None
    publish: bool


@click.command("upload")
@click.argument("package", metavar="PACKAGE", type=_FILE)
@click.option(
    "--to",
    "place",
    metavar="PLACE",
    required=True,
    help=f"{', '.join(KNOWN)}, or the address of an InvenioRDM repository.",
)
@click.option(
    "--record",
    metavar="FILE",
    type=_FILE,
    help="The draft's metadata, as InvenioRDM takes them (default: the package's).",
)
@click.option("--publish", is_flag=True, help="Publish it when all has arrived and is checked. That cannot be undone.")
def command(**options: Any) -> int:
    """Upload a package into a draft at Zenodo or another InvenioRDM repository.

    The package is checked first, each file's checksum after it has arrived. What was interrupted is gone on with: the draft is
    remembered in PACKAGE.upload.json, and what is there is not sent again. Nothing is published unless you say so. The
    repository's token is read from the environment variable RUBRICATOR_TOKEN.

    \b
    Examples:
      rubricator deposit upload letters.zip --to zenodo-sandbox
      rubricator deposit upload letters.zip --to https://repository.example.org --publish
    """
    ordered = Ordered(**options)
    access = _access(ordered, os.environ)
    if isinstance(access, Diagnostic):
        report([access])
        return COULD_NOT_RUN
    with one_at_a_time(ordered.package), usable():
        return _uploaded(ordered, access)


def _uploaded(ordered: Ordered, server: Server) -> int:
    say(f"checking {ordered.package}")
    shipment = checked(ordered.package, ordered.record)
    if not isinstance(shipment, Shipment):
        report(shipment)
        return FINDINGS
    return _told(upload(ordered.package, _work(ordered.package, server, shipment), ordered.publish))


def _access(ordered: Ordered, environment: Mapping[str, str]) -> Server | Diagnostic:
    """Return the server to upload to, or why there is none."""
    token = environment.get(TOKEN, "").strip()
    if not token:
        return finding(ordered.package, NO_TOKEN, f"{TOKEN} is not set.")
    if not (token.isascii() and token.isprintable() and " " not in token):
        return finding(ordered.package, NO_TOKEN, f"{TOKEN} is set to something that cannot be a token.")
    try:
        return Server(address_of(ordered.place), token)
    except AddressError as error:
        return finding(ordered.package, ADDRESS, f"{ordered.place} {error}.")
    except ImportError as error:
        raise click.UsageError(str(error)) from None


def _work(package: Path, server: Server, shipment: Shipment) -> Upload:
    notebook = notebook_of(package, server.address)
    return Upload(shipment, Invenio(server), notebook, Patience(), say)


def _told(result: Result) -> int:
    """Report what became of an upload, and return the exit status."""
    report(result.diagnostics)
    if result.arrived:
        is_published = result.arrived.standing is Standing.PUBLISHED
        number = result.arrived.sent
        sent = f"{number:,} {'file' if number == 1 else 'files'} sent" if number else "nothing had to be sent"
        say(f"{sent}; {'it is published' if is_published else 'it is a draft, which only you can see'}:")
        emit(f"{result.arrived.page}\n")
    if not result.could_run:
        return COULD_NOT_RUN
    return FINDINGS if has_errors(result.diagnostics) else WELL
