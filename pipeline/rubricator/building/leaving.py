"""Outputs that nothing stands behind any more go: those of sources that are gone, those that are not wanted or cannot be made.

The TEI documents stay, which may be all that is left of a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.digests import look
from rubricator.building.ledger import NOT_MADE, NOTHING, Entry, Ledger
from rubricator.building.names import Names
from rubricator.building.places import path_of
from rubricator.rendering import FORMATS, SITE

_FEW = 12


@dataclass(frozen=True, slots=True)
class Gone:
    """A source that is gone, and the files that were removed with it."""

    source: Path
    removed: tuple[Path, ...]


def clear_away(ledger: Ledger, outputs: Path, names: Names) -> tuple[Gone, ...]:
    """Remove the outputs of documents whose sources are gone, those that are as they were written. Raises OSError."""
    gone = [name for name in ledger.names() if not names.path(name).exists()]
    return tuple(_clear_away(name, ledger, outputs, names) for name in gone)


def sentences(gone: tuple[Gone, ...]) -> Iterator[str]:
    """Yield what is to be said of them: a line each, or one for many."""
    if len(gone) > _FEW:
        number = sum(len(one.removed) for one in gone)
        yield f"{len(gone):,} sources are gone: removed {number:,} files that were made of them, and no TEI document"
        return
    for one in gone:
        removed = ", ".join(map(str, one.removed)) or "nothing"
        yield f"{one.source} is gone: removed {removed}; a TEI document made of it is kept"


def _clear_away(name: str, ledger: Ledger, outputs: Path, names: Names) -> Gone:
    source = names.path(name)
    removed = remove_left_over(ledger.entry(name), NOTHING, outputs, source)
    ledger.forget(name)
    return Gone(source, removed)


def remove_left_over(before: Entry, now: Entry, outputs: Path, source: Path) -> tuple[Path, ...]:
    """Remove the outputs of a source that were made before and not now, if they are as they were written. Raises OSError.

    Those that something else is made of are not told: nobody knows of them.
    """
    removed = tuple(_left_over(before, now, outputs, source.stem))
    for path in removed:
        path.unlink(missing_ok=True)
    return tuple(path for path in removed if path.parent == outputs)


def _left_over(before: Entry, now: Entry, outputs: Path, stem: str) -> Iterator[Path]:
    formats = {**FORMATS, **SITE}
    for target, made in before.targets.items():
        if target in formats and made.digest and not now.targets.get(target, NOT_MADE).digest:
            path = path_of(outputs, stem, formats[target])
            known = look(path, before.files.get(target))
            if known and known.digest == made.digest:
                yield Path(path)
