"""The people of one document: the names that rules are sure of, which others are then known by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rubricator.recognition.finding import Finding

_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Roster:
    """Surnames, given names and initials (``mrm``) of the people named in full or with an honorific."""

    surnames: frozenset[str]
    given: frozenset[str]
    initials: frozenset[str]

    def knows(self, word: str) -> bool:
        """Return whether a word in lower case is somebody's surname or given name."""
        return word in self.surnames or word in self.given


def is_sure(finding: Finding) -> bool:
    """Return whether a name is sure enough for others to be known by it."""
    return finding.certainty >= _SURE


def roster(findings: Iterable[Finding]) -> Roster:
    """Return the people that the findings name."""
    sure = [finding for finding in findings if is_sure(finding)]
    surnames = {finding.surname for finding in sure if finding.surname and " " not in finding.surname}
    given = {name for finding in sure for name in finding.given if len(name) > 2}
    return Roster(frozenset(surnames), frozenset(given), frozenset(map(_initials, sure)) - {""})


def _initials(finding: Finding) -> str:
    """Return the initials of a name that has both parts."""
    if not (finding.given and finding.surname):
        return ""
    return "".join(name[0] for name in (*finding.given, *finding.surname.split()[-1:]))
