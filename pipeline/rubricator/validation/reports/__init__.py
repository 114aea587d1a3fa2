"""Reports of findings: a module a format, with a function ``format_NAME`` from a ``Report`` to the text to write."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from rubricator.validation.reports.report import Report

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "rdjson", "html")
"""The names of the formats; each is that of its module."""


def formatter(name: str) -> Callable[[Report], str]:
    """Return the function that writes the format of this name, one of ``FORMATS``.

    Its module is loaded here, so that a run for one format does not load the others.
    """
    written: Callable[[Report], str] = getattr(import_module(f"{__name__}.{name}"), f"format_{name}")
    return written
