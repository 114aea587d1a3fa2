"""Where requests and the making of pages meet: a request names what it wants and waits, the main thread makes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from threading import Condition

from rubricator.serving.documents import NOTHING, Document, File, Findings, Made, version
from rubricator.serving.pages import document_page, index_page, missing_page

INDEX = "/"
_HTML = "text/html; charset=utf-8"


class Workshop:
    """What is served now. Every method may be called from any thread.

    ``faults`` are what is wrong with something that all pages depend on.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_open = False
        self._documents: dict[str, Document] = {}
        self._owners: dict[str, str] = {}
        self._made: dict[str, Made] = {}
        self._versions: dict[str, str] = {}
        self._stale: set[str] = set()
        self._wanted: dict[str, None] = {}
        self._faults: Findings = ()

    def update(self, documents: tuple[Document, ...], changed: Collection[str], faults: Findings) -> None:
        """Say which documents there are, the pages of which of them are not up to date, and what is wrong with all."""
        with self._changed:
            self._is_open = True
            self._documents = {document.page: document for document in documents}
            self._owners = {path: d.page for d in documents for path in (d.page, *d.others)}
            self._made = {page: made for page, made in self._made.items() if page in self._documents}
            self._versions = {page: known for page, known in self._versions.items() if page in self._documents}
            self._stale = {page for page in self._stale | set(changed) if page in self._made}
            self._faults = faults
            self._wanted = {page: None for page in self._wanted if page in self._documents}
            self._changed.notify_all()

    def next_wanted(self, seconds: float) -> str | None:
        """Return a page that somebody waits for, None if nobody does for so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._wanted, seconds)
            return next(iter(self._wanted), None)

    def deliver(self, page: str, made: Made) -> None:
        """Hand over what was made; where there is no page now, the last one there was is kept."""
        with self._changed:
            if not made.page:
                last = self._made.get(page, NOTHING)
                made = replace(made, page=last.page, title=last.title, outdated=True)
            self._made[page], self._versions[page] = made, version(made)
            self._wanted.pop(page, None)
            self._stale.discard(page)
            self._changed.notify_all()

    def file(self, path: str) -> File | None:
        """Return what is served at a path, None if nothing is; waits until it is known what there is, and until it is made."""
        with self._changed:
            self._await(path)
            if path == INDEX:
                documents = tuple(self._documents.values())
                return _html(index_page(documents, self._made, self._faults, self._version(path)))
            page = self._owners.get(path)
            document, made = self._documents.get(page or ""), self._made.get(page or "")
            if document is None or made is None:
                return None
            if path != page:
                return made.others.get(path)
            shown = replace(made, findings=(*self._faults, *made.findings))
            return _html(document_page(document, shown, self._version(path)))

    def missing(self, path: str) -> File:
        """Return the page that says that there is nothing at a path."""
        with self._changed:
            return _html(missing_page(path, self._version(path)))

    def version(self, path: str) -> str:
        """Return the version of what is served at a path, when it is up to date: another when anything in it is another."""
        with self._changed:
            self._await(path)
            return self._version(path)

    def _await(self, path: str) -> None:
        """Wait until it is known what there is, and what is served at a path is up to date."""
        self._changed.wait_for(lambda: self._is_open)
        page = self._owners.get(path)
        if page is not None and not self._is_ready(page):
            self._wanted[page] = None
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._is_ready(page))

    def _is_ready(self, page: str) -> bool:
        """Return whether a page is up to date, or there is no such document any more."""
        return page not in self._documents or (page in self._made and page not in self._stale)

    def _version(self, path: str) -> str:
        if path == INDEX:
            return version(tuple(self._documents.values()), self._versions, self._faults)
        return version(self._versions.get(path), self._faults, path in self._documents)


def _html(page: str) -> File:
    return File(page.encode("utf-8", "backslashreplace"), _HTML)
