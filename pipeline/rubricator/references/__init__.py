"""References as people write them: an item of CSL-JSON in a style of the Citation Style Language.

The processor and the styles are those of the extra ``styles``: pandoc, a program of its own, and the styles of the CSL project.
They are not needed for anything else.
"""

from __future__ import annotations

from rubricator.references.extra import MissingExtraError
from rubricator.references.processor import ProcessorError, as_html, as_text
from rubricator.references.styles import SHORT_NAMES, StyleError, find_style, style_names

__all__ = [
    "SHORT_NAMES",
    "MissingExtraError",
    "ProcessorError",
    "StyleError",
    "as_html",
    "as_text",
    "find_style",
    "style_names",
]
