"""URI references as pointers have them. Source: RFC 3986, 4.1; TEI P5 17.2.2 (fragments)."""

from __future__ import annotations

import re

from rubricator.relaxng.addresses import stray_percent
from rubricator.validation.checks.links.schemes import scheme_of

_LONGEST = 4_096
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def what_is_wrong(target: str) -> str:
    """Return why a pointer is no URI reference, empty if it is one. Addresses on the web are not looked at."""
    if _DRIVE.match(target):
        return "it is a path of one machine"
    if scheme_of(target):
        return ""
    if len(target) > _LONGEST:
        return f"it has more than {_LONGEST} characters"
    if target.count("#") > 1:
        return "it has two #"
    if "\\" in target.partition("#")[0]:
        return "folders are separated by /, not by \\"
    if "%00" in target:
        return "no name has a %00"
    return "" if stray_percent(target) is None else "a % stands for itself, which is written %25"


def is_name(fragment: str) -> bool:
    """Return whether a fragment is the name of an element: not empty, of another scheme, or into another kind of file."""
    return bool(fragment) and not any(mark in fragment for mark in "(/=")
