"""A repository of the tests' own, on this machine: InvenioRDM's API for drafts, as its documentation and source have it.

It is well-behaved but for the faults that a test puts in. What a client must never do is kept in ``violations``.
"""

from __future__ import annotations

import hashlib
import json
import re
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "a-token-nobody-may-see"


@dataclass
class Entry:
    """A file of a draft; ``checksum`` is that of the content that arrived, if any did."""

    checksum: str = ""
    size: int = 0
    committed: bool = False


@dataclass
class Draft:
    """A draft, or the record that it was published as."""

    number: str
    metadata: dict[str, object]
    files: dict[str, Entry] = field(default_factory=dict)
    published: bool = False
    deleted: bool = False


@dataclass(frozen=True)
class Answer:
    """What is written back."""

    status: int
    said: object = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def content(self) -> bytes:
        return b"" if self.said is None else json.dumps(self.said).encode()


Effect = Callable[[], Answer]
Misbehaviour = Callable[["Request", Effect], None]
"""What is done in place of answering; the effect does what was asked for and returns the answer that is due."""


@dataclass
class Fault:
    """A misbehaviour at the requests that match, so many times."""

    asked: str
    misbehave: Misbehaviour
    times: int = 1

    def matches(self, line: str) -> bool:
        return self.times > 0 and re.fullmatch(self.asked, line) is not None


@dataclass
class Site:
    """A running repository: its drafts by number, what was asked, and how it is to misbehave."""

    port: int = 0
    token: str = TOKEN
    drafts: dict[str, Draft] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    received: int = 0
    lock: Lock = field(default_factory=Lock)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fault(self, line: str) -> Misbehaviour | None:
        """Note a request, and return how to misbehave at it, None if not."""
        with self.lock:
            self.asked.append(line)
            found = next((fault for fault in self.faults if fault.matches(line)), None)
            if found is None:
                return None
            found.times -= 1
            return found.misbehave

    def only_draft(self) -> Draft:
        """Return the one draft that there is."""
        (draft,) = self.drafts.values()
        return draft


class Request(BaseHTTPRequestHandler):
    """A request to a site, which is an attribute of its server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    corrupted = False
    unread = 0

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    @property
    def site(self) -> Site:
        site: Site = self.server.site  # type: ignore[attr-defined]
        return site

    def _answer(self) -> None:
        self.unread = int(self.headers.get("Content-Length", 0))
        self.corrupted = False
        misbehave = self.site.fault(f"{self.command} {self.path}")
        try:
            if misbehave:
                misbehave(self, self.effect)
            else:
                self.write(self.effect())
        except OSError:  # the other side has gone
            self.close_connection = True

    def effect(self) -> Answer:
        """Do what was asked for, and return the answer."""
        if self.headers.get("Authorization") != f"Bearer {self.site.token}":
            self.drain()
            return _error(401, "The server could not verify that you are authorized to access the URL requested.")
        path = urlsplit(self.path).path
        for method, pattern, action in _ROUTES:
            found = re.fullmatch(pattern, path)
            if method == self.command and found:
                return action(self, *map(unquote, found.groups()))
        self.drain()
        return _error(404, "Not found.")

    def write(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in (("Content-Type", "application/json"), *answer.headers):
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    def pieces(self) -> Iterator[bytes]:
        """Yield the body that is left; it may end early."""
        while self.unread:
            piece = self.rfile.read1(min(self.unread, 65_536))
            if not piece:
                return
            self.unread -= len(piece)
            yield piece

    def drain(self) -> bytes:
        return b"".join(self.pieces())

    def reset(self) -> None:
        """Break off the connection, as a crashed server does."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    # What the API does.

    def create(self) -> Answer:
        metadata = json.loads(self.drain())["metadata"]
        with self.site.lock:
            draft = Draft(str(1000 + len(self.site.drafts)), metadata)
            self.site.drafts[draft.number] = draft
        return Answer(201, _dump(draft))

    def search(self) -> Answer:
        marker = parse_qs(urlsplit(self.path).query)["q"][0].strip('"')
        hits = [_dump(draft) for draft in self.site.drafts.values() if marker in str(draft.metadata.get("title"))]
        return Answer(200, {"hits": {"total": len(hits), "hits": hits}})

    def draft(self, number: str) -> Draft | None:
        draft = self.site.drafts.get(number)
        return None if draft is None or draft.deleted or draft.published else draft

    def read_draft(self, number: str) -> Answer:
        draft = self.draft(number)
        return Answer(200, _dump(draft)) if draft else _error(404, "The persistent identifier does not exist.")

    def read_record(self, number: str) -> Answer:
        draft = self.site.drafts.get(number)
        if draft is None or not draft.published:
            return _error(404, "The persistent identifier is not registered.")
        return Answer(200, _dump(draft))

    def update(self, number: str) -> Answer:
        said = json.loads(self.drain())
        draft = self.draft(number)
        if draft is None:
            return _error(404, "The persistent identifier does not exist.")
        if said["files"] != {"enabled": True}:
            self.site.violations.append("a draft is described as one without files")
        draft.metadata = said["metadata"]
        return Answer(200, _dump(draft) | {"errors": _faults(draft)})

    def list_files(self, number: str) -> Answer:
        draft = self.draft(number)
        return Answer(200, _entries(draft)) if draft else _error(404, "The persistent identifier does not exist.")

    def list_record_files(self, number: str) -> Answer:
        draft = self.site.drafts.get(number)
        if draft is None or not draft.published:
            return _error(404, "The persistent identifier is not registered.")
        return Answer(200, _entries(draft))

    def start(self, number: str) -> Answer:
        keys = [file["key"] for file in json.loads(self.drain())]
        draft = self.draft(number)
        if draft is None:
            return _error(404, "The persistent identifier does not exist.")
        for key in keys:
            if key in draft.files:
                return _error(400, f"File with key {key} already exists.")
            draft.files[key] = Entry()
        return Answer(201, _entries(draft))

    def put(self, number: str, key: str) -> Answer:
        draft = self.draft(number)
        if draft is None or key not in draft.files:
            self.drain()
            return _error(404, f"Record '{number}' has no file '{key}'.")
        entry = draft.files[key]
        if entry.committed:
            self.site.violations.append(f"{key} is sent over what is complete")
        digest, size = hashlib.md5(), 0
        for piece in self.pieces():
            digest.update(bytes([piece[0] ^ 1]) + piece[1:] if self.corrupted and not size else piece)
            size += len(piece)
        self.site.received += size
        if self.unread:
            del draft.files[key]
            raise ConnectionError("the client has gone")
        entry.checksum, entry.size = f"md5:{digest.hexdigest()}", size
        return Answer(200, _entry(key, entry))

    def commit(self, number: str, key: str) -> Answer:
        draft = self.draft(number)
        if draft is None or key not in draft.files:
            return _error(404, f"Record '{number}' has no file '{key}'.")
        if not draft.files[key].checksum or draft.files[key].committed:
            return _error(400, "The file cannot be committed.")
        draft.files[key].committed = True
        return Answer(200, _entry(key, draft.files[key]))

    def delete_file(self, number: str, key: str) -> Answer:
        draft = self.draft(number)
        if draft is None or key not in draft.files:
            return _error(404, f"Record '{number}' has no file '{key}'.")
        del draft.files[key]
        return Answer(204)

    def publish(self, number: str) -> Answer:
        draft = self.draft(number)
        if draft is None:
            return _error(404, "The persistent identifier does not exist.")
        if errors := _faults(draft):
            return Answer(400, {"status": 400, "message": "A validation error occurred.", "errors": errors})
        if not draft.files or not all(entry.committed for entry in draft.files.values()):
            return _error(400, "One or more files have not completed their transfer, please wait.")
        draft.published = True
        return Answer(202, _dump(draft))


