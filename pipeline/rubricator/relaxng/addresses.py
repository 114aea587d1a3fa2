"""Addresses of files: a path as given, or a URL; and what a reference in one means. Source: RFC 3986, 5.2."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urljoin

# A single letter is a drive.
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


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
    """Resolve by the rules of http, which are those of every hierarchical scheme; urljoin knows only some of them."""
    scheme, _, rest = base.partition(":")
    joined = urljoin(f"http:{rest}", reference)
    return f"{scheme}:{joined.partition(':')[2]}"
