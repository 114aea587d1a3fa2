"""The paths in manifests: how they are written, when two are the same, and which would not do everywhere.

Source: RFC 8493, 2.1.3 (percent-encoding), 5.1 (paths that lead out of a bag), 6.1 and 6.2 (names on other systems).
"""

from __future__ import annotations

import re
from unicodedata import normalize

PAYLOAD = "data/"
"""How the path of every payload file begins, and that of no tag file."""

_ENCODED = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_DECODED = {code: character for character, code in _ENCODED.items()}
_TO_ENCODE = re.compile("[%\r\n]")
_TO_DECODE = re.compile("%(?:25|0D|0A)", re.IGNORECASE)

_DRIVE = re.compile(r"[A-Za-z]:")
_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]|[. ]$|^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)', re.IGNORECASE)
_LONGEST = 255
"""Bytes that the name of a file or folder may have on the usual file systems."""


def encoded(path: str) -> str:
    """Return a path as manifests have it: ``%``, CR and LF are percent-encoded, and nothing else."""
    return _TO_ENCODE.sub(lambda match: _ENCODED[match[0]], path)


def decoded(text: str) -> str:
    """Return the path that a manifest's text stands for; a ``%`` that begins none of the three codes is one."""
    return _TO_DECODE.sub(lambda match: _DECODED[match[0].upper()], text)


def folded(path: str) -> str:
    """Return what paths have in common that differ in case or Unicode normalisation alone: one file on some systems."""
    return normalize("NFC", normalize("NFD", path).casefold())


def leads_out(path: str) -> bool:
    """Return whether a path could leave the bag it stands in, on any system: it is never followed."""
    return (
        path.startswith(("/", "\\", "~"))
        or _DRIVE.match(path) is not None
        or "\0" in path
        or ".." in re.split(r"[/\\]", path)
    )


def is_plain(path: str) -> bool:
    """Return whether a path is written in the one way that there is: no empty part, no ``.`` and no ``..`` in it."""
    return not leads_out(path) and all(part not in ("", ".") for part in path.split("/"))


def unportable(path: str) -> str:
    """Return the first name in a path that Windows, macOS or a long-named file system would refuse or change, else ``""``."""
    return next((name for name in path.split("/") if _is_unportable(name)), "")


def _is_unportable(name: str) -> bool:
    return (
        _WINDOWS.search(name) is not None
        or normalize("NFC", name) != name
        or len(name.encode("utf-8", "surrogatepass")) > _LONGEST
    )
