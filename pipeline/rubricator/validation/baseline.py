"""A baseline: the findings that a project has already, so that only new ones count.

It is a file of JSON with a finding a line, sorted, so that a change of it can be read in a diff::

    {
      "rubricator-baseline": 1,
      "findings": [
        {"file": "tei/a.xml", "code": "RNG002", "message": "<p> contains …", "fingerprint": "…"}
      ]
    }

A finding of a run is known if an entry has its fingerprint. One whose surroundings were edited has another: it is known too
while there is an entry left of the same file, code and message that no other finding took. So the number of equal findings in
a file may not grow, and a new one is new although others like it are known.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TypeVar

from rubricator.diagnostics import Diagnostic, Rule, Severity, UnusableError, at_position
from rubricator.source import Position
from rubricator.validation.fingerprints import fingerprints, unplaced
from rubricator.validation.reports.report import Report

UNREADABLE = Rule(
    "BAS001",
    Severity.ERROR,
    "The baseline cannot be read",
    "The file given as a baseline is no JSON, or is not what Rubricator writes as one. Nothing is said to be known, "
    "since a baseline that is half read would let findings pass.",
    hint="Resolve what a merge left in it, or write it anew.",
    wrong='<<<<<<< HEAD\n    {"file": "tei/a.xml", …},',
    right='{"rubricator-baseline": 1, "findings": []}',
)
RULES = (UNREADABLE,)

Key = TypeVar("Key", bound=Hashable)

_VERSION = 1
_OF_SCHEMAS = "VAL"
_MARK, _FINDINGS = "rubricator-baseline", "findings"
_KEYS = ("file", "code", "message", "fingerprint")


class BaselineError(UnusableError):
    """A baseline that cannot be used, with what is wrong with it."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding that is known. ``file`` is its path in the repository; ``message`` is as it was when it was written."""

    file: str
    code: str
    message: str
    fingerprint: str

    @property
    def likeness(self) -> tuple[str, str, str]:
        """What two findings share of which one may have become the other."""
        return self.file, self.code, unplaced(self.message)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, in any order."""

    entries: tuple[Entry, ...] = ()


def unknowable(report: Report) -> tuple[Diagnostic, ...]:
    """Return the findings that say that a document was not checked: with those in a baseline nothing would be checked ever after."""
    return tuple(
        finding
        for finding in report.findings
        if finding.code.startswith(_OF_SCHEMAS) and finding.severity is Severity.ERROR
    )


def write_baseline(report: Report) -> str:
    """Return a baseline with all findings of a report."""
    lines = ",\n".join(f"    {json.dumps(asdict(entry), ensure_ascii=False)}" for entry in sorted(_entries(report)))
    listed = f"[\n{lines}\n  ]" if lines else "[]"
    text = f'{{\n  "{_MARK}": {_VERSION},\n  "{_FINDINGS}": {listed}\n}}\n'
    # The name of a file that is not UTF-8 has surrogates in it, for which JSON has the same escapes as Python.
    return text.encode(errors="backslashreplace").decode()


def read_baseline(data: bytes, name: str) -> Baseline:
    """Return the baseline in a file of this name. Raises BaselineError if it is damaged or something else."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise _unreadable(name, Position(error.lineno, error.colno), f"It is no JSON: {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(name, Position(1, 1), "It is no JSON in UTF-8.") from error
    if not isinstance(content, dict) or _MARK not in content:
        raise _unreadable(name, Position(1, 1), f"It is no baseline: “{_MARK}” is missing.")
    if content[_MARK] != _VERSION:
        raise _unreadable(name, Position(1, 1), f"Its version is {content[_MARK]}, and this program knows {_VERSION}.")
    return Baseline(tuple(_read_entries(content.get(_FINDINGS), name)))


def against_baseline(report: Report, baseline: Baseline) -> Report:
    """Return a report of the findings that the baseline does not have, with the numbers of those known and gone.

    Gone are entries about files that were checked, or that the report has findings in; others were perhaps not asked for.
    """
    entries = tuple(_entries(report))
    left = Counter(entry.fingerprint for entry in baseline.entries)
    unknown = [number for number, entry in enumerate(entries) if not _take(left, entry.fingerprint)]
    untaken = [entry for entry in baseline.entries if _take(left, entry.fingerprint)]
    likenesses = Counter(entry.likeness for entry in untaken)
    new = [number for number in unknown if not _take(likenesses, entries[number].likeness)]
    checked = {report.repository.path_of(name) for name in report.documents} | {entry.file for entry in entries}
    return replace(
        report,
        findings=tuple(report.findings[number] for number in new),
        known=report.known + len(entries) - len(new),
        gone=sum(number for likeness, number in likenesses.items() if likeness[0] in checked),
    )


def _take(counts: Counter[Key], key: Key) -> bool:
    """Take one of the things counted, and return whether there was one."""
    if not counts[key]:
        return False
    counts[key] -= 1
    return True


def _entries(report: Report) -> Iterator[Entry]:
    for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
        yield Entry(report.repository.path_of(finding.file), finding.code, finding.message, fingerprint)


def _read_entries(listed: object, name: str) -> Iterator[Entry]:
    if not isinstance(listed, Sequence) or isinstance(listed, str):
        raise _unreadable(name, Position(1, 1), f"It is no baseline: “{_FINDINGS}” is no list.")
    for number, item in enumerate(listed, 1):
        if not isinstance(item, dict) or not all(isinstance(item.get(key), str) for key in _KEYS):
            raise _unreadable(name, Position(1, 1), f"Finding {number} in it lacks one of {', '.join(_KEYS)}.")
        yield Entry(*(item[key] for key in _KEYS))


def _unreadable(name: str, position: Position, message: str) -> BaselineError:
    return BaselineError((at_position(name, position, UNREADABLE, message),))
