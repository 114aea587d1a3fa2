"""Which engine made an entry: another one might read the same schema otherwise."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

_ENGINE = Path(__file__).parents[1]


@cache
def engine() -> str:
    """Return a digest of the engine's source; empty if it cannot be read, as in an archive that is run as it is."""
    modules = sorted(path for path in _ENGINE.rglob("*.py") if path.is_file())
    digest = sha256()
    for module in modules:
        digest.update(f"{module.relative_to(_ENGINE).as_posix()}\n".encode())
        digest.update(sha256(module.read_bytes()).digest())
    return digest.hexdigest() if modules else ""
