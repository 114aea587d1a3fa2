"""InvenioRDM as a repository, and so Zenodo, which runs it: its REST API for drafts.

https://inveniordm.docs.cern.ch/reference/rest_api_drafts_records/. Zenodo's older API (``/api/deposit``) does the same by
other words and is not needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from rubricator.deposit.upload.answers import objections
from rubricator.deposit.upload.repository import RefusedError, Standing, Stored, UnavailableError
from rubricator.deposit.upload.server import Server

_NOT_THERE = (404, 410)
_HITS = 25
"""Zenodo gives no more to a page."""


@dataclass(frozen=True, slots=True)
class Invenio:
    """The drafts of the one whom the server's token speaks for."""

    server: Server

    def begin(self, marker: str) -> str:
        """Make a draft whose title has the marker in it, until it gets its metadata."""
        draft = {"files": {"enabled": True}, "metadata": {"title": _title(marker)}}
        return _identifier(self.server.ask("POST", "/api/records", draft))

    def find(self, marker: str) -> str | None:
        """Return the draft whose title has the marker; what the search gives besides is passed over."""
        query = urlencode({"q": f'"{marker}"', "size": _HITS})
        hits = self.server.ask("GET", f"/api/user/records?{query}").get("hits")
        found = hits.get("hits") if isinstance(hits, dict) else None
        for hit in found if isinstance(found, list) else []:
            if isinstance(hit, dict) and _title_of(hit) == _title(marker):
                return _identifier(hit)
        return None

    def standing(self, draft: str) -> Standing:
        """Return what has become of a draft: once published, there is a record of its number in its place."""
        if self._is_there(f"{_record(draft)}/draft"):
            return Standing.DRAFT
        return Standing.PUBLISHED if self._is_there(_record(draft)) else Standing.GONE

    def files(self, draft: str, standing: Standing) -> Mapping[str, Stored]:
        """Return the files by their keys."""
        of_draft = "" if standing is Standing.PUBLISHED else "/draft"
        entries = self.server.ask("GET", f"{_record(draft)}{of_draft}/files").get("entries")
        return dict(_stored_files(entries if isinstance(entries, list) else []))

    def send(self, draft: str, name: str, path: Path) -> Stored:
        """Announce a file, send it, and say that this was all of it."""
        self.server.ask("POST", f"{_record(draft)}/draft/files", [{"key": name}])
        self.server.send(f"{_file(draft, name)}/content", path)
        return _stored(self.server.ask("POST", f"{_file(draft, name)}/commit"))

    def remove(self, draft: str, name: str) -> None:
        """Take out a file; that it is not there is as good."""
        try:
            self.server.ask("DELETE", _file(draft, name))
        except RefusedError as error:
            if error.status not in _NOT_THERE:
                raise

    def describe(self, draft: str, record: Mapping[str, object]) -> tuple[str, ...]:
        """Replace the metadata of a draft; InvenioRDM keeps what is faulty and says so."""
        return objections(self.server.ask("PUT", f"{_record(draft)}/draft", {**record, "files": {"enabled": True}}))

    def publish(self, draft: str) -> None:
        """Publish a draft."""
        self.server.ask("POST", f"{_record(draft)}/draft/actions/publish")

    def page(self, draft: str, standing: Standing) -> str:
        """Return the address of a page, as every InvenioRDM has it."""
        folder = "records" if standing is Standing.PUBLISHED else "uploads"
        return f"{self.server.address}/{folder}/{quote(draft, safe='')}"

    def _is_there(self, path: str) -> bool:
        try:
            self.server.ask("GET", path)
        except RefusedError as error:
            if error.status not in _NOT_THERE:
                raise
            return False
        return True


def _title(marker: str) -> str:
    return f"Upload {marker}, not finished"


def _title_of(hit: Mapping[str, object]) -> object:
    metadata = hit.get("metadata")
    return metadata.get("title") if isinstance(metadata, dict) else None


def _record(draft: str) -> str:
    return f"/api/records/{quote(draft, safe='')}"


def _file(draft: str, name: str) -> str:
    return f"{_record(draft)}/draft/files/{quote(name)}"


def _identifier(said: Mapping[str, object]) -> str:
    """Return the number of a record; Zenodo's are numbers, others' are words."""
    found = said.get("id")
    if not isinstance(found, str | int) or not str(found):
        raise UnavailableError("the answer does not say which draft it speaks of")
    return str(found)


def _stored_files(entries: list[object]) -> Iterator[tuple[str, Stored]]:
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("key"), str):
            yield entry["key"], _stored(entry)


def _stored(entry: Mapping[str, object]) -> Stored:
    """Return a file as an entry describes it. While it is not committed, whatever is said of its content does not count."""
    checksum, size = entry.get("checksum"), entry.get("size")
    if entry.get("status") != "completed" or not isinstance(checksum, str):
        return Stored(0, "")
    return Stored(int(size) if isinstance(size, int | float) else 0, checksum)
