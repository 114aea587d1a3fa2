"""Loading the authority file, once for as long as it does not change."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rubricator.authority import EMPTY, Authority, parse_authority
from rubricator.diagnostics import Diagnostic


def load_authority(path: Path | None) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """Return the people of an authority file and the findings in it; nobody if there is no file. Raises OSError."""
    return _load(path, path.stat().st_mtime_ns) if path else (EMPTY, ())


@cache
def _load(path: Path, _changed: int) -> tuple[Authority, tuple[Diagnostic, ...]]:
    return parse_authority(str(path), path.read_bytes())
