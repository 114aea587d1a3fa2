"""Where compiled schemas lie: the platform's folder for what a program can make anew.

Source: XDG Base Directory Specification 0.8; Apple, File System Programming Guide; Microsoft, Known Folders.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

VARIABLE = "RUBRICATOR_CACHE"
OFF = "off"
_OURS = "rubricator"


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """Return the folder of this program's caches, which need not be there; None: there is none, or none is wanted.

    ``RUBRICATOR_CACHE`` names another folder, or says ``off``.
    """
    chosen = environment.get(VARIABLE, "")
    if chosen:
        return None if chosen == OFF else Path(chosen)
    if platform == "win32":
        return _in(environment.get("LOCALAPPDATA", ""), _OURS, "Cache")
    home = environment.get("HOME", "")
    if platform == "darwin":
        return _in(home, "Library", "Caches", _OURS)
    return _in(environment.get("XDG_CACHE_HOME", ""), _OURS) or _in(home, ".cache", _OURS)


def _in(folder: str, *parts: str) -> Path | None:
    # The specification has a path that is not absolute ignored; so a missing one is, too.
    return Path(folder, *parts) if folder and PurePath(folder).is_absolute() else None
