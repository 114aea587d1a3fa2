"""Fixtures: the sites, each made once for all processes, servers of them, and a visit to a page after which nothing must have gone wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.site.sites import Server, made
from browser.visiting import Complaints, still_context, watched

Go = Callable[..., Page]


@pytest.fixture(scope="session")
def site_of(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Where a site is, by its name; it is made when a test first asks for it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"

    @cache
    def site(name: str) -> Path:
        if name != "hostile":
            request.getfixturevalue("shared")
        return made(name, folder)

    return site


@pytest.fixture(scope="session")
def address_of(site_of: Callable[[str], Path]) -> Iterator[Callable[[str], str]]:
    """The address of a site, served below the root of a server, which has to have all that pages ask for."""
    with ExitStack() as stack:

        @cache
        def address(name: str) -> str:
            folder = site_of(name)
            server = Server(folder.parent)
            stack.callback(server.stop)
            return f"{server.address}{folder.name}/"

        yield address


@pytest.fixture
def go(chromium: Browser, address_of: Callable[[str], str]) -> Iterator[Go]:
    """Opens a page of a site by http, in a context with the given options.

    When the test is over, pages must have asked for nothing outside of their site and for nothing that is not there, complained
    of nothing and opened nothing.
    """
    complaints: Complaints = []
    with ExitStack() as stack:

        def going(name: str, path: str = "index.html", base: str = "", **options: Any) -> Page:
            root = base or address_of(name)
            context = still_context(chromium, **options)
            stack.callback(context.close)
            context.set_default_timeout(4_000)
            page = watched(context, complaints)
            context.on("request", lambda request: _note(complaints, request.url, root))
            context.on("response", lambda answer: answer.ok or answer.status == 304 or complaints.append(answer.url))
            page.goto(f"{root}{path}")
            return page

        yield going
    assert complaints == []


def _note(complaints: Complaints, url: str, root: str) -> None:
    if not url.startswith(root):
        complaints.append(f"request: {url}")
