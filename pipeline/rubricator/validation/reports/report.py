"""What a run of checks found, for a format to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from rubricator.diagnostics import Diagnostic, Rule
from rubricator.validation.repository import UNKNOWN, Repository

_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_RULES: Mapping[str, Rule] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, in the order of the documents, and what a format may want to know of them.

    ``documents`` are the names of all documents checked, with findings or without, in order; a finding may be in a file that
    is none of them. ``sources`` has the text of each file with findings, ``rules`` what is known of codes: a Schematron
    schema has codes of its own. ``known`` findings were left out since a baseline has them, ``omitted`` ones since they were
    too many; none of them is in ``findings``. ``gone`` are those that the baseline has and the run did not find.
    ``failures`` say which files could not be read; ``repository`` says what the files are called there.
    """

    findings: tuple[Diagnostic, ...]
    documents: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    rules: Mapping[str, Rule] = field(default_factory=lambda: _NO_RULES)
    known: int = 0
    omitted: int = 0
    gone: int = 0
    failures: tuple[Diagnostic, ...] = ()
    repository: Repository = UNKNOWN

    def with_failures(self) -> Report:
        """Return the report with the failures as its first findings, for a format that has no place of their own for them."""
        return replace(self, findings=self.failures + self.findings, failures=())
