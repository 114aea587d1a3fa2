"""What makes a finding the same finding after a document was edited.

A fingerprint is made of the file, the code, the message without its mentions of lines and columns, and the characters that
stand at the place, up to 60 of its line. It has no line and no column: lines may be added above, paragraphs moved, and the
indentation changed. Equal findings in a file are numbered in the order of the document, so that each fingerprint occurs once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from rubricator.diagnostics import Diagnostic
from rubricator.validation.reports.excerpt import line_at, lines_of
from rubricator.validation.reports.grouping import by_file
from rubricator.validation.reports.report import Report

Identity = tuple[str, str, str, str]

_MENTION = re.compile(r"\b(?:lines?|columns?) \d+(?:(?:, | and )\d+)*|\b\d+:\d+\b")
_LENGTH = 60


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return a fingerprint for each finding of a report, in its order: 32 hexadecimal digits, none of them twice.

    Findings in a file whose text the report does not have are told apart by their messages alone.
    """
    lines = {name: lines_of(report.sources.get(name, "")) for name in by_file(report.findings)}
    seen: Counter[Identity] = Counter()
    return tuple(_numbered(_identity(finding, lines, report), seen) for finding in report.findings)


def unplaced(message: str) -> str:
    """Return a message without the lines and columns that it mentions, and with its white space folded."""
    return _MENTION.sub("", " ".join(message.split()))


def _identity(finding: Diagnostic, lines: Mapping[str, list[str]], report: Report) -> Identity:
    file = report.repository.path_of(finding.file)
    return file, finding.code, unplaced(finding.message), _at(lines[finding.file], finding)


def _at(lines: list[str], finding: Diagnostic) -> str:
    """Return what stands at the place: its line from there on, without what only its layout makes different."""
    line = line_at(lines, finding.position)
    return " ".join(line[finding.position.column - 1 :].split())[:_LENGTH]


def _numbered(identity: Identity, seen: Counter[Identity]) -> str:
    seen[identity] += 1
    text = "\n".join((*identity, str(seen[identity])))
    # The name of a file that is not UTF-8 has surrogates in it.
    return sha256(text.encode(errors="backslashreplace")).hexdigest()[:32]
