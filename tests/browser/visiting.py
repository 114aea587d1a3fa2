"""A visit to a page: what the browser complained of, what the page asked for, and what it opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

#: Anything that a page did which no page of ours may do.
Complaints = list[str]

Visit = Callable[..., Page]


@contextmanager
def visited(browser: Browser, complaints: Complaints, **options: Any) -> Iterator[Page]:
    """Give a page in a context of its own that reaches only files it is sent to; the rest goes into ``complaints``."""
    context = still_context(browser, **options)
    context.set_default_timeout(4_000)
    try:
        page = watched(context, complaints)
        context.route("**/*", lambda route: _answer(route, complaints))
        yield page
    finally:
        context.close()


def still_context(browser: Browser, **options: Any) -> BrowserContext:
    """Return a new context for a reader who wants no motion, unless the options say otherwise.

    A page that is still gliding to where it was sent takes what it anchors with it: a click aimed at a panel then goes past
    it on a slow machine, and closes it.
    """
    return browser.new_context(**{"reduced_motion": "reduce", **options})


def watched(context: BrowserContext, complaints: Complaints) -> Page:
    """Return a new page; what its browser complains of, and what it opens, goes into ``complaints``."""
    page = context.new_page()
    page.on("console", lambda message: _note(complaints, message.type in ("error", "warning"), message.text))
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("download", lambda download: complaints.append(f"download: {download.url}"))
    page.on("popup", lambda popup: complaints.append(f"window: {popup.url}"))
    return page


def _note(complaints: Complaints, bad: bool, text: str) -> None:
    if bad:
        complaints.append(f"console: {text}")


def _answer(route: Route, complaints: Complaints) -> None:
    """Let the visitor come to a page; what a page itself fetches or leads to is refused and noted."""
    request = route.request
    if request.is_navigation_request() and request.url.startswith("file:") and request.frame.page.url == "about:blank":
        route.continue_()
        return
    complaints.append(f"request: {request.url}")
    route.abort()


def opened(page: Page, file: Path, fragment: str = "") -> Page:
    """Go to a page's file."""
    page.goto(file.as_uri() + fragment)
    return page
