"""Where the packages of the extra ``styles`` are. They are looked into, not imported."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


class MissingExtraError(Exception):
    """The extra is not installed; ``str()`` says what to do."""

    def __init__(self) -> None:
        super().__init__("references in a style need the extra “styles”: pip install 'rubricator[styles]'")


def folder_of(package: str) -> Path:
    """Return the folder of an installed package. Raises MissingExtraError."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise MissingExtraError
    return Path(spec.origin).parent
