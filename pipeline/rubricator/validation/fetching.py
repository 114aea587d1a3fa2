"""Fetching a schema from the web: by HTTPS, from the internet, a schema and nothing else, within limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from rubricator.relaxng.addresses import resolved, web_parts
from rubricator.relaxng.resources import MOST_BYTES_OF_A_FILE as MOST_BYTES
from rubricator.validation.kinds import is_schema
from rubricator.validation.lockfile import web_key
from rubricator.validation.network import NetworkError, connected

SECONDS = 60.0
"""So long may fetching a schema take, with all redirections."""

MOST_REDIRECTIONS = 5
MOST_SCHEMAS = 100
"""How many schemas a process fetches: a schema that includes another and so on has no end otherwise."""

_HEADERS = {"User-Agent": "rubricator", "Accept": "*/*", "Accept-Encoding": "identity"}
_REDIRECTIONS = (301, 302, 303, 307, 308)
_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True)
class NotFetched:
    """Why a schema could not be fetched, as the end of a sentence."""

    reason: str


def fetch(address: str) -> bytes | NotFetched:
    """Return the schema at an address on the web, asked for once a process; one by http is fetched by https."""
    if _fetch.cache_info().currsize >= MOST_SCHEMAS:
        return NotFetched(f"more than {MOST_SCHEMAS} schemas would be fetched")
    return _fetch(web_key(address))


@cache
def _fetch(address: str) -> bytes | NotFetched:
    ends = monotonic() + SECONDS
    for _ in range(MOST_REDIRECTIONS + 1):
        try:
            answer = _ask(address, ends)
        except NetworkError as error:
            return NotFetched(str(error))
        except (OSError, HTTPException, ValueError) as error:
            return NotFetched(_why(error, address, ends))
        if isinstance(answer, bytes):
            return answer if is_schema(answer, address) else NotFetched("the server gives something that is no schema")
        address = answer
    return NotFetched(f"the server redirects more than {MOST_REDIRECTIONS} times")


def _ask(address: str, ends: float) -> bytes | str:
    """Return what a server gives, or the address to which it redirects."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or parts.username is not None:
        raise NetworkError(f"{address[:100]} is no address that is fetched: only https, without a name and password")
    port = parts.port or 443
    with connected(parts.hostname, port, ends - monotonic(), _proxy(parts.hostname)) as connection:
        response = _response(connection, parts)
        if response.status in _REDIRECTIONS:
            return resolved(response.headers.get("Location", ""), address).partition("#")[0]
        if response.status != 200:
            raise NetworkError(f"the server answers {response.status} {response.reason[:50]}")
        return _content(response, ends)


def _response(connection: HTTPSConnection, parts: SplitResult) -> HTTPResponse:
    query = f"?{parts.query}" if parts.query else ""
    connection.request("GET", f"{parts.path or '/'}{query}", headers=_HEADERS)
    return connection.getresponse()


def _content(response: HTTPResponse, ends: float) -> bytes:
    """Return the body of an answer. What is compressed is refused: a few bytes could become endless ones."""
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise NetworkError("the server gives it compressed, though asked not to")
    announced = response.length
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(_AT_ONCE):
        size += len(piece)
        pieces.append(piece)
        if size > MOST_BYTES or monotonic() > ends:
            break
    if max(size, announced or 0) > MOST_BYTES:
        raise NetworkError(f"it is longer than {MOST_BYTES // 1_000_000} MB")
    if monotonic() > ends:
        raise TimeoutError
    if announced is not None and size < announced:
        raise NetworkError("the connection broke off")
    return b"".join(pieces)


def _proxy(host: str) -> str:
    """Return the proxy that the environment names for a host (HTTPS_PROXY, NO_PROXY), empty if there is none."""
    return "" if proxy_bypass(host) else getproxies().get("https", "")


def _why(error: Exception, address: str, ends: float) -> str:
    if monotonic() > ends:
        return f"it took longer than {SECONDS:.0f} seconds"
    if isinstance(error, TimeoutError):
        return "the server says nothing"
    detail = (
        getattr(error, "verify_message", "") or getattr(error, "strerror", "") or str(error) or type(error).__name__
    )
    return f"{_host(address)} cannot be asked: {detail[:150]}"


def _host(address: str) -> str:
    """Return the host in an address, also in one that is none; without port, name and password."""
    parts = web_parts(address)
    return re.sub(r"^.*@|:\d*$", "", parts[1] if parts else address)[:100]
