"""``rubricator init``: a new edition project, which can be built at once."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from subprocess import list2cmdline

import click

from rubricator.cli.terminal import emit
from rubricator.cli.usable import usable
from rubricator.configuration.reading import FILE, ConfigurationError, configuration_in
from rubricator.founding.folder import Survey, put, survey
from rubricator.founding.settings import quoted
from rubricator.founding.template import project_files
from rubricator.validation.repository import work_tree

_README, _IGNORED, _OUTPUTS = "README.md", ".gitignore", "build/"


def _checked(_context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Return a setting that the configuration takes. Raises BadParameter."""
    try:
        configuration_in(f"[edition]\n{option.name} = {quoted(value or '')}\n", Path(FILE))
    except ConfigurationError as error:
        raise click.BadParameter(" ".join(f"{found.message} {found.hint}" for found in error.diagnostics)) from None
    return value


@click.command("init")
@click.argument("folder", metavar="[FOLDER]", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--language",
    callback=_checked,
    metavar="TAG",
    help="The language of texts that do not show theirs, such as de or en-GB.",
)
@click.option(
    "--licence", callback=_checked, metavar="ADDRESS", help="The licence of the edition, as its address on the web."
)
@click.option("--publisher", callback=_checked, metavar="NAME", help="Who publishes the edition.")
def command(folder: Path, **settings: str | None) -> None:
    """Make a new edition project: an example, its settings, a workflow for GitHub, a README.

    FOLDER is made if needed; it is the current one if none is named. It has to be empty, but may have what a
    repository begins with: .git, README, LICENSE. No file is ever written over. Everything can be changed afterwards;
    the options are settings in rubricator.toml.

    \b
    Examples:
      rubricator init my-edition
      rubricator init briefe --language de --publisher "Stadtarchiv Lindhaven"
      rubricator init letters --licence https://creativecommons.org/licenses/by/4.0/
    """
    files = project_files({key: value for key, value in settings.items() if value is not None})
    with usable():
        found = survey(folder, files)
    put(folder, found.missing)
    emit("".join(f"{line}\n" for line in (*_files(folder, found), *_next(folder, found), *_notes(folder, found))))


def _files(folder: Path, found: Survey) -> Iterator[str]:
    yield from _paragraph("Made", *(str(folder / file.path) for file in found.missing))
    yield from _paragraph("Kept", *(f"{folder / file.path} (yours, not written over)" for file in found.kept))


def _next(folder: Path, found: Survey) -> Iterator[str]:
    yield ""
    cd = () if folder.resolve() == Path.cwd() else (f"cd {_as_typed(str(folder))}",)
    guide = "rubricator guide projects" if _keeps(found, _README) else _README
    yield from _paragraph("Next", *cd, "rubricator build", f"{guide} says what is where, and what to do then.")


def _notes(folder: Path, found: Survey) -> Iterator[str]:
    """Yield what a project has to mend that is begun where there is something already."""
    ignored = folder / _IGNORED
    if _keeps(found, _IGNORED) and _OUTPUTS not in ignored.read_text("utf-8", errors="replace").split():
        yield from _paragraph(
            "Note", f"Write the line {_OUTPUTS} into {ignored}, which was kept: what is built is not for git."
        )
    top = work_tree(folder.resolve())
    if top not in (None, folder.resolve()):
        yield from _paragraph(
            "Note",
            f"The folder is in the repository {top}. GitHub looks for workflows in {top / '.github'} only:",
            "move edition.yml there; rubricator guide projects says what to change in it.",
        )


def _keeps(found: Survey, name: str) -> bool:
    return name in {str(file.path) for file in found.kept}


def _paragraph(word: str, *lines: str) -> Iterator[str]:
    """Yield lines, the first with a word before it."""
    for index, line in enumerate(lines):
        yield f"{word if index == 0 else '':4}  {line}"


def _as_typed(name: str) -> str:
    """Return a name as it is typed at the shell of the system."""
    return list2cmdline([name]) if os.name == "nt" else shlex.quote(name)
