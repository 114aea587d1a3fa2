"""References in a style, as the commands make them: what cannot be had ends the command with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from rubricator.building.renderings import render_document
from rubricator.cli.terminal import did_you_mean
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.references import (
    MissingExtraError,
    ProcessorError,
    Reference,
    StyleError,
    find_style,
    make_reference,
    style_names,
    title_of,
)
from rubricator.rendering import CITATIONS, Companions
from rubricator.source import Position

NO_REFERENCE = Rule(
    "REF001",
    Severity.ERROR,
    "document that a style makes no reference of",
    "A style of citing leaves out what its manual would not list: the bibliography of Chicago, for one, has no entry for "
    "a text that has a title and neither author, date nor publisher.",
    "say in the header who wrote it, when, or who published it; or choose another style",
    wrong="<titleStmt><title>A letter</title></titleStmt>",
    right="<titleStmt><title>A letter</title><author>Anna Keller</author></titleStmt>",
)
RULES = (NO_REFERENCE,)

language_option = click.option(
    "--language",
    metavar="TAG",
    help="The language of the words that a style adds, such as de-DE (default: the style's, or English).",
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style that was asked for: by which name, its file, what it calls itself, and the language of its words."""

    name: str
    file: Path
    title: str
    language: str | None

    @property
    def suffix(self) -> str:
        """The suffix of the files with references in it: ``.apa.txt``."""
        return f".{self.file.stem if self.name.endswith('.csl') else self.name}.txt"


def style_of(name: str, language: str | None) -> Style:
    """Return the style of a name or in a file. Raises UsageError if there is none."""
    with _usage():
        file = _found(name)
    return Style(name, file, title_of(file), language)


def refer(path: Path, companions: Companions, style: Style) -> tuple[Reference | None, tuple[Diagnostic, ...]]:
    """Return the reference to a document in a style, and the findings; None if there is an error among them."""
    items, found = render_document(path, path.read_bytes(), CITATIONS["csl-json"], companions)
    if has_errors(found):
        return None, found
    with _usage():
        reference = make_reference(items, style.file, style.language)
    return reference, found if reference else (*found, _none(path, style))


def _none(path: Path, style: Style) -> Diagnostic:
    message = f"the style {style.name} makes no reference of the document"
    return at_position(str(path), Position(1, 1), NO_REFERENCE, message)


def _found(name: str) -> Path:
    try:
        return find_style(name)
    except StyleError as error:
        raise StyleError(f"{error}.{did_you_mean(name, style_names())}") from None


@contextmanager
def _usage() -> Iterator[None]:
    """Turn what prevents all references into the end of a command that could not run."""
    try:
        yield
    except (MissingExtraError, StyleError) as error:
        raise click.UsageError(str(error)) from error
    except ProcessorError as error:
        raise click.UsageError(f"the style cannot be used: {error}") from error
