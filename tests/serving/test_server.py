"""The server over real connections: what it answers, and to whom."""

import socket
from http.client import HTTPConnection, HTTPResponse
from threading import Thread
from urllib.parse import urlencode

import pytest

from rubricator.serving.documents import Document, version
from rubricator.serving.server import Server, open_server
from rubricator.serving.workshop import Workshop
from serving.conftest import LETTER, PAGE, letter

PATH = "/build/a%20letter.html"


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """Send a request, headers by their names with an underscore for the hyphen, and return the answer, read."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=sent)
    return connection.getresponse()


def say(server: Server, request: bytes) -> bytes:
    """Send bytes and return all that is answered until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_a_page_and_its_other_file(server: Server) -> None:
    page, other = ask(server, PATH), ask(server, "/tei/a%20letter.xml")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert b"<p>Aurora</p>" in page.read()
    assert (other.status, other.read()) == (200, b"<TEI/>")


def test_a_document_itself_can_run_nothing(server: Server) -> None:
    assert ask(server, "/tei/a%20letter.xml").headers["Content-Security-Policy"] == "sandbox"


def test_the_index(server: Server) -> None:
    assert f'<a href="{PATH}">A letter</a> <code>tei/sources/a letter.txt</code>'.encode() in ask(server, "/").read()


def test_head_is_get_without_the_page(server: Server) -> None:
    got, head = ask(server, PATH), ask(server, PATH, "HEAD")
    assert (head.status, head.read()) == (200, b"")
    assert head.headers["Content-Length"] == str(len(got.read()))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(server: Server, method: str) -> None:
    answer = ask(server, PATH, method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "path",
    [
        "/none.html",
        "/build/",
        "/etc/passwd",
        "/../../etc/passwd",
        "/build/../../etc/passwd",
        "/build/%2e%2e/%2e%2e/etc/passwd",
        "/%2e%2e%2fetc%2fpasswd",
        "/build/..%5c..%5cetc%5cpasswd",
        "/build/a letter.html%00.txt".replace(" ", "%20"),
        "//build/a%20letter.html/..",
        "/tei/sources/a%20letter.txt",
        "/tei/persons.xml",
        "/rubricator.toml",
        "/.git/config",
        "/%ff%fe",
        "/" + "a" * 5000,
    ],
)
def test_nothing_else_is_served(server: Server, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    assert b"There is no" in answer.read()


def test_a_path_is_shown_as_text(server: Server) -> None:
    body = ask(server, "/%3Cscript%3Ealert(1)%3C/script%3E").read()
    assert b"<script>alert" not in body
    assert b"&lt;script&gt;alert" in body


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", ""]
)
def test_another_name_for_this_machine_is_refused(server: Server, host: str) -> None:
    answer = ask(server, PATH, Host=host.format(port=server.server_port))
    assert answer.status == 421
    assert b"Aurora" not in answer.read()


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_its_own_names_are_not(server: Server, host: str) -> None:
    assert ask(server, PATH, Host=host.format(port=server.server_port)).status == 200


@pytest.mark.parametrize("headers", [b"", b"Host: 127.0.0.1:%d\r\nHost: evil.example\r\n"])
def test_no_name_or_two_are_refused(server: Server, headers: bytes) -> None:
    named = headers % server.server_port if headers else headers
    assert b" 421 " in say(server, b"GET / HTTP/1.1\r\n%s\r\n" % named).split(b"\r\n")[0]


@pytest.mark.parametrize("request_", [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n"])  # fmt: skip
def test_what_is_no_request_ends_nothing(server: Server, request_: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert b"Aurora" not in say(server, request_)
    assert ask(server, PATH).status == 200
    assert capfd.readouterr().err == ""


def test_a_browser_that_goes_away_is_no_matter(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", server.server_port)) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            connection.sendall(f"GET {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode())
    assert ask(server, PATH).status == 200
    assert capfd.readouterr().err == ""


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_gives_way_to_the_next(server: Server) -> None:
    with open_server(Workshop(), server.server_port) as other:
        assert server.server_port < other.server_port < server.server_port + 20


def version_in(server: Server, path: str = PATH) -> str:
    return ask(server, path).read().decode().split('data-version="')[1].split('"')[0]


def version_of(server: Server, page: str = LETTER.page) -> str:
    return ask(server, "/-/version?" + urlencode({"page": page})).read().decode()


@pytest.mark.parametrize(("path", "page"), [(PATH, LETTER.page), ("/", "/"), ("/new.html", "/new.html")])
def test_the_version_of_a_page_is_the_one_that_its_script_knows(server: Server, path: str, page: str) -> None:
    assert version_in(server, path) == version_of(server, page)


def test_the_version_is_another_when_the_page_is_and_only_then(server: Server, workshop: Workshop) -> None:
    before = version_of(server)
    workshop.update((LETTER,), {LETTER.page}, ())
    workshop.deliver(LETTER.page, letter())
    assert version_of(server) == before
    workshop.deliver(LETTER.page, letter(PAGE.replace("Aurora", "Bellona")))
    assert version_of(server) != before


def test_who_asks_for_the_version_of_a_stale_page_waits_for_the_new_one(server: Server, workshop: Workshop) -> None:
    before = version_of(server)
    workshop.update((LETTER,), {LETTER.page}, ())
    answers: list[str] = []
    asking = Thread(target=lambda: answers.append(version_of(server)))
    asking.start()
    assert workshop.next_wanted(5) == LETTER.page
    assert answers == []
    workshop.deliver(LETTER.page, letter(PAGE.replace("Aurora", "Bellona")))
    asking.join(5)
    assert answers != [before]
    assert answers == [version_in(server)]


def test_the_index_and_a_page_that_was_not_there_have_another_when_there_is_one(
    server: Server, workshop: Workshop
) -> None:
    before = version_of(server, "/"), version_of(server, "/new.html")
    new = Document("/new.html", "new.txt")
    workshop.update((LETTER, new), (), ())
    workshop.deliver(new.page, letter())
    assert version_of(server, "/") != before[0]
    assert version_of(server, "/new.html") != before[1]


def test_a_version_is_another_when_a_part_is() -> None:
    assert version("a", ("b",)) == version("a", ("b",)) != version("a", ("c",))
