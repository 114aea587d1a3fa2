"""Rendering: a TEI document as text, as a page, or as citation metadata, each by one stylesheet.

A stylesheet reports a finding as an ``xsl:message`` of the form ``CODE ORDINAL WORD`` (see xslt/common/messages.xsl);
here it becomes a ``Diagnostic`` with the rule's words and the line and column of the element.
"""

from __future__ import annotations

from contextlib import nullcontext

from rubricator.diagnostics import Diagnostic
from rubricator.rendering.citations import CITATIONS
from rubricator.rendering.companions import ALONE, TEI, Companions, documents, parameters
from rubricator.rendering.custom import Custom, failed, read_custom, stylesheet_of
from rubricator.rendering.format import Format, Parameter
from rubricator.rendering.formats import EDITION, FORMATS, PAGE, SITE
from rubricator.rendering.left_open import Reading, is_made_of_page, made_of_page
from rubricator.rendering.messages import RULES, UNSAID, diagnose, failures, lacking
from rubricator.rendering.record import record_of
from rubricator.rendering.settings import SettingError, choices, read_settings
from rubricator.rendering.source import with_source
from rubricator.saxon import StylesheetError, TransformError, interruptible, text_of, transform

__all__ = [
    "ALONE",
    "CITATIONS",
    "EDITION",
    "FORMATS",
    "PAGE",
    "RULES",
    "SITE",
    "TEI",
    "UNSAID",
    "Companions",
    "Custom",
    "Format",
    "Parameter",
    "SettingError",
    "choices",
    "read_custom",
    "read_settings",
    "render",
    "stylesheet_of",
]

_PLAIN = "text"


def render(
    document: bytes, base_uri: str, format: Format, companions: Companions = ALONE
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Render a TEI document, given as the bytes of its file; ``base_uri`` is its URI, which names it in findings.

    A document that cannot be read or transformed gives the empty string and a finding of severity error. Raises
    UnusableError if a stylesheet of the project's own does not compile.
    """
    stylesheet = stylesheet_of(format, companions.custom, companions.together)
    custom = companions.custom if companions.custom and companions.custom.changes(format) else None
    try:
        with interruptible() if custom else nullcontext():
            # A project's own stylesheet may read the record otherwise than ours.
            shared = "record" in format.uses and not custom
            values = record_of(document, base_uri, companions.authorities, stylesheet) if shared else {}
            if is_made_of_page(format, companions) and not custom:
                result = made_of_page(Reading(document, base_uri, stylesheet, values), format, companions)
            else:
                given, beside = parameters(companions, format), documents(companions, format)
                result = transform(stylesheet, document, base_uri, given, beside, values)
        text = with_source(result.text, text_of(document, base_uri)) if "source" in format.uses else result.text
    except TransformError as error:
        if custom and isinstance(error, StylesheetError):
            return "", (failed(error, custom, format, base_uri),)
        return "", failures(error, document, base_uri)
    found = diagnose(result.messages, document, base_uri)
    return text, (*found, *lacking(document, base_uri, text)) if format.name == _PLAIN else found
