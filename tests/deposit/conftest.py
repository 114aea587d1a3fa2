"""An edition to make packages of, and the commands to make them with."""

import shutil
from pathlib import Path

import pytest

from cli.conftest import rubricator

__all__ = ["rubricator"]


@pytest.fixture
def edition(rubricator: object, root: Path) -> Path:
    """The edition that the project ships, copied into the current folder, which is empty beside it."""
    for folder in ("tei", "schemas"):
        shutil.copytree(root / folder, Path(folder))
    return Path("tei")
