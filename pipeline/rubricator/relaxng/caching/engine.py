"""Which engine made an entry: another one might read the same schema otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

_ENGINE = Path(__file__).parents[1]


@cache
def engine_digest() -> str:
    """Return a digest of the engine's source; empty if it cannot be read, as in an archive that is run as it is."""
    digest = sha256()
    modules = sorted(_modules(str(_ENGINE)))
    for module in modules:
        digest.update(f"{module.removeprefix(str(_ENGINE))}\n".encode())
        digest.update(sha256(_content(module)).digest())
    return digest.hexdigest() if modules else ""


def _modules(folder: str) -> Iterator[str]:
    # As the system has them: a hundred and more files are read here at every start, and paths would take half of the time.
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path
            elif entry.is_dir():
                yield from _modules(entry.path)


def _content(module: str) -> bytes:
    descriptor = os.open(module, os.O_RDONLY)
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)
