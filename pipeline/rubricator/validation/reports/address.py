"""Addresses in reports: of rules on the web, and of files."""

from __future__ import annotations

import re
from pathlib import PurePath
from urllib.parse import quote

from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports.report import Report

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def on_the_web(reference: str) -> str:
    """Return a reference if it is an address on the web, else nothing: it may be the section of a standard."""
    return reference if _ADDRESS.fullmatch(reference) else ""


def reference_of(finding: Diagnostic, report: Report) -> str:
    """Return the address on the web where a finding is explained, its own or that of its rule; empty if there is none."""
    rule = report.rules.get(finding.code)
    return on_the_web(finding.reference) or (on_the_web(rule.reference) if rule else "")


def uri_of(path: str) -> str:
    """Return a path with slashes as a URI: a relative reference, or of scheme ``file`` for an absolute path.

    What is no character of a URI is percent-encoded in UTF-8; of a name that is not UTF-8 the bytes are.
    """
    if PurePath(path).is_absolute():
        return f"file://{'' if path.startswith('/') else '/'}{_quoted(path)}"
    return _quoted(path)


def _quoted(path: str) -> str:
    # A colon in the first segment of a relative reference would end a scheme.
    return quote(_bytes(path), safe="/!$&'()*+,;=@")


def _bytes(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # Windows has names with halves of pairs.
        return path.encode("utf-8", "surrogatepass")
