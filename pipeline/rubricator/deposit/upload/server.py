"""Asking a server by HTTP: a request, and the answer or why there is none.

urllib3 is used as it is, without its own repeating: what was asked may have been done although no answer came, so that
whoever asks again has to look first. Redirections are not followed: the token is for the host that was named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from ssl import SSLCertVerificationError
from time import monotonic
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from rubricator.deposit.upload.addresses import is_here
from rubricator.deposit.upload.answers import Answer, shown
from rubricator.deposit.upload.repository import UnavailableError, UntrustedError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

MOST_BYTES = 20_000_000
"""An answer that is longer is none: the longest is the list of a draft's files."""

_AT_ONCE = 65_536


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that a server may take: to be reached or to take the next bytes, to begin its answer, to end it."""

    reach: float = 60.0
    answer: float = 300.0
    end: float = 600.0


class Server:
    """A server that is asked in the name of a token, which is neither shown nor sent elsewhere."""

    def __init__(self, address: str, token: str, timing: Timing = Timing()) -> None:
        """Raise ImportError if urllib3 is not installed."""
        self.address = address
        self._token = token
        self._timing = timing
        self._pool = _pool(address)

    def __repr__(self) -> str:
        return f"Server({self.address!r})"

    def ask(self, method: str, path: str, data: object = None) -> Mapping[str, object]:
        """Return the object that a server answers a request with; ``data`` is sent as JSON unless it is None.

        Raises UnavailableError, UntrustedError and RefusedError.
        """
        if data is None:
            return self._asked(method, path, None, {})
        return self._asked(method, path, json.dumps(data).encode(), {"Content-Type": "application/json"})

    def send(self, path: str, file: Path) -> Mapping[str, object]:
        """Return what a server answers to the bytes of a file, which are read while they are sent.

        Raises as ``ask`` does, and OSError if the file cannot be read.
        """
        size = file.stat().st_size
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(size)}
        with file.open("rb") as stream:
            return self._asked("PUT", path, stream, headers)

    def _asked(
        self, method: str, path: str, body: bytes | IO[bytes] | None, headers: Mapping[str, str]
    ) -> Mapping[str, object]:
        from urllib3.exceptions import HTTPError

        try:
            response = self._response(method, path, body, headers)
            try:
                data = self._content(response)
            finally:
                response.close()
        except HTTPError as error:
            raise self._failure(error) from None
        return Answer(response.status, response.reason or "", response.headers, data, self._token).judged()

    def _response(
        self, method: str, path: str, body: bytes | IO[bytes] | None, headers: Mapping[str, str]
    ) -> BaseHTTPResponse:
        from urllib3 import Timeout

        return self._pool.request(
            method,
            f"{self.address}{path}",
            body=body,
            headers={
                "Authorization": f"Bearer {self._token}",
                "Accept": "application/vnd.inveniordm.v1+json, application/json;q=0.9",
                "User-Agent": "rubricator",
                **headers,
            },
            timeout=Timeout(connect=self._timing.reach, read=self._timing.answer),
            retries=False,
            redirect=False,
            preload_content=False,
        )

    def _content(self, response: BaseHTTPResponse) -> bytes:
        ends = monotonic() + self._timing.end
        data = bytearray()
        while piece := response.read1(_AT_ONCE):
            data += piece
            if len(data) > MOST_BYTES:
                raise UnavailableError(f"the answer is longer than {MOST_BYTES // 1_000_000} MB")
            if monotonic() > ends:
                raise UnavailableError("the answer does not end")
        return bytes(data)

    def _failure(self, error: Exception) -> Exception:
        """Return what an error of urllib3 means."""
        causes = (error, *error.args, error.__cause__, error.__context__)
        doubt = next((cause for cause in causes if isinstance(cause, SSLCertVerificationError)), None)
        if doubt is not None:
            return UntrustedError(f"its certificate is not to be trusted: {doubt.verify_message}")
        return UnavailableError(shown(_why(error), self._token))


def _pool(address: str) -> PoolManager:
    """Return what makes connections: by the proxy that the environment names, and with the system's certificates."""
    try:
        from urllib3 import PoolManager
    except ModuleNotFoundError as error:
        raise ImportError("uploading needs urllib3; pip install 'rubricator[upload]'") from error
    parts = urlsplit(address)
    host = parts.hostname or ""
    proxy = "" if is_here(host) or proxy_bypass(host) else getproxies().get(parts.scheme, "")
    return _by_proxy(proxy) if proxy else PoolManager(blocksize=_AT_ONCE)


def _by_proxy(proxy: str) -> PoolManager:
    """Return what makes connections by a proxy, whose URL may have a name and password in it."""
    from urllib3 import ProxyManager
    from urllib3.util import make_headers

    parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else None
    place = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    return ProxyManager(place, proxy_headers=make_headers(proxy_basic_auth=pair), blocksize=_AT_ONCE)


def _why(error: Exception) -> str:
    """Return the reason in an error of urllib3, which is often an error within errors."""
    cause: BaseException = error
    for _ in range(5):
        inner = next((arg for arg in cause.args if isinstance(arg, BaseException)), None)
        if inner is None:
            break
        cause = inner
    if isinstance(cause, TimeoutError) or "timed out" in str(cause):
        return "it says nothing"
    return str(getattr(cause, "strerror", None) or cause.args[0] if cause.args else cause) or type(cause).__name__
