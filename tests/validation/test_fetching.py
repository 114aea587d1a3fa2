"""Fetching a schema: by HTTPS from the internet, a schema and nothing else, in bounded time and memory."""

import gzip
import socket
import time
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from rubricator.validation import fetching, network
from rubricator.validation.fetching import MOST_REDIRECTIONS, MOST_SCHEMAS, NotFetched, fetch
from rubricator.validation.network import is_public
from validation.serving import (
    Page,
    Site,
    dripping,
    dripping_headers,
    endless,
    page,
    redirection,
    serving,
    silent,
)

SCHEMA = b"<element name='p' xmlns='http://relaxng.org/ns/structure/1.0'><text/></element>"
COMPACT = b"start = element p { text }"
SCHEMATRON = b"<pattern xmlns='http://purl.oclc.org/dsdl/schematron'/>"


def reason(address: str) -> str:
    found = fetch(address)
    assert isinstance(found, NotFetched), found
    return found.reason


@pytest.mark.parametrize("content", [SCHEMA, COMPACT, SCHEMATRON], ids=["RELAX NG", "compact syntax", "Schematron"])
def test_a_schema_is_fetched_once(site: Site, content: bytes) -> None:
    site.pages["/a.rng?v=1"] = page(content)
    assert fetch(site.address("/a.rng?v=1#x")) == content
    assert fetch(site.address("/a.rng?v=1")) == content
    assert site.asked == ["/a.rng?v=1"]


def test_an_address_by_http_is_fetched_by_https(site: Site) -> None:
    site.pages["/a.rng"] = page(SCHEMA)
    assert fetch(site.address("/a.rng").replace("https", "http")) == SCHEMA


def test_redirections_are_followed_where_they_lead_by_https(site: Site) -> None:
    site.pages["/old/a.rng"] = redirection("../new/a.rng")
    site.pages["/new/a.rng"] = redirection(site.address("/newest/a.rng"))
    site.pages["/newest/a.rng"] = page(SCHEMA)
    assert fetch(site.address("/old/a.rng")) == SCHEMA


def test_redirections_have_an_end(site: Site) -> None:
    site.pages["/a.rng"] = redirection("/a.rng")
    assert reason(site.address("/a.rng")) == "the server redirects more than 5 times"
    assert len(site.asked) == MOST_REDIRECTIONS + 1


@pytest.mark.parametrize("elsewhere", ["http://localhost:1/a.rng", "file:///etc/passwd", "ftp://localhost/a.rng"])
def test_redirections_lead_nowhere_but_by_https(site: Site, elsewhere: str) -> None:
    site.pages["/a.rng"] = redirection(elsewhere)
    assert reason(site.address("/a.rng")).startswith(f"{elsewhere} is no address that is fetched")


def test_an_address_that_is_none_is_not_asked() -> None:
    found = fetch("https://anna:secret@[/edition.rng")
    assert found == NotFetched("[ cannot be asked: Invalid IPv6 URL")


@pytest.mark.parametrize("address", ["https://localhost:port/a.rng", "https://ä..b/a.rng", "https:///a.rng"])
def test_what_is_no_address_is_refused(site: Site, address: str) -> None:
    assert reason(address)


def test_no_name_and_password_are_sent(site: Site) -> None:
    assert "is no address that is fetched" in reason(f"https://anna:secret@localhost:{site.port}/a.rng")
    assert site.asked == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (page(b"", 404), "the server answers 404 Not Found"),
        (page(b"<html><body>Please log in.</body></html>"), "the server gives something that is no schema"),
        (page(b'{"no": "schema"}'), "the server gives something that is no schema"),
        (page(b""), "the server gives something that is no schema"),
        (page(gzip.compress(SCHEMA), Content_Encoding="gzip"), "the server gives it compressed, though asked not to"),
        (page(SCHEMA, Content_Length="1000"), "the connection broke off"),
        (page(SCHEMA, Content_Length=str(10**12)), "it is longer than 16 MB"),
        (endless, "it is longer than 16 MB"),
    ],
    ids=["not found", "a page", "JSON", "nothing", "compressed", "broken off", "announced too long", "endless"],
)
def test_what_is_no_whole_schema_is_refused(site: Site, answer: Page, why: str) -> None:
    site.pages["/a.rng"] = answer
    assert reason(site.address("/a.rng")) == why


@pytest.mark.parametrize("slow", [dripping, dripping_headers])
def test_a_slow_server_is_left_when_the_time_is_over(site: Site, slow: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 1.0)
    site.pages["/a.rng"] = slow
    began = time.monotonic()
    assert reason(site.address("/a.rng")) == "it took longer than 1 seconds"
    assert time.monotonic() - began < 3


def test_a_silent_server_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "SILENCE", 0.5)
    site.pages["/a.rng"] = silent
    assert reason(site.address("/a.rng")) == "the server says nothing"


def test_a_certificate_that_nobody_vouches_for_is_refused(site: Site, tmp_path: Path) -> None:
    with serving(tmp_path / "others.pem") as other:
        other.pages["/a.rng"] = page(SCHEMA)
        assert "localhost cannot be asked: " in reason(other.address("/a.rng"))
        assert other.asked == []


def test_the_number_of_schemas_is_bounded(site: Site) -> None:
    for number in range(MOST_SCHEMAS):
        site.pages[f"/{number}.rng"] = page(SCHEMA)
        assert fetch(site.address(f"/{number}.rng")) == SCHEMA
    assert reason(site.address("/one-more.rng")) == "more than 100 schemas would be fetched"
    assert len(site.asked) == MOST_SCHEMAS


def test_this_machine_and_its_network_are_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "is_public", is_public)
    site.pages["/a.rng"] = page(SCHEMA)
    why = "localhost is not on the internet but on this machine or its network ("
    assert reason(site.address("/a.rng")).startswith(why)
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "ff02::1", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_of_the_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_addresses_of_the_internet(address: str) -> None:
    assert is_public(address)


class Proxy(BaseRequestHandler):
    """Leads whoever has the right name and password to whatever port of this machine is asked for."""

    def handle(self) -> None:
        head = self.request.recv(65_536).decode()
        wanted = int(head.split()[1].partition(":")[2])
        if f"Basic {b64encode(b'anna:s:cret').decode()}" not in head:
            self.request.sendall(b"HTTP/1.1 407 Who are you?\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", wanted)) as other:
            self.request.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            Thread(target=_pump, args=(other, self.request), daemon=True).start()
            _pump(self.request, other)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)


@pytest.mark.parametrize(("user", "led"), [("anna:s%3Acret@", True), ("", False)])
def test_a_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch, user: str, led: bool) -> None:
    monkeypatch.setattr(network, "is_public", is_public)
    site.pages["/a.rng"] = page(SCHEMA)
    with ThreadingTCPServer(("127.0.0.1", 0), Proxy) as proxy:
        proxy.daemon_threads = True
        Thread(target=proxy.serve_forever, args=(0.01,), daemon=True).start()
        monkeypatch.setenv("HTTPS_PROXY", f"http://{user}127.0.0.1:{proxy.server_address[1]}")
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.delenv("no_proxy", raising=False)
        found = fetch(site.address("/a.rng"))
        proxy.shutdown()
    assert (found == SCHEMA) == led
    assert led or "the proxy 127.0.0.1 does not lead to localhost: " in str(found)
