"""The token goes to the server that was named, over a line that nobody reads, and nowhere else."""

from __future__ import annotations

import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import trustme

from deposit.upload.invenio_site import TOKEN, Answer, Fault, Site
from deposit.upload.trying import Tries
from rubricator.deposit.upload.addresses import AddressError, address_of
from rubricator.deposit.upload.answers import MOST_OF_A_REASON, objections
from rubricator.deposit.upload.answers import Answer as Said
from rubricator.deposit.upload.repository import RefusedError, UnavailableError, UntrustedError
from rubricator.deposit.upload.server import Server


@contextmanager
def secure(authority: trustme.CA, name: str) -> Iterator[tuple[int, list[str | None]]]:
    """Run a server whose certificate is for a name, and give its port and the tokens it was sent."""
    sent: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            sent.append(self.headers.get("Authorization"))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of a client that does not trust us."""

    server = Quiet(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1], sent
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority whose certificates this system trusts."""
    found = trustme.CA()
    found.cert_pem.write_to_path(tmp_path / "trusted.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    return found


def test_a_server_is_asked_by_tls(authority: trustme.CA) -> None:
    with secure(authority, "localhost") as (port, sent):
        assert Server(f"https://localhost:{port}", TOKEN).ask("GET", "/") == {}
    assert sent == [f"Bearer {TOKEN}"]


def test_a_certificate_that_nobody_signed_is_not_trusted(authority: trustme.CA) -> None:
    with secure(trustme.CA(), "localhost") as (port, sent), pytest.raises(UntrustedError, match="certificate"):
        Server(f"https://localhost:{port}", TOKEN).ask("GET", "/")
    assert sent == []


def test_a_certificate_for_another_name_is_not_trusted(authority: trustme.CA) -> None:
    with secure(authority, "repository.example.org") as (port, sent), pytest.raises(UntrustedError, match="mismatch"):
        Server(f"https://localhost:{port}", TOKEN).ask("GET", "/")
    assert sent == []


def test_an_untrusted_server_is_reported(tries: Tries, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch) -> None:
    with secure(trustme.CA(), "localhost") as (port, _):
        monkeypatch.setattr(Site, "address", f"https://localhost:{port}")
        result = tries.once()
    assert [finding.code for finding in result.diagnostics] == ["UPL004"]
    assert not result.could_run


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_is_not_followed(site: Site, status: int) -> None:
    elsewhere = "https://elsewhere.example.org/api/records"
    site.faults = [Fault(".*", lambda request, _: request.write(Answer(status, {}, (("Location", elsewhere),))))]
    with pytest.raises(RefusedError, match="redirects to https://elsewhere"):
        Server(site.address, TOKEN).ask("GET", "/api/records/1/draft")
    assert len(site.asked) == 1


def test_the_token_is_not_shown(site: Site) -> None:
    assert TOKEN not in repr(Server(site.address, TOKEN))
    assert TOKEN not in repr(Said(200, "", {}, TOKEN.encode(), TOKEN))


def test_a_long_answer_is_shown_short(site: Site) -> None:
    with pytest.raises(RefusedError) as refused:
        Said(400, "", {}, b'{"message": "' + b"no\\n" * 10_000 + b'"}', TOKEN).judged()
    assert len(str(refused.value)) < MOST_OF_A_REASON + 50
    assert "\n" not in str(refused.value)


def test_a_proxy_is_not_asked_for_this_machine(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert Server(site.address, TOKEN).ask("GET", "/api/user/records?q=x") == {"hits": {"total": 0, "hits": []}}


@pytest.mark.parametrize("scheme", ["http://", ""])
def test_a_proxy_is_asked_for_a_line_and_not_told_the_token(monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        asked: list[bytes] = []

        def answer() -> None:
            line, _ = listening.accept()
            with line:
                asked.append(line.recv(10_000))

        thread = Thread(target=answer, daemon=True)
        thread.start()
        monkeypatch.setenv("https_proxy", f"{scheme}anna:s%40cret@127.0.0.1:{listening.getsockname()[1]}")
        with pytest.raises(UnavailableError):
            Server("https://repository.example.org", TOKEN).ask("GET", "/api/records/1")
        thread.join()
    assert asked[0].startswith(b"CONNECT repository.example.org:443 ")
    assert f"Basic {b64encode(b'anna:s@cret').decode()}".lower().encode() in asked[0].lower()
    assert TOKEN.encode() not in asked[0]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"errors": [{"field": "metadata.title", "messages": ["Missing.", "Too short."]}]},
            ["metadata.title: Missing. Too short."],
        ),
        ({"errors": [{"field": "files.enabled", "message": "No."}]}, ["files.enabled: No."]),
        ({"errors": ["in words"]}, ["in words"]),
        ({"errors": {"title": "no list"}}, []),
        ({}, []),
        (None, []),
    ],
)
def test_objections_are_read_in_whatever_form_they_come(said: dict[str, object] | None, words: list[str]) -> None:
    assert list(objections(said)) == words


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("zenodo", "https://zenodo.org"),
        ("zenodo-sandbox", "https://sandbox.zenodo.org"),
        ("https://repository.example.org", "https://repository.example.org"),
        ("https://repository.example.org/", "https://repository.example.org"),
        ("https://Repository.example.org:8443/rdm/api/", "https://repository.example.org:8443/rdm"),
        ("http://localhost:5000", "http://localhost:5000"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("http://[::1]:5000/", "http://[::1]:5000"),
    ],
)
def test_an_address_is_a_name_or_the_first_page(place: str, address: str) -> None:
    assert address_of(place) == address


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("zenod", "neither the address"),
        ("", "neither the address"),
        ("ftp://zenodo.org", "neither the address"),
        ("//zenodo.org", "neither the address"),
        ("https://", "neither the address"),
        ("http://zenodo.org", "unencrypted"),
        ("http://localhost.example.org", "unencrypted"),
        ("http://127.0.0.1.example.org", "unencrypted"),
        ("http://10.0.0.1", "unencrypted"),
        ("https://anna:secret@zenodo.org", "name or password"),
        ("https://zenodo.org?token=1", "query"),
        ("https://zenodo.org#x", "query"),
        ("https://zenodo.org:port", "no address"),
        ("https://[zenodo", "no address"),
    ],
)
def test_what_is_no_address_to_upload_to_is_refused(place: str, why: str) -> None:
    with pytest.raises(AddressError, match=why):
        address_of(place)
