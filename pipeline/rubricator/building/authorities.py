"""Loading the authority files, once for as long as they do not change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from rubricator.authority import EMPTY, Authority, parse_authority
from rubricator.diagnostics import Diagnostic


def load_authorities(paths: Iterable[Path]) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """Return the people of authority files together, and the findings in them; nobody without a file. Raises OSError."""
    return _load(tuple((path, path.stat().st_mtime_ns) for path in paths))


@cache
def _load(files: tuple[tuple[Path, int], ...]) -> tuple[Authority, tuple[Diagnostic, ...]]:
    together = EMPTY
    findings: tuple[Diagnostic, ...] = ()
    for number, (path, _changed) in enumerate(files):
        own, found = parse_authority(str(path), path.read_bytes(), together)
        people = own.people if number == 0 else tuple(replace(person, file=number) for person in own.people)
        together = Authority((*together.people, *people))
        findings += found
    return together, findings
