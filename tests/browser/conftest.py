"""Fixtures: Debian's Chromium, the pages to be tested, and a visit to one, after which nothing must have gone wrong."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.samples import LETTER, Sample
from browser.visiting import Complaints, Visit, opened, visited

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: What npm installs: see package.json.
MODULES = Path(__file__).parent / "node_modules"


def missing(what: str) -> None:
    """Skip the test for want of a program, but fail in CI, which must not skip it unseen."""
    message = f"{what} is missing: make test-browser installs what these tests need"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    program = shutil.which("chromium")
    if not program:
        missing("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def page_of(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sample], Path]:
    """Where the page of a sample is; it is rendered when a test first asks for it."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def written(sample: Sample) -> Path:
        if sample.kind == "corpus":
            request.getfixturevalue("shared")
        return sample.written_to(folder)

    return written


@pytest.fixture
def visit(chromium: Browser, page_of: Callable[[Sample], Path]) -> Iterator[Visit]:
    """Opens the page of a sample (or a file) in a context with the given options.

    When the test is over, the page must have asked for nothing, complained of nothing and opened nothing.
    """
    complaints: Complaints = []
    with ExitStack() as stack:

        def visiting(what: Sample | Path = LETTER, fragment: str = "", **options: Any) -> Page:
            file = page_of(what) if isinstance(what, Sample) else what
            return opened(stack.enter_context(visited(chromium, complaints, **options)), file, fragment)

        yield visiting
    assert complaints == []
