"""Where a package may be uploaded to: by TLS, or to this machine."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from types import MappingProxyType
from urllib.parse import SplitResult, urlsplit

KNOWN: Mapping[str, str] = MappingProxyType(
    {"zenodo": "https://zenodo.org", "zenodo-sandbox": "https://sandbox.zenodo.org"}
)
"""Repositories that go by a name."""


class AddressError(ValueError):
    """An address that is not uploaded to; ``str()`` says why."""


def address_of(place: str) -> str:
    """Return the address of a repository by its name or its URL, without the slash at its end. Raises AddressError."""
    if place in KNOWN:
        return KNOWN[place]
    try:
        parts = urlsplit(place)
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError as error:
        raise AddressError(f"is no address: {error}") from None
    if fault := _fault(parts):
        raise AddressError(fault)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/').removesuffix('/api')}"


def is_here(host: str) -> bool:
    """Return whether a host is this machine and nothing else."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _fault(parts: SplitResult) -> str:
    """Return what speaks against an address, empty if nothing does."""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return f"is neither the address of a repository (https://…) nor one of {', '.join(KNOWN)}"
    if parts.username is not None:
        return "has a name or password in it; the token comes from the environment"
    if parts.query or parts.fragment:
        return "has a query or fragment; name the repository's first page"
    if parts.scheme == "http" and not is_here(parts.hostname):
        return "would send the token unencrypted: only this machine is uploaded to by http"
    return ""
