"""The output formats: those people read, and those of citation metadata."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rubricator.rendering.citations import CITATIONS
from rubricator.rendering.format import Format, Parameter

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

_OF_THE_PAGE = ("authorities", "alternates", "references", "source", "record")

_READING = (
    Format("text", "text/text.xsl", ".txt", "text/plain", parameters=_TEXT),
    Format("html", "html/html.xsl", ".html", "text/html", _OF_THE_PAGE),
)

FORMATS: Mapping[str, Format] = MappingProxyType({format_.name: format_ for format_ in _READING} | dict(CITATIONS))

EDITION: Mapping[str, Format] = MappingProxyType(
    {name: FORMATS[name] for name in ("text", "html", "bibtex", "csl-json", "datacite-xml")}
)
"""What an edition is made of: a build writes these; the other formats are for who asks for one."""

PAGE = Format(
    "page",
    "html/html.xsl",
    ".html",
    "text/html",
    (*_OF_THE_PAGE, "site"),
    variant_of="html",
    folder=".rubricator/site",
)
"""The page as it is without the rest of the site, and what the site is to know of the document."""

SITE: Mapping[str, Format] = MappingProxyType({PAGE.name: PAGE})
"""What a site is put together from."""
