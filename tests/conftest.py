"""Fixtures for all tests."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

# In CI the same examples every time, so that a push is judged by what it changed; elsewhere new ones each run.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# They are heavy, and so have environments of their own: make test-spacy, make test-browser, …
collect_ignore = [
    *([] if find_spec("spacy") else ["with_spacy"]),
    *([] if find_spec("distributed") else ["with_dask"]),
    *([] if find_spec("playwright") else ["browser"]),
    *([] if find_spec("sphinx") else ["with_sphinx", "newcomer"]),
    *([] if find_spec("bibtexparser") else ["consumers"]),
]

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


@pytest.fixture(autouse=True, scope="session")
def _a_cache_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled schemas out of the cache of whoever runs the tests; the commands that the tests start do so too."""
    before = os.environ.get("RUBRICATOR_CACHE")
    os.environ["RUBRICATOR_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    del os.environ["RUBRICATOR_CACHE"]
    if before is not None:
        os.environ["RUBRICATOR_CACHE"] = before
