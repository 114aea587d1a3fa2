"""Findings for people: by file, each with its line of the source and a caret under the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from unicodedata import combining, east_asian_width

from rubricator.diagnostics import Diagnostic, Severity

_NO_SOURCES: Mapping[str, str] = MappingProxyType({})
_COLOR = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.INFO: "\x1b[1;36m"}
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_WIDTH = 100
_MOST_EXPECTED = 12


def format_text(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str] = _NO_SOURCES, color: bool = False
) -> str:
    """Return the findings, grouped by file in the order given, with a summary as the last line.

    ``sources`` holds the text of each file by the name that findings use; of a file not in it no line is shown.
    """
    found = list(diagnostics)
    order = {name: number for number, name in reversed(list(enumerate(d.file for d in found)))}
    found.sort(key=lambda diagnostic: order[diagnostic.file])
    parts = [
        _paint(name, _BOLD, color) + "\n" + "".join(_entry(finding, lines, color) for finding in group)
        for name, group in groupby(found, key=lambda diagnostic: diagnostic.file)
        for lines in [sources.get(name, "").split("\n")]
    ]
    return "\n".join([*parts, _summary(found) + "\n"])


def _entry(finding: Diagnostic, lines: list[str], color: bool) -> str:
    line, column = finding.position.line, finding.position.column
    severity = _paint(finding.severity.value, _COLOR[finding.severity], color)
    head = f"  {line}:{column}  {severity} {_paint(finding.code, _DIM, color)}  {finding.message}"
    return "".join(f"{text}\n" for text in (head, *_source(finding, lines), *_advice(finding)))


def _source(finding: Diagnostic, lines: list[str]) -> Iterator[str]:
    """Yield the line at fault and the caret under it; of a long line, what is near the place."""
    line, column = finding.position.line, finding.position.column
    text = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    if not text.strip():
        return
    start = max(0, column - 1 - _WIDTH // 2) if len(text) > _WIDTH else 0
    before = ("…" if start else "") + text[start : column - 1]
    shown = before + text[column - 1 : start + _WIDTH] + ("…" if len(text) > start + _WIDTH else "")
    gutter = f"{line:>8} | "
    yield gutter + shown.replace("\t", " ")
    yield " " * (len(gutter) - 2) + "| " + " " * _columns(before) + "^"


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters two, combining ones none."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _advice(finding: Diagnostic) -> Iterator[str]:
    if finding.expected:
        more = len(finding.expected) - _MOST_EXPECTED
        names = ", ".join(finding.expected[:_MOST_EXPECTED])
        yield f"           expected: {names}{f' and {more} more' if more > 0 else ''}"
    if finding.hint:
        yield f"           hint: {finding.hint}"


def _summary(found: list[Diagnostic]) -> str:
    if not found:
        return "No findings."
    counts = Counter(finding.severity for finding in found)
    words = [_count(counts[severity], severity.value) for severity in Severity if counts[severity]]
    return f"{', '.join(words)} in {_count(len({finding.file for finding in found}), 'file')}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 or noun == 'info' else 's'}"


def _paint(text: str, code: str, color: bool) -> str:
    return f"{code}{text}{_PLAIN}" if color else text
