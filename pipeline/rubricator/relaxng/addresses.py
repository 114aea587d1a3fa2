"""Addresses of files: a path as given, or a URL; and what a reference in one means. Source: RFC 3986, 5.2."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

# A single letter is a drive.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_PARTS = re.compile(r"(?:(?P<scheme>[^:/?#]+):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?")
_ESCAPE = r"%[0-9A-Fa-f]{2}"
_STRAY_PERCENT = re.compile(rf"(?!{_ESCAPE})%")
_ABSOLUTE = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:(?:[^#%]|{_ESCAPE})+")


def web_parts(address: str) -> tuple[str, str, str, str] | None:
    """Return scheme, host, path and query of an address on the web, None for any other."""
    scheme, host, path, query = _parts(address)
    return (scheme.lower(), host, path, query or "") if host and scheme.lower() in ("http", "https") else None


def file_name(address: str) -> str:
    """Return the last part of the path of an address, without query: the name of the file; empty if there is none."""
    return posixpath.basename(_parts(address)[2])


def stray_percent(reference: str) -> int | None:
    """Return the offset of the first % that stands for itself, which in a URI reference none can; None if there is none."""
    found = _STRAY_PERCENT.search(reference)
    return found.start() if found else None


def is_absolute(uri: str) -> bool:
    """Return whether a string is an absolute URI without fragment, as those of datatype libraries are."""
    return _ABSOLUTE.fullmatch(uri) is not None


def has_scheme(address: str) -> bool:
    """Return whether an address is a URL; else it is a path."""
    return _SCHEME.match(address) is not None


def resolved(reference: str, base: str) -> str:
    """Return the address that a URI reference stands for in a file with the address ``base``.

    It is a path where the base is a path and the reference relative, percent-encoding undone: ``../a%20b.rng`` in
    ``schemas/c.rng`` is ``a b.rng``. The dots go by the words of the address, not by links in the file system.
    """
    if has_scheme(reference):
        return reference
    if has_scheme(base):
        return _joined(base, reference)
    path = unquote(reference.partition("#")[0])
    if not path:
        return base
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return f"{joined}/" if re.search(r"(^|/)\.{0,2}$", path) and joined != "/" else joined


def _joined(base: str, reference: str) -> str:
    """Resolve by the rules of all hierarchical schemes; urljoin knows only some of them, and refuses what looks odd."""
    scheme, base_host, base_path, base_query = _parts(base)
    _, host, path, query = _parts(reference)
    if host is not None:
        return _address(scheme, host, _without_dots(path), query)
    if not path:
        return _address(scheme, base_host, base_path, base_query if query is None else query)
    if not path.startswith("/"):
        folder = base_path.rpartition("/")[0]
        path = f"{folder}/{path}" if folder or base_host is not None or base_path.startswith("/") else path
    return _address(scheme, base_host, _without_dots(path), query)


def _parts(address: str) -> tuple[str, str | None, str, str | None]:
    """Return scheme, host, path and query; None where there is no ``//`` or no ``?``. The fragment is left out."""
    found = _PARTS.match(address)
    assert found is not None, "every part may be empty"
    return found["scheme"] or "", found["host"], found["path"], found["query"]


def _address(scheme: str, host: str | None, path: str, query: str | None) -> str:
    return f"{scheme}:{'' if host is None else f'//{host}'}{path}{'' if query is None else f'?{query}'}"


def _without_dots(path: str) -> str:
    """Remove ``.`` and ``..``, which cannot lead above the root (5.2.4)."""
    segments = path.split("/")
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            if len(kept) > path.startswith("/"):
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    return "/".join([*kept, ""] if segments[-1] in (".", "..") else kept)


def path_of(address: str) -> Path | None:
    """Return the path of a file that an address stands for, None if it is on the web or on another machine."""
    if not has_scheme(address):
        return None if address.startswith("//") else Path(address)
    scheme, host, path, _ = _parts(address)
    local = scheme.lower() == "file" and (host or "").lower() in ("", "localhost")
    return Path(_native(path)) if local else None


def _native(path: str) -> str:
    if os.name != "nt":
        return unquote(path)
    # As urllib.request has it, which loads half of the network library.
    from nturl2path import url2pathname

    return url2pathname(path)


def uri_of(address: str) -> str:
    """Return an address as an absolute URI."""
    return address if has_scheme(address) else Path(address).absolute().as_uri()
