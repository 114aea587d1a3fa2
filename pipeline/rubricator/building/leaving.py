"""Documents whose sources are gone: what was made of them goes too, but for the TEI documents, which may be all that is left of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rubricator.building.digests import look
from rubricator.building.ledger import Entry, Ledger
from rubricator.building.names import Names
from rubricator.rendering import FORMATS

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
    removed = tuple(path for path in _outputs(ledger.entry(name), outputs / source.stem))
    for path in removed:
        path.unlink()
    ledger.forget(name)
    return Gone(source, removed)


def _outputs(entry: Entry, stem: Path) -> Iterator[Path]:
    """Yield the outputs that are as they were written."""
    for target, made in entry.targets.items():
        if target in FORMATS and made.digest:
            path = stem.with_name(f"{stem.name}{FORMATS[target].suffix}")
            known = look(str(path), entry.files.get(target))
            if known and known.digest == made.digest:
                yield path
