"""Crates as other programs have them: the library of the RO-Crate community, and its validator, without the network.

The validator fetches the context of RO-Crate; here it gets the one that the community's JavaScript library carries.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from rocrate.rocrate import ROCrate
from rocrate_validator import models, services
from rocrate_validator.utils import document_loader
from rocrate_validator.utils.http import HttpRequester

PROFILE = "ro-crate-1.2"
CONTEXT = Path(__file__).parent / "node_modules" / "ro-crate" / "lib" / "context.json"
ADDRESS = "https://w3id.org/ro/crate/1.2/context"


def loaded(folder: Path) -> ROCrate:
    """Return the crate in a folder as the library loads it."""
    return ROCrate(folder)


def issues(folder: Path, severity: str, cache: Path) -> list[tuple[str, str]]:
    """Return what the validator says of a crate: how bad it is, and the message."""
    settings = models.ValidationSettings(
        rocrate_uri=str(folder),
        profile_identifier=PROFILE,
        requirement_severity=severity,
        offline=True,
        cache_path=cache,
        skip_availability_check=True,
    )
    with _context_at_hand():
        result = services.validate(settings)
    return [(issue.severity.name, issue.message) for issue in result.get_issues()]


@contextmanager
def _context_at_hand() -> Iterator[None]:
    with (
        patch.object(document_loader, "_fetch_json_ld", _context),
        patch.object(HttpRequester, "get", _Response, create=True),
    ):
        yield


def _context(address: str) -> Any:
    assert address == ADDRESS
    return json.loads(CONTEXT.read_text("utf-8"))


class _Response:
    """What the validator would be answered."""

    status_code = 200
    headers = {"Content-Type": "application/ld+json"}  # noqa: RUF012

    def __init__(self, address: str, **_: object) -> None:
        self.text = json.dumps(_context(address))

    def json(self) -> Any:
        return json.loads(self.text)
