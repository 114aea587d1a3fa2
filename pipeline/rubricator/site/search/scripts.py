"""Files that hand a value to the page's script: unlike JSON, a script is read from a disk too."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any


def named_script(kind: str, value: Any) -> tuple[str, bytes]:
    """Return a file called by what is in it, so that a browser never takes an older one for it: its name, and its bytes."""
    body = _json(value)
    name = f"{kind}-{sha256(body.encode()).hexdigest()[:12]}"
    return name, _script(name, body)


def script(name: str, value: Any) -> bytes:
    """Return the bytes of the file of this name."""
    return _script(name, _json(value))


def _script(name: str, body: str) -> bytes:
    return f"rubricator.found({_json(name)},{body})\n".encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
