"""``rubricator render``: TEI documents in another format."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from rubricator.building.companions import authorities_of
from rubricator.building.places import relative
from rubricator.building.renderings import render_document
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import convert
from rubricator.cli.configuring import configured
from rubricator.cli.customizing import custom_for, custom_option
from rubricator.cli.options import authority_option, files_argument, listed, output_dir_option
from rubricator.cli.outcomes import finish
from rubricator.cli.referencing import Style, language_option, refer, style_of
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.rendering import ALONE, FORMATS, TEI, Companions, Format, SettingError, read_settings


@click.command("render", epilog=listed(FORMATS))
@files_argument
@click.option(
    "--to",
    "name",
    metavar="FORMAT",
    required=True,
    type=click.Choice(list(FORMATS)),
    help="The format to render in, of the list below.",
)
@output_dir_option
@authority_option
@custom_option
@click.option(
    "--style",
    "styles",
    metavar="STYLE",
    multiple=True,
    help="Have the page tell its reference in this style too, as cite makes it; may be repeated.",
)
@language_option
@click.option("--set", "texts", metavar="NAME=VALUE", multiple=True, help="A parameter of the format; may be repeated.")
def command(
    files: tuple[Path, ...],
    name: str,
    output_dir: Path | None,
    authority: Path | None,
    custom_folder: Path | None,
    styles: tuple[str, ...],
    language: str | None,
    texts: tuple[str, ...],
) -> int:
    """Render TEI documents as a page, as plain text or as citation metadata.

    For each FILE the folder gets a file of the same name with the format's suffix. One file without --output-dir goes
    to standard output. What --set takes for each format shows "rubricator guide rendering".

    \b
    Examples:
      rubricator render letter.xml --to html > letter.html
      rubricator render tei/*.xml --to text --output-dir build
      rubricator render letter.xml --to text --set wrap=72
      rubricator render letter.xml --to html --style apa --style mla
    """
    format_ = FORMATS[name]
    settings = _settings(texts, format_)
    asked = _styles(styles, language, format_)
    with usable():
        named = authorities_for(authority, configured(files, None))
        custom = custom_for(files, custom_folder, [format_])

    def conversion(path: Path) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        people, unsure = authorities_of(path, named)
        if has_errors(unsure):
            return None, unsure
        references, lost = _references(path, Companions(people), asked)
        if has_errors(lost):
            return None, lost
        alternates = _alternates(path, output_dir)
        return rendered(path, format_, Companions(people, alternates, custom, settings, references))

    return finish(convert(files, output_dir, format_.suffix, conversion, "rendering"))


def _settings(texts: tuple[str, ...], format_: Format) -> Mapping[str, str]:
    try:
        return read_settings(texts, format_)
    except SettingError as error:
        raise click.BadParameter(str(error), param_hint="--set") from None


def _styles(names: tuple[str, ...], language: str | None, format_: Format) -> tuple[Style, ...]:
    if names and "references" not in format_.uses:
        raise click.UsageError(f"--style is for html: {format_.name} has no place for references")
    return tuple(style_of(name, language) for name in names)


def _references(
    path: Path, companions: Companions, styles: tuple[Style, ...]
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Return the markup of the references to a document by the titles of their styles, and what prevents any."""
    made = [(style, *refer(path, companions, style)) for style in styles]
    references = {style.title: reference.markup for style, reference, _ in made if reference}
    return references, tuple(diagnostic for _, _, found in made for diagnostic in found)


def _alternates(path: Path, output_dir: Path | None) -> dict[str, str]:
    """Return the way from a rendering to its document, if it is known where the rendering will stand."""
    return {TEI: relative(path, output_dir / path.name)} if output_dir else {}


def rendered(
    path: Path, format_: Format, companions: Companions = ALONE
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a TEI file's rendering, None if there is an error in the file."""
    text, found = render_document(path, path.read_bytes(), format_, companions)
    return (None if has_errors(found) else text.encode()), found
