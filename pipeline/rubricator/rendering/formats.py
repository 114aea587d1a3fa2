"""The output formats: for each its stylesheet, the suffix of its files, what it takes beside the document, and its choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be chosen of a format: a stylesheet parameter of type ``xs:string``.

    ``values`` are those it takes, each with its meaning; the first is the default. ``number`` says what a whole number
    from ``least`` on means, where one may stand too.
    """

    name: str
    values: tuple[tuple[str, str], ...]
    number: str = ""
    least: int = 1


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its stylesheet under ``xslt/``, the suffix and the media type of the files it gives.

    ``uses`` names those fields of ``Companions`` for which the stylesheet has a parameter; ``parameters`` are those
    that whoever renders may set.
    """

    name: str
    stylesheet: str
    suffix: str
    media_type: str
    uses: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()


_TEXT = (
    Parameter(
        "wrap",
        (("kept", "lines end where they end in the document"), ("none", "a paragraph is one line")),
        number="lines have at most so many characters",
        least=20,
    ),
    Parameter(
        "notes",
        (
            ("placed", "where the transcription has them, with the marks that were printed"),
            ("end", "after the text, numbered, with their numbers in the text"),
            ("inline", "in brackets where their marks stand"),
            ("none", "left out"),
        ),
    ),
    Parameter(
        "readings",
        (
            ("original", "of two readings the one in the source, with an editor's signs"),
            ("corrected", "the corrected, regularised and expanded one, without signs; nothing of what was struck out"),
        ),
    ),
    Parameter(
        "pages",
        (
            ("printed", "what the document says was printed at the break"),
            ("marked", "the number of the page that begins, as [p. 12]"),
            ("none", "nothing"),
        ),
    ),
    Parameter("tables", (("tabs", "a tab between cells"), ("aligned", "columns, by spaces"))),
)

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format("text", "text/text.xsl", ".txt", "text/plain", parameters=_TEXT),
            Format("html", "html/html.xsl", ".html", "text/html", ("authorities", "alternates", "source")),
            Format("bibtex", "citation/bibtex.xsl", ".bib", "application/x-bibtex"),
            Format("csl-json", "citation/csl-json.xsl", ".csl.json", "application/vnd.citationstyles.csl+json"),
            Format(
                "datacite-xml", "citation/datacite-xml.xsl", ".datacite.xml", "application/vnd.datacite.datacite+xml"
            ),
        )
    }
)
