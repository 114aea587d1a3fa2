"""Reports of findings, a format a module: each takes diagnostics and returns the text to print."""

from rubricator.validation.reports.json import format_json
from rubricator.validation.reports.text import format_text

__all__ = ["format_json", "format_text"]
