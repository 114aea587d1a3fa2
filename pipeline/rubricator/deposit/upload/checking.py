"""What a package must be before it is uploaded: whole, described, and not of too many files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rubricator.deposit.upload.reporting import finding
from rubricator.deposit.upload.rules import DAMAGED, NO_RECORD, TOO_MANY
from rubricator.deposit.upload.shipment import MOST_FILES, RecordError, Shipment, items_of, record_of
from rubricator.deposit.verifying import verify
from rubricator.diagnostics import Diagnostic, has_errors

_FIRST = 20
"""So many damages are reported of a package; “rubricator deposit verify” reports all."""


def checked(package: Path, record: Path | None) -> Shipment | tuple[Diagnostic, ...]:
    """Return what is to be uploaded of a package, or what speaks against it. Raises OSError, UnusableError.

    ``record`` is a file with the metadata instead of the package's.
    """
    # The files are looked at before they are verified: what changes after that is noticed.
    items = items_of(package)
    if len(items) > MOST_FILES:
        return (finding(package, TOO_MANY, f"The package has {len(items):,} files, and a draft takes {MOST_FILES}."),)
    try:
        said = record_of(package, record)
    except RecordError as error:
        return (finding(package, NO_RECORD, f"The package cannot be described: {error}."),)
    damages = tuple(_damages(package))
    return damages or Shipment(items, said)


def _damages(package: Path) -> Iterator[Diagnostic]:
    """Yield in what a package is damaged, and at last that it is; nothing if it is whole."""
    number = 0
    for found in verify(package):
        if has_errors((found,)):
            number += 1
            if number <= _FIRST:
                yield found
    if number:
        damages = "one damage" if number == 1 else f"{number:,} damages"
        yield finding(package, DAMAGED, f"The package has {damages}, and is not uploaded.")
