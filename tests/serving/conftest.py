"""A server on a port of its own, and a client that says exactly what it is told to say."""

from collections.abc import Iterator

import pytest

from rubricator.serving.documents import Document, File, Made
from rubricator.serving.server import Server, open_server, serving
from rubricator.serving.workshop import Workshop

LETTER = Document("/build/a letter.html", "tei/sources/a letter.txt", "", ("/tei/a letter.xml",))
PAGE = (
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; script-src 'sha256-ours'; img-src data:\"></head><body><p>Aurora</p></body></html>"
)


def letter(page: str = PAGE) -> Made:
    return Made(page, {"/tei/a letter.xml": File(b"<TEI/>", "application/xml")}, title="A letter")


@pytest.fixture
def workshop() -> Workshop:
    """A workshop with one document made."""
    workshop = Workshop()
    workshop.update((LETTER,), (), ())
    workshop.deliver(LETTER.page, letter())
    return workshop


@pytest.fixture
def server(workshop: Workshop) -> Iterator[Server]:
    server = open_server(workshop, 0)
    with serving(server):
        yield server
