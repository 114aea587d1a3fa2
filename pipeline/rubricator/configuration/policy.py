"""Which findings a project wants, and how bad they are to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
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

    def apply(self, findings: Iterable[Diagnostic], optional: Collection[str] = ()) -> tuple[Diagnostic, ...]:
        """Return the findings that are wanted, with the severities that are; those of optional codes only if one is set."""
        return tuple(adjusted for finding in findings if (adjusted := self._adjusted(finding, optional)) is not None)

    def wants(self, code: str, optional: Collection[str] = ()) -> bool:
        """Return whether findings of a code are wanted."""
        return (setting_of(self.settings, code) or (OFF if code in optional else "")) != OFF

    def _adjusted(self, finding: Diagnostic, optional: Collection[str]) -> Diagnostic | None:
        if not self.wants(finding.code, optional):
            return None
        setting = setting_of(self.settings, finding.code)
        return replace(finding, severity=Severity(setting)) if setting else finding


@cache
def setting_of(settings: tuple[tuple[str, str], ...], code: str) -> str:
    """Return what the settings say of a code: a severity, ``off``, or nothing (empty)."""
    whole = [setting for name, setting in settings if name == code]
    patterns = [setting for name, setting in settings if fnmatchcase(code, name)]
    return (whole or patterns or [""])[-1]
