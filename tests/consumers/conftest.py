"""Fixtures: the programs that pip does not install."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

#: What npm installs: see package.json.
MODULES = Path(__file__).parent / "node_modules"


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Gives the path of a program. Without it the test is skipped; but it fails in CI, which must not skip it unseen."""

    def found(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            message = f"{name} is missing: make test-consumers installs what these tests need"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        return path

    return found
