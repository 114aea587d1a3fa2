"""The output formats: for each its stylesheet, the suffix of its files and what it takes beside the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its stylesheet under ``xslt/``, the suffix and the media type of the files it gives.

    ``uses`` names those fields of ``Companions`` for which the stylesheet has a parameter.
    """

    name: str
    stylesheet: str
    suffix: str
    media_type: str
    uses: tuple[str, ...] = ()


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format("text", "text/text.xsl", ".txt", "text/plain"),
            Format("html", "html/html.xsl", ".html", "text/html", ("authorities", "alternates", "source")),
            Format("bibtex", "citation/bibtex.xsl", ".bib", "application/x-bibtex"),
            Format("csl-json", "citation/csl-json.xsl", ".csl.json", "application/vnd.citationstyles.csl+json"),
            Format(
                "datacite-xml", "citation/datacite-xml.xsl", ".datacite.xml", "application/vnd.datacite.datacite+xml"
            ),
        )
    }
)
