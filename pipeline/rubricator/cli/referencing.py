"""References in a style, as the commands make them: what cannot be had ends the command with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from rubricator.building.renderings import render_document
from rubricator.cli.terminal import did_you_mean
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.references import MissingExtraError, ProcessorError, StyleError, as_text, find_style, style_names
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
    default="en-US",
    show_default=True,
    help="The language of the words that a style adds, such as de-DE.",
)


def suffix_of(style: str) -> str:
    """Return the suffix of the files with references in a style: ``.apa.txt``."""
    return f".{Path(style).stem}.txt"


def referring(style: str, language: str) -> Callable[[Path, Companions], tuple[bytes | None, tuple[Diagnostic, ...]]]:
    """Return what makes the reference to a document in a style. Raises UsageError if there is no such style."""
    with _usage():
        file = _found(style)

    def refer(path: Path, companions: Companions) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        items, found = render_document(path, path.read_bytes(), CITATIONS["csl-json"], companions)
        if has_errors(found):
            return None, found
        with _usage():
            text = as_text(items, file, language)
        return (f"{text}\n".encode(), found) if text else (None, (*found, _none(path, style)))

    return refer


def _none(path: Path, style: str) -> Diagnostic:
    return at_position(str(path), Position(1, 1), NO_REFERENCE, f"the style {style} makes no reference of the document")


def _found(style: str) -> Path:
    try:
        return find_style(style)
    except StyleError as error:
        raise StyleError(f"{error}.{did_you_mean(style, style_names())}") from None


@contextmanager
def _usage() -> Iterator[None]:
    """Turn what prevents all references into the end of a command that could not run."""
    try:
        yield
    except (MissingExtraError, StyleError) as error:
        raise click.UsageError(str(error)) from error
    except ProcessorError as error:
        raise click.UsageError(f"the style cannot be used: {error}") from error
