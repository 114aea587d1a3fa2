"""``rubricator config``: the settings in force, and where each is said."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import wrap

import click

from rubricator.building.places import layout_of
from rubricator.cli.authorities import authorities_for
from rubricator.cli.configuring import configured
from rubricator.cli.customizing import custom_folder as configured_folder
from rubricator.cli.customizing import custom_option
from rubricator.cli.options import authority_option, for_people_or_programs_option, output_dir_option
from rubricator.cli.terminal import emit
from rubricator.cli.usable import usable
from rubricator.configuration.configuration import Configuration
from rubricator.configuration.describing import description_of
from rubricator.configuration.showing import Setting, Value, settings_in

_WIDTH = 90

Shown = Callable[[str, str], Iterator[str]]
"""From the name of a setting and its line to the lines that are printed."""


@click.command("config")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The configuration (default: rubricator.toml or pyproject.toml of the nearest folder upwards).",
)
@output_dir_option
@authority_option
@custom_option
@click.option("--describe", is_flag=True, help="Say below each setting what it takes and does.")
@for_people_or_programs_option
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    output_dir: Path | None,
    authority: Path | None,
    custom_folder: Path | None,
    describe: bool,
    form: str,
) -> None:
    """Print the settings that are in force for paths, and where each is said.

    They are those of the configuration that other commands take for these paths, by default for the current folder. What
    an option of such a command would set can be given here too. A setting that is wrong is reported with its line.

    \b
    Examples:
      rubricator config
      rubricator config --describe
      rubricator config letters/a.xml --format json
    """
    with usable():
        configuration = configured(paths, config)
        authorities_for(authority, configuration)
        if not custom_folder:
            configured_folder(configuration)
    stronger = {
        "edition.tei": ("--output-dir", _path(output_dir)),
        "edition.outputs": ("--output-dir", _path(output_dir)),
        "authorities": ("--authority", [str(authority)]) if authority else ("found", _found(configuration)),
        "custom": ("--custom", _path(custom_folder)),
    }
    settings = [_stronger(setting, *stronger.get(setting.name, ("", None))) for setting in settings_in(configuration)]
    if form == "json":
        emit(_as_json(configuration, settings))
    else:
        emit(_as_text(configuration, settings, _described if describe else _alone))


def _path(path: Path | None) -> str | None:
    return str(path) if path else None


def _found(configuration: Configuration) -> Value:
    """Return the authority file that the edition has where none is configured."""
    folder = configuration.folder
    found = () if configuration.authorities else layout_of(folder, folder, configuration.edition).authorities
    return [str(path) for path in found]


def _stronger(setting: Setting, by: str, value: Value) -> Setting:
    return replace(setting, value=value, line=None, by=by) if value else setting


def _as_json(configuration: Configuration, settings: Sequence[Setting]) -> str:
    file = str(configuration.file) if configuration.file else None
    listed = [{"name": one.name, "value": one.value, "from": _origin(one), "line": one.line} for one in settings]
    return json.dumps({"file": file, "settings": listed}, ensure_ascii=False, indent=2) + "\n"


def _origin(setting: Setting) -> str:
    return "file" if setting.line else setting.by


def _as_text(configuration: Configuration, settings: Sequence[Setting], shown: Shown) -> str:
    return "".join(f"{line.rstrip()}\n" for line in _lines(configuration, settings, shown))


def _lines(configuration: Configuration, settings: Sequence[Setting], shown: Shown) -> Iterator[str]:
    yield f"Configuration  {configuration.file or 'none: everything is as by default'}"
    yield ""
    rows = [(setting.name, _said_by(configuration, setting), _words(setting.value)) for setting in settings]
    name, where = (max(len(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        yield from shown(row[0], f"{row[0]:{name}}  {row[1]:{where}}  {row[2]}")


def _alone(_name: str, line: str) -> Iterator[str]:
    yield line


def _described(name: str, line: str) -> Iterator[str]:
    """Yield the line of a setting, and what it takes and does."""
    yield line
    if said := description_of(name):
        yield from (f"    {part}" for part in wrap(f"{said.takes}: {said.does}", _WIDTH))
    yield ""


def _said_by(configuration: Configuration, setting: Setting) -> str:
    return f"{configuration.file}:{setting.line}" if setting.line else setting.by


def _words(value: Value) -> str:
    """Return a value as TOML writes it."""
    return "–" if value is None else json.dumps(value, ensure_ascii=False)
