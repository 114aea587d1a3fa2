"""An upload without a command line, whose waiting takes no time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from deposit.upload.invenio_site import TOKEN, Draft, Site
from rubricator.deposit.upload.invenio import Invenio
from rubricator.deposit.upload.memory import notebook_of
from rubricator.deposit.upload.patience import Patience
from rubricator.deposit.upload.reporting import Result, upload
from rubricator.deposit.upload.server import Server, Timing
from rubricator.deposit.upload.shipment import Shipment, items_of, record_of
from rubricator.deposit.upload.uploading import Upload

RECORD = {
    "access": {"record": "public", "files": "public"},
    "metadata": {
        "title": "Notes from the Harbour",
        "resource_type": {"id": "publication"},
        "publication_date": "1891-05-03",
        "creators": [{"person_or_org": {"type": "personal", "family_name": "Lind", "given_name": "Martha"}}],
    },
}
FILES = {
    "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "data/edition/a letter, #1 of 100%.xml": b"<TEI/>" * 50_000,
    "data/deposit/invenio.json": json.dumps(RECORD).encode(),
}


def make_package(folder: Path) -> Path:
    """Write a package as a folder; that it is a bag does not matter here."""
    for name, data in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def holds(draft: Draft, package: Path) -> bool:
    """Return whether a draft has the files of a package, complete, and no other."""
    return {name: (entry.checksum, entry.size, entry.committed) for name, entry in draft.files.items()} == {
        path.relative_to(package).as_posix(): (
            f"md5:{hashlib.md5(path.read_bytes()).hexdigest()}",
            path.stat().st_size,
            True,
        )
        for path in package.rglob("*")
        if path.is_file()
    }


IMPATIENT = Timing(1.0, 1.0, 1.0)
"""For where a server says nothing, which takes its time."""


@dataclass
class Tries:
    """Uploads of a package; ``waited`` are the seconds that they would have waited."""

    site: Site
    package: Path
    token: str = TOKEN
    timing: Timing = field(default_factory=lambda: Timing(20.0, 20.0, 20.0))
    attempts: int = 7
    waited: list[float] = field(default_factory=list)
    say: Callable[[str], None] = lambda _: None

    def once(self, publish: bool = False) -> Result:
        """Upload the package as the command does."""
        work = Upload(
            Shipment(items_of(self.package), record_of(self.package)),
            Invenio(Server(self.site.address, self.token, self.timing)),
            notebook_of(self.package, self.site.address),
            Patience(self.attempts, sleep=self.waited.append),
            self.say,
        )
        return upload(self.package, work, publish)

    def codes(self, publish: bool = False) -> list[str]:
        """Upload the package, and return the codes of what was found."""
        return [finding.code for finding in self.once(publish).diagnostics]
