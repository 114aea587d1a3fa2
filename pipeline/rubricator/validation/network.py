"""A connection to a web server by TLS, to an address that was looked at first, and cut off when its time is over.

The standard library's urllib follows redirections to anywhere and resolves a name a second time when it connects, so the
connection is made here: a document from a stranger must not reach what only this machine can reach.
"""

from __future__ import annotations

import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, unquote, urlsplit

SILENCE = 10.0
"""Seconds that a server may say nothing."""

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""Addresses that stand for one of IPv4 each, in their last four bytes (RFC 6052)."""


class NetworkError(Exception):
    """A server that cannot be asked, or may not; ``str()`` says why."""


@contextmanager
def connected(host: str, port: int, seconds: float, proxy: str = "") -> Iterator[HTTPSConnection]:
    """Give a connection to a server, which ends after so many seconds whatever is going on.

    ``proxy`` is the URL of a proxy; it, and not this machine, then looks up the address of the host. Raises NetworkError, and
    what http.client raises.
    """
    line = _through(proxy, host, port) if proxy else _direct(host, port)
    # To wrap a socket closes it; a second handle stays.
    handle = line.dup()
    timer = Timer(seconds, _cut, (handle,))
    timer.daemon = True
    timer.start()
    try:
        # The system's certificates, or those of SSL_CERT_FILE.
        context = ssl.create_default_context()
        connection = HTTPSConnection(host, port, timeout=SILENCE)
        connection.sock = context.wrap_socket(line, server_hostname=host)
        yield connection
        connection.close()
    finally:
        timer.cancel()
        handle.close()
        line.close()


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the internet, and not of this machine, its network or a link."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _TRANSLATED:
            inner = IPv4Address(int(found) & 0xFFFF_FFFF)
        return found.is_global and not found.is_multicast and (inner is None or inner.is_global)
    return found.is_global and not found.is_multicast


def _direct(host: str, port: int) -> socket.socket:
    """Connect to the first address of a host that answers; one address that is not public speaks against all."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NetworkError(f"{host} has no address: {_reason(error)}") from None
    private = [info[4][0] for info in found if not is_public(str(info[4][0]))]
    if private:
        raise NetworkError(f"{host} is not on the internet but on this machine or its network ({private[0]})")
    failure: OSError | None = None
    for _, _, _, _, place in found:
        try:
            return socket.create_connection((str(place[0]), int(place[1])), SILENCE)
        except OSError as error:
            failure = error
    raise NetworkError(f"{host} cannot be reached: {_reason(failure)}")


def _through(proxy: str, host: str, port: int) -> socket.socket:
    """Connect to a host through a proxy (CONNECT, RFC 9110, 9.3.6)."""
    server = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    tunnel = HTTPConnection(server.hostname or "", server.port or 80, timeout=SILENCE)
    tunnel.set_tunnel(host, port, _authorization(server))
    try:
        tunnel.connect()
    except (OSError, HTTPException) as error:
        raise NetworkError(f"the proxy {server.hostname} does not lead to {host}: {_reason(error)}") from None
    line: socket.socket = tunnel.sock
    return line


def _authorization(proxy: SplitResult) -> dict[str, str]:
    """Return the header for the name and password in the URL of a proxy, if it has them (RFC 7617)."""
    if proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _cut(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _reason(error: Exception | None) -> str:
    return str(getattr(error, "strerror", None) or error)
