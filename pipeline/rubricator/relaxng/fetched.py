"""The folder of schemas fetched from the web before: which file in it stands for which address.

It has for every address the file ``SCHEME/HOST/PATH``: ``https/www.tei-c.org/release/xml/tei/tei_all.rng`` for
``https://www.tei-c.org/release/xml/tei/tei_all.rng``. That is what ``wget --force-directories --protocol-directories``
writes. What was fetched by https also serves for http, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from rubricator.relaxng.addresses import web_parts

_SEPARATORS = {"/", "\\", "\0"}
_USUAL_PORTS = {"http": ":80", "https": ":443"}
_KEPT = "/!$&'()*+,;=:@~"


@dataclass(frozen=True, slots=True)
class FetchedSchemas:
    """A folder of schemas fetched before, which need not be there."""

    folder: Path

    def find(self, address: str) -> Path | None:
        """Return the file that the folder has for an address on the web, None if it has none."""
        return next(filter(_is_file, self._places(address)), None)

    def place(self, address: str) -> Path | None:
        """Return where an address on the web has its file; None if it is not on the web, or can have none."""
        return next(self._places(address), None)

    def address_of(self, path: Path) -> str | None:
        """Return the address on the web that a file of the folder stands for, None for any other file."""
        if not path.is_relative_to(self.folder):
            return None
        parts = path.relative_to(self.folder).parts
        if len(parts) < 3 or parts[0] not in _USUAL_PORTS:
            return None
        scheme, host, *folders, name = parts
        last, mark, query = name.partition("?")
        return f"{scheme}://{host}/{'/'.join(quote(part, _KEPT) for part in (*folders, last))}{mark}{query}"

    def _places(self, address: str) -> Iterator[Path]:
        """Yield where the file for an address may be, never outside of the folder."""
        parts = web_parts(address)
        if parts is None:
            return
        scheme, host, path, query = parts
        segments = [
            host.lower().removesuffix(_USUAL_PORTS[scheme]),
            *(unquote(segment) for segment in path.split("/") if segment),
        ]
        if len(segments) == 1 or any(segment in (".", "..") for segment in segments):
            return
        if query:
            segments[-1] += f"?{query.replace('/', '%2F')}"
        if any(_SEPARATORS & set(segment) for segment in segments):
            return
        for first in sorted(_USUAL_PORTS, key=lambda known: known != scheme):
            yield self.folder.joinpath(first, *segments)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
