"""Transpiled schemas on disk: to transpile a schema takes longer than to check many a document with it.

An entry is named by the digests of all that it was made of: the transpiler, the processor that ran it, and the schema with everything
that it includes in its place. It is a stylesheet, so one from a stranger would be run; but so is any schema from a stranger, and
a stylesheet reads no file, reaches no network, and learns nothing of the machine (see ``saxon``): it could give false findings.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256

from rubricator.assets import asset
from rubricator.relaxng.caching import cache_folder
from rubricator.relaxng.caching.files import read_entry, write_entry
from rubricator.saxon import processor_version


def kept(schema: bytes, address: str, phase: str, transpile: Callable[[], str]) -> str:
    """Return the stylesheet of a schema: as it lies in the cache, else as ``transpile`` makes it, which is then put there.

    ``address`` is the schema's own, and ``phase`` the one to apply. Raises what ``transpile`` raises.
    """
    folder = cache_folder()
    if folder is None:
        return transpile()
    key = _digest(_engine(), address.encode(), phase.encode(), schema)
    entry = read_entry(folder, key)
    if entry is not None:
        return entry.decode("utf-8", "replace")
    stylesheet = transpile()
    write_entry(folder, key, stylesheet.encode())
    return stylesheet


@cache
def _engine() -> bytes:
    modules = sorted(asset("xslt", "schematron").glob("*.xsl"))
    return _digest(processor_version().encode(), *(module.read_bytes() for module in modules)).encode()


def _digest(*parts: bytes) -> str:
    """Return a digest of parts that no other parts have, however they are cut."""
    digest = sha256()
    for part in parts:
        digest.update(sha256(part).digest())
    return digest.hexdigest()
