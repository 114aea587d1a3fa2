"""Fixtures for all tests."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

# In CI the same examples every time, so that a push is judged by what it changed; elsewhere new ones each run.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# It is heavy, and so has an environment of its own: make test-spacy.
collect_ignore = [] if find_spec("spacy") else ["with_spacy"]

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of schemas and texts that only the project's own machines have; absent in a clone elsewhere."""
    if SHARED.is_dir():
        return SHARED
    if os.environ.get("CI"):
        pytest.fail(f"CI needs {SHARED}")
    pytest.skip(f"{SHARED} is not here: this test runs only beside the project's shared folder")
