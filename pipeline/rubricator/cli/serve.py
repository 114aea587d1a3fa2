"""``rubricator serve``: an edition at a local address, made anew whenever something changes."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import NoReturn

import click

from rubricator.building.stages import asking
from rubricator.building.work import Stages
from rubricator.cli import WELL
from rubricator.cli.customizing import custom_option
from rubricator.cli.editions import Asked, Edition, edition_now, root_of
from rubricator.cli.findings import report
from rubricator.cli.making import Settings, made, settings_of
from rubricator.cli.options import authority_option
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.stages import stages_option
from rubricator.cli.terminal import say
from rubricator.configuration.faults import MISSING
from rubricator.diagnostics import UnusableError, at_position
from rubricator.recognition.plugins import Recognizers
from rubricator.serving.documents import Findings, Made
from rubricator.serving.server import open_server, serving
from rubricator.serving.workshop import Workshop
from rubricator.source import Position
from rubricator.system import of_os_error

_SECONDS = 0.25


@click.command("serve")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port of the address; if it is taken, the next that is free. 0 is any.",
)
@click.option("--open", "opens", is_flag=True, help="Open the address in the browser.")
@authority_option
@custom_option
@stages_option
@recognizers_option
def command(
    paths: tuple[Path, ...],
    port: int,
    opens: bool,
    authority: Path | None,
    custom_folder: Path | None,
    stages: Stages,
    recognizers: Recognizers,
) -> int:
    """Show an edition in the browser, and show it anew whenever something changes, until Ctrl-C.

    A PATH is a transcription, a TEI document, the folder of an edition, or a folder with TEI documents; by default the
    current folder. The pages are those that build would make, and nothing is written. What is wrong is shown in the page.
    The address can be reached from this machine only.

    \b
    Examples:
      rubricator serve
      rubricator serve letter.txt --open
      rubricator serve tei/*.xml --port 8080
    """
    paths = paths or (Path(),)
    for path in (*paths, *([authority] if authority else []), *([custom_folder] if custom_folder else [])):
        if not path.exists():
            raise click.UsageError(f"there is no {path}")
    asked = Asked(paths, authority, custom_folder, asking(recognizers, stages), root_of(paths))
    workshop = Workshop()
    server = open_server(workshop, port)
    say(f"Serving {server.address}  Ctrl-C ends it.")
    try:
        with serving(server):
            if opens:
                click.launch(server.address)
            _work(asked, workshop)
    except KeyboardInterrupt:
        return WELL


def _work(asked: Asked, workshop: Workshop) -> NoReturn:
    """Look what has changed, make what is wanted, and look again, for ever."""
    settings, edition = Settings(), Edition()
    faults: Findings = ()
    while True:
        begun = monotonic()
        before, edition = edition, edition_now(asked, settings.configuration, settings.selection)
        if edition.shared != before.shared:
            settings, faults = _read(asked, settings)
            edition = edition_now(asked, settings.configuration, settings.selection)
            report((*faults, *settings.warnings))
        workshop.update(edition.documents, edition.changed_since(before), faults or settings.warnings)
        # Where there is much to look at, it is looked at less often.
        _make_for(max(_SECONDS, 5 * (monotonic() - begun)), asked, settings, edition, workshop)


def _read(asked: Asked, last: Settings) -> tuple[Settings, Findings]:
    """Return what all pages depend on; where that cannot be used, the last that could, and why not."""
    try:
        return settings_of(asked), ()
    except UnusableError as error:
        return last, error.diagnostics
    except click.UsageError as error:
        return last, (at_position(str(asked.paths[0]), Position(1, 1), MISSING, error.message),)
    except OSError as error:
        return last, (of_os_error(error),)


def _make_for(seconds: float, asked: Asked, settings: Settings, edition: Edition, workshop: Workshop) -> None:
    """Make pages for so long, as they are asked for."""
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        page = workshop.next_wanted(left)
        if page is not None:
            one = _made(page, asked, settings, edition)
            report(one.findings)
            workshop.deliver(page, one)


def _made(page: str, asked: Asked, settings: Settings, edition: Edition) -> Made:
    """Return what is made of a document; what stands in the way becomes a finding."""
    try:
        return made(page, asked, settings, edition)
    except UnusableError as error:
        return Made("", findings=error.diagnostics)
    except OSError as error:
        return Made("", findings=(of_os_error(error),))
