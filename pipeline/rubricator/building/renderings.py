"""Rendering a document that stands in a file, or will: findings name it by the path that the user knows."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from xml.parsers import expat

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.rendering import ALONE, Companions, Format, render
from rubricator.source import Position

NOT_TEI = Rule(
    "BLD004",
    Severity.ERROR,
    "The document is not TEI",
    "The root element is not in the namespace of TEI P5, http://www.tei-c.org/ns/1.0, so none of its elements means "
    "anything to the stylesheets. TEI P4 and earlier had no namespace.",
    hint="name a TEI P5 document; in one that only lacks the namespace, add xmlns to the root element",
    wrong="<TEI><teiHeader>…",
    right='<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>…',
    reference="TEI P5, 1.1 and 23.2",
)
RULES = (NOT_TEI,)

_P4 = ("TEI.2", "teiCorpus.2")
_CONVERT = "convert it to P5 first; the TEI Consortium has a stylesheet for that (p4top5.xsl) and a service (TEIGarage)"
_NAMESPACE = "http://www.tei-c.org/ns/1.0"


def render_document(
    path: Path, document: bytes, format_: Format, companions: Companions = ALONE
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Render the document whose file is ``path``; the text is empty if there is an error among the findings."""
    name, place = root_element(document)
    if name and not name.startswith(f"{_NAMESPACE} "):
        return "", (_not_tei(str(path), place, name.split(" ")[-1]),)
    text, found = render(document, path.absolute().as_uri(), format_, companions)
    return text, tuple(_as_named(diagnostic, path) for diagnostic in found)


def _not_tei(name: str, place: Position, root: str) -> Diagnostic:
    if root in _P4:
        message = (
            f"the root element is <{root}>: the document is TEI P4, whose elements mean other things than those of P5"
        )
        return at_position(name, place, NOT_TEI, message, _CONVERT)
    message = f"the root element is <{root}>, which is not an element of TEI P5"
    return at_position(name, place, NOT_TEI, message)


def _as_named(diagnostic: Diagnostic, path: Path) -> Diagnostic:
    """Return a finding about the document with the path that was given; one about another file as it is."""
    return replace(diagnostic, file=str(path)) if diagnostic.file == str(path.absolute()) else diagnostic


def root_element(document: bytes) -> tuple[str, Position]:
    """Return the root element as ``namespace name`` and its place; an empty name if the document breaks before it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    found: list[tuple[str, Position]] = []

    def start(name: str, _: object) -> None:
        found.append((name, Position(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)))
        raise StopIteration

    parser.StartElementHandler = start
    # Beyond the root element nothing is wanted; what is broken before it, the renderer reports.
    with suppress(StopIteration, expat.ExpatError, ValueError, LookupError):
        parser.Parse(document, True)
    return found[0] if found else ("", Position(1, 1))
