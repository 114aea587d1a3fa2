"""References as people write them: an item of CSL-JSON in a style of the Citation Style Language.

The processor and the styles are those of the extra ``styles``: pandoc, a program of its own, and the styles of the CSL project.
They are not needed for anything else.
"""

from __future__ import annotations

from rubricator.references.extra import MissingExtraError
from rubricator.references.processor import ProcessorError, Reference, make_reference
from rubricator.references.styles import SHORT_NAMES, StyleError, find_style, style_names, title_of

__all__ = [
    "SHORT_NAMES",
    "MissingExtraError",
    "ProcessorError",
    "Reference",
    "StyleError",
    "find_style",
    "make_reference",
    "style_names",
    "title_of",
]
