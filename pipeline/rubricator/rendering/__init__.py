"""Rendering: a TEI document as text, as a page, or as citation metadata, each by one stylesheet.

A stylesheet reports a finding as an ``xsl:message`` of the form ``CODE ORDINAL WORD`` (see xslt/common/messages.xsl);
here it becomes a ``Diagnostic`` with the rule's words and the line and column of the element.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic
from rubricator.rendering.messages import RULES, diagnose, failure
from rubricator.saxon import TransformError, compile_stylesheet, transform

__all__ = ["FORMATS", "RULES", "Format", "render"]


@dataclass(frozen=True, slots=True)
class Format:
    """An output format: its stylesheet under ``xslt/``, and the suffix of the files it gives."""

    name: str
    stylesheet: str
    suffix: str


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format_.name: format_
        for format_ in (
            Format("text", "text/text.xsl", ".txt"),
            Format("html", "html/html.xsl", ".html"),
            Format("bibtex", "citation/bibtex.xsl", ".bib"),
            Format("csl-json", "citation/csl-json.xsl", ".csl.json"),
            Format("datacite-xml", "citation/datacite-xml.xsl", ".datacite.xml"),
        )
    }
)


def render(document: bytes, base_uri: str, format: Format) -> tuple[str, tuple[Diagnostic, ...]]:
    """Render a TEI document, given as the bytes of its file; ``base_uri`` is its URI, which names it in findings.

    A document that cannot be read or transformed gives the empty string and a finding of severity error.
    """
    try:
        result = transform(compile_stylesheet(asset("xslt", format.stylesheet)), document, base_uri)
    except TransformError as error:
        return "", (failure(error, base_uri),)
    return result.text, diagnose(result.messages, document, base_uri)
