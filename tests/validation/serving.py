"""A web server of the tests' own: by TLS, on this machine, with pages that are well-behaved or not."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import trustme

Page = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A running server: its pages by path, and the paths that were asked for."""

    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def address(self, path: str) -> str:
        """Return the address of a page."""
        return f"https://localhost:{self.port}{path}"


def page(content: bytes, status: int = 200, **headers: str) -> Page:
    """Return a page with a content; underscores in the names of headers stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda request: answer(request, status, {"Content-Length": str(len(content)), **named}, content)


def redirection(address: str) -> Page:
    """Return a page that leads to another address."""
    return page(b"", 302, Location=address)


def endless(request: BaseHTTPRequestHandler) -> None:
    """A page without end."""
    answer(request, 200, {}, b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'>")
    while True:
        request.wfile.write(b"<!-- -->" * 10_000)


def dripping(request: BaseHTTPRequestHandler) -> None:
    """A page that comes a character at a time, so that the line is never silent."""
    answer(request, 200, {"Content-Length": "1000"}, b"<")
    while True:
        time.sleep(0.1)
        request.wfile.write(b" ")


def dripping_headers(request: BaseHTTPRequestHandler) -> None:
    """A page whose headers have no end."""
    request.send_response(200)
    request.flush_headers()
    while True:
        time.sleep(0.1)
        request.wfile.write(b"x")


def silent(_request: BaseHTTPRequestHandler) -> None:
    """A page that never comes."""
    time.sleep(5)


def answer(request: BaseHTTPRequestHandler, status: int, headers: Mapping[str, str], content: bytes) -> None:
    """Write an answer."""
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(content)


@contextmanager
def serving(certificates: Path) -> Iterator[Site]:
    """Run a server; what signed its certificate is put into a file, for SSL_CERT_FILE."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(certificates)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    site = Site(0)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            try:
                site.pages.get(self.path, page(b"", 404))(self)
            except OSError:  # the other side has gone
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of a client that has gone."""

    server = Server(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
