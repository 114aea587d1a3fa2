"""Which findings a project wants, and how bad they are to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache

from rubricator.diagnostics import Diagnostic, Severity

OFF = "off"


@dataclass(frozen=True, slots=True)
class Policy:
    """What a project says of codes: each a code or a pattern (``RNG*``), and a severity or ``off``.

    A whole code is stronger than a pattern, and a later pattern stronger than an earlier one.
    """

    settings: tuple[tuple[str, str], ...] = ()

    def apply(self, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the findings that are wanted, with the severities that are."""
        if not self.settings:
            return tuple(findings)
        return tuple(adjusted for finding in findings if (adjusted := self._adjusted(finding)) is not None)

    def _adjusted(self, finding: Diagnostic) -> Diagnostic | None:
        setting = setting_of(self.settings, finding.code)
        if setting == OFF:
            return None
        return replace(finding, severity=Severity(setting)) if setting else finding


@cache
def setting_of(settings: tuple[tuple[str, str], ...], code: str) -> str:
    """Return what the settings say of a code: a severity, ``off``, or nothing (empty)."""
    whole = [setting for name, setting in settings if name == code]
    patterns = [setting for name, setting in settings if fnmatchcase(code, name)]
    return (whole or patterns or [""])[-1]
