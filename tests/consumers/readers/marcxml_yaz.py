"""MARCXML, which Index Data's YAZ turns into the exchange format of ISO 2709, and pymarc reads."""

from __future__ import annotations

import subprocess
from tempfile import NamedTemporaryFile

from pymarc import MARCReader, Record

from consumers.readers.marcxml import LOSES, SAYS, reading
from consumers.reading import Reading

FORMAT = "marcxml"

__all__ = ["FORMAT", "LOSES", "SAYS", "read"]


def read(text: str) -> Reading:
    """Read the one record."""
    return reading(exchanged(text))


def exchanged(text: str) -> Record:
    """Return the record after it was in the exchange format."""
    with NamedTemporaryFile(suffix=".xml") as file:
        file.write(text.encode())
        file.flush()
        command = ["yaz-marcdump", "-i", "marcxml", "-o", "marc", file.name]
        made = subprocess.run(command, capture_output=True, check=True)
    assert not made.stderr
    (record,) = MARCReader(made.stdout, to_unicode=True, force_utf8=True)
    assert record is not None
    return record
