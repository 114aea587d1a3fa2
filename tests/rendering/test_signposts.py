"""The way that a page's links show, followed by the reader of signposting.org's own people, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from signposting import Signposting, find_signposting_html

from rubricator.rendering import FORMATS, Companions, render

FILES = {"tei": "header.xml", "text": "header.txt", "bibtex": "header.bib", "csl-json": "header.csl.json"}


@pytest.fixture
def found(root: Path) -> Iterator[tuple[str, Signposting]]:
    """The page's address, and the links of the case whose header says most."""
    document = root / "tests" / "xslt" / "cases" / "header.xml"
    page, _ = render(document.read_bytes(), document.as_uri(), FORMATS["html"], Companions(alternates=FILES))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        yield address, find_signposting_html(address + "header.html")
        server.shutdown()


def test_the_links_lead_to_all_that_there_is(found: tuple[str, Signposting]) -> None:
    address, links = found

    assert links.citeAs is not None
    assert links.citeAs.target == "https://doi.org/10.1234/lettres.1"
    assert {link.target for link in links.authors} == {"https://viaf.org/viaf/1"}
    assert links.license is not None
    assert links.license.target == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert {link.target for link in links.types} == {
        "https://schema.org/AboutPage",
        "https://schema.org/Chapter",
        "https://schema.org/Message",
    }
    assert {link.target: link.type for link in links.items} == {
        address + "header.xml": "application/tei+xml",
        address + "header.txt": "text/plain",
    }
    assert {link.target: link.type for link in links.describedBy} == {
        address + "header.bib": "application/x-bibtex",
        address + "header.csl.json": "application/vnd.citationstyles.csl+json",
    }
