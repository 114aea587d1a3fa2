"""The server: GET and HEAD of what the workshop has, at an address that only this machine can reach.

A page of the web that is open in the same browser must not reach it either: by a name of its own that leads here (DNS
rebinding) it is refused for the Host header, and by an address it can read nothing, for want of a permission (CORS).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, unquote, urlsplit

from rubricator.serving.documents import File
from rubricator.serving.workshop import Workshop

ADDRESS = "127.0.0.1"
VERSION = "/-/version"
_ATTEMPTS = 20
_PLAIN = "text/plain; charset=utf-8"


class Server(ThreadingHTTPServer):
    """Serves a workshop, a thread a request; none of them keeps the program from ending."""

    daemon_threads = True
    # Elsewhere than here it would let two servers have the same port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, workshop: Workshop, port: int) -> None:
        super().__init__((ADDRESS, port), Handler)
        self.workshop = workshop
        self.hosts = {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}
        if self.server_port == 80:
            self.hosts |= {ADDRESS, "localhost"}

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has gone away, as it does with every reload; raise anything else."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            raise error


def open_server(workshop: Workshop, port: int) -> Server:
    """Return a server at this port, or at the first that is free after it; 0 is any. Raises OSError if none is."""
    for attempt in range(_ATTEMPTS):
        try:
            return Server(workshop, port + attempt)
        except OSError:
            if port == 0 or attempt == _ATTEMPTS - 1 or port + attempt >= 65535:
                raise
    raise AssertionError("the last attempt returns or raises")


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """Answer requests for as long as the block runs."""
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "Rubricator"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Send a page, another file, or the version of a page."""
        if not self._is_allowed():
            return
        address = urlsplit(self.path)
        if address.path == VERSION:
            page = parse_qs(address.query).get("page", [""])[0]
            self._send(HTTPStatus.OK, File(self.server.workshop.version(page).encode(), _PLAIN))
            return
        path = unquote(address.path, errors="surrogateescape")
        found = self.server.workshop.file(path)
        if found:
            self._send(HTTPStatus.OK, found)
        else:
            self._send(HTTPStatus.NOT_FOUND, self.server.workshop.missing(path))

    do_HEAD = do_GET  # noqa: N815  # named by the library

    def _refuse_method(self) -> None:
        self.close_connection = True  # what it may have sent along is not read
        self._send(HTTPStatus.METHOD_NOT_ALLOWED, _said("only GET and HEAD are answered"), ("Allow", "GET, HEAD"))

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _refuse_method  # noqa: N815

    def _is_allowed(self) -> bool:
        """Return whether the request is for this server by its name; refuse it if not."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0].lower() not in self.server.hosts:
            self.close_connection = True
            self._send(HTTPStatus.MISDIRECTED_REQUEST, _said(f"this is {self.server.address}"))
            return False
        return True

    def _send(self, status: HTTPStatus, file: File, *headers: tuple[str, str]) -> None:
        length = ("Content-Length", str(len(file.data)))
        # A document of its own is not run, whatever it may have in it: XHTML has scripts.
        policy = () if file.media_type.startswith("text/html") else (("Content-Security-Policy", "sandbox"),)
        self._head(status, file.media_type, length, *policy, *headers)
        if self.command != "HEAD":
            self.wfile.write(file.data)

    def _head(self, status: HTTPStatus, media_type: str, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", media_type), *_ALWAYS, *headers):
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is made is said where it is made."""


_ALWAYS = (
    ("Cache-Control", "no-cache"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


def _said(message: str) -> File:
    return File(f"{message}\n".encode(), _PLAIN)
