"""Addresses that a transcription gives, as its document gives them: seen from where that lies, and fit for an attribute."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote

# RFC 3986, 3: scheme, authority, what follows.
_PARTS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:)?(?://([^/?#]*))?([^?#]*)(.*)", re.DOTALL)
_AUTHORITY = re.compile(r"(?:[^@\[\]]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^:@\[\]]*)(?::\d{1,5})?")
_UNFIT = re.compile(
    r'[\x00-\x20"<>\\^`{|}\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ud800-\udfff\ufeff\ufffe\uffff]'
    r"|%(?![0-9A-Fa-f]{2})"
)
_IN_AUTHORITY = re.compile(r"[\[\]:@]")
_IN_PATH = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class ImageAddresses:
    """Gives the addresses of images: of those that the source itself holds where they were written, of others as below."""

    source: str
    attached: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __call__(self, address: str) -> str:
        """Return an address as the document has it; empty where it leads nowhere."""
        return self.attached.get(address) or address_in_document(address, self.source)


def address_in_document(address: str, source: str) -> str:
    """Return an address as it leads to the same from the document as from its source; empty where it leads nowhere.

    ``source`` is the reference by which the document would name its source. What is inside of that source is not to be had
    from the document.
    """
    fit = _percent_encoded(_UNFIT, address.strip())
    if not fit or fit.startswith("#"):
        return ""
    match = _PARTS.fullmatch(fit)
    assert match  # it matches any text
    scheme, authority, path, rest = match.groups()
    path, rest = _percent_encoded(_IN_PATH, path), _one_fragment(rest)
    if authority is not None:
        return f"{scheme or ''}//{_fit_authority(authority)}{path}{rest}"
    if scheme or path.startswith("/"):
        return f"{scheme or ''}{path}{rest}"
    return f"{_joined(source, path)}{rest}"


def _joined(source: str, path: str) -> str:
    """Return a relative path seen from the document; ``source`` is that of what it is relative to."""
    if not path:
        return source
    steps: list[str] = []
    for step in [*source.split("/")[:-1], *path.split("/")]:
        if step == ".." and steps and steps[-1] != "..":
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    joined = "/".join(steps) + ("/" if steps and path.endswith("/") else "")
    # A colon in the first step would make a scheme of what stands before it.
    return f"./{joined}" if not joined or ":" in steps[0] else joined


def _fit_authority(authority: str) -> str:
    return authority if _AUTHORITY.fullmatch(authority) else _percent_encoded(_IN_AUTHORITY, authority)


def _one_fragment(rest: str) -> str:
    query, sign, fragment = rest.partition("#")
    return _percent_encoded(_IN_PATH, f"{query}{sign}{fragment.replace('#', '%23')}")


def _percent_encoded(unfit: re.Pattern[str], text: str) -> str:
    return unfit.sub(lambda match: quote(match[0], safe="", errors="replace"), text)