_DRAFT = r"/api/records/([^/]+)/draft"
_ROUTES: tuple[tuple[str, str, Callable[..., Answer]], ...] = (
    ("POST", r"/api/records", Request.create),
    ("GET", r"/api/user/records", Request.search),
    ("GET", _DRAFT, Request.read_draft),
    ("PUT", _DRAFT, Request.update),
    ("POST", rf"{_DRAFT}/actions/publish", Request.publish),
    ("GET", rf"{_DRAFT}/files", Request.list_files),
    ("POST", rf"{_DRAFT}/files", Request.start),
    ("PUT", rf"{_DRAFT}/files/(.+)/content", Request.put),
    ("POST", rf"{_DRAFT}/files/(.+)/commit", Request.commit),
    ("DELETE", rf"{_DRAFT}/files/(.+)", Request.delete_file),
    ("GET", r"/api/records/([^/]+)/files", Request.list_record_files),
    ("GET", r"/api/records/([^/]+)", Request.read_record),
)


def _dump(draft: Draft) -> dict[str, object]:
    # Zenodo's numbers are numbers.
    return {"id": int(draft.number), "is_published": draft.published, "metadata": draft.metadata}


def _entry(key: str, entry: Entry) -> dict[str, object]:
    pending: dict[str, object] = {"key": key, "status": "pending", "metadata": None}
    if not entry.committed:
        return pending
    return pending | {"status": "completed", "checksum": entry.checksum, "size": float(entry.size)}


def _entries(draft: Draft) -> dict[str, object]:
    return {"enabled": True, "entries": [_entry(key, entry) for key, entry in draft.files.items()]}


def _faults(draft: Draft) -> list[dict[str, object]]:
    """Return what InvenioRDM has against the metadata of a draft."""
    needed = ("title", "creators", "publication_date", "resource_type")
    return [
        {"field": f"metadata.{name}", "messages": ["Missing data for required field."]}
        for name in needed
        if not draft.metadata.get(name)
    ]


def _error(status: int, message: str) -> Answer:
    return Answer(status, {"status": status, "message": message})


@contextmanager
def running() -> Iterator[Site]:
    """Run a repository."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        site = Site()

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of a client that has gone."""

    server = Server(("127.0.0.1", 0), Request)
    server.site.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
