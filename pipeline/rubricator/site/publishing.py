"""Writing the files of a site into its folder, where a person may have files too.

The folder keeps a list of the files that were written, with what was in them: what is not on it, or no longer as it was written, is
a person's and stays. Before a file is written it is noted in a journal beside the list, so that a run that is killed leaves nothing
that the next one would take for a person's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from urllib.parse import unquote

from rubricator.building.digests import digest_of
from rubricator.building.files import sweep, write_atomically
from rubricator.building.places import in_address
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

KEPT = Rule(
    "SIT001",
    Severity.ERROR,
    "Something in the folder of the site that the site has not written",
    "Where a page of the site would go there is a file that was put there, or changed, by somebody else, or a folder. It is never written "
    "over, so the site lacks its own page at this place.",
    hint="move it somewhere else, or write the site to another folder with --output-dir",
    wrong="rubricator site   (and site/index.html was written by hand)",
    right="rubricator site --output-dir public",
)
LEFT = Rule(
    "SIT002",
    Severity.WARNING,
    "A file of the site that was changed, and stays though nothing stands behind it any more",
    "The document or person that the file was made for is gone. Such a file is removed, unless somebody has changed it since.",
    hint="delete the file if it is not wanted",
    wrong="site/texts/letter.html   (changed by hand, and tei/sources/letter.txt is gone)",
    right="rm site/texts/letter.html",
)
RULES = (KEPT, LEFT)

_OTHER = "where {} would go, something of another kind stands that the site has not written"
_LIST = ".rubricator-site"
_JOURNAL = ".rubricator-site.journal"
_UNMADE = "-"
"""In place of a key, of a file that is not made of anything by which it could be told whether it is up to date."""
_LISTED = re.compile(r"([0-9a-f]{64}) (\S+) (\S+)")
_JOURNALED = re.compile(r"([0-9a-f]{64}) (\S+)")


@dataclass(slots=True)
class _Known:
    """What may be in a file of ours, and of what it was made as it is."""

    digests: set[str] = field(default_factory=set)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a site: how many files it has, how many were written and removed, and what stood in the way."""

    files: int
    written: int
    removed: int
    diagnostics: tuple[Diagnostic, ...]


class Publishing:
    """Writes files into a folder. What is not written until ``finish`` is removed, if it was written before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = _known(folder)
        self._now: dict[str, tuple[str, str]] = {}
        self._written = 0
        self._kept: list[Diagnostic] = []
        folder.mkdir(parents=True, exist_ok=True)
        sweep({folder, *((folder / path).parent for path in self._before)})
        self._journal = (folder / _JOURNAL).open("a", encoding="utf-8")
        # The last line of a run that was killed may be half a line.
        self._journal.write("\n")

    def write(self, path: str, data: bytes, key: str = _UNMADE) -> None:
        """Write a file unless it is there; what is somebody else's is kept. Raises OSError."""
        target, digest = self._folder / path, digest_of(data)
        if other := self._in_the_way(target):
            self._kept.append(at_position(str(other), Position(1, 1), KEPT, _OTHER.format(target)))
            return
        there = _read(target)
        if there is not None and there != data and digest_of(there) not in self._before[path].digests:
            self._kept.append(at_position(str(target), Position(1, 1), KEPT, KEPT.title))
            return
        self._now[path] = (digest, key)
        if there != data:
            self._journal.write(f"{digest} {in_address(path)}\n")
            self._journal.flush()
            write_atomically(target, data)
            self._written += 1

    def copy(self, path: str, source: Path) -> None:
        """Write what is in a file, unless this stands there itself: then it is no copy of ours, which might be removed. Raises OSError."""
        target = self._folder / path
        if target.exists() and target.samefile(source):
            self._before.pop(path, None)
        else:
            self.write(path, source.read_bytes())

    def has(self, path: str, key: str) -> bool:
        """Keep a file that was made of what has this key, if it is as it was written; return whether it is."""
        known = self._before[path]
        is_there = known.key == key and self._is_there(path)
        if is_there:
            self._now[path] = (next(iter(known.digests)), key)
        return is_there

    def has_all(self, folder: str, key: str) -> bool:
        """Keep the files of a folder, if all that is in it was made of the same and is as it was written; return whether it is."""
        before = {path: known for path, known in self._before.items() if path.startswith(f"{folder}/")}
        is_there = bool(before) and all(known.key == key and self._is_there(path) for path, known in before.items())
        if is_there:
            self._now |= {path: (next(iter(known.digests)), key) for path, known in before.items()}
        return is_there

    def write_all(self, files: Iterable[tuple[str, bytes]], key: str) -> None:
        """Write files that are made together. Raises OSError."""
        kept = len(self._kept)
        for path, data in files:
            self.write(path, data, key)
        if len(self._kept) > kept:
            # What is lacking is to be looked for again.
            self._now |= {path: (digest, _UNMADE) for path, (digest, of) in self._now.items() if of == key}

    def digest(self, path: str) -> str:
        """Return the digest of a file that the site has; empty if somebody else's stands there."""
        return self._now[path][0] if path in self._now else ""

    def _in_the_way(self, target: Path) -> Path | None:
        """Return the folder that stands where a file would go, or the file that stands where its folder would; None if there is room."""
        if target.is_dir():
            return target
        folders = takewhile(lambda folder: folder != self._folder, target.parents)
        return next((folder for folder in folders if folder.is_file()), None)

    def _is_there(self, path: str) -> bool:
        there = _read(self._folder / path)
        return there is not None and digest_of(there) in self._before[path].digests

    def finish(self) -> Published:
        """Remove what the site has no more, note what it has, and return what became of it. Raises OSError."""
        gone = sorted(path for path in self._before if path not in self._now)
        removed = [path for path in gone if self._remove(path)]
        lines = (f"{digest} {key} {in_address(path)}\n" for path, (digest, key) in sorted(self._now.items()))
        write_atomically(self._folder / _LIST, "".join(lines).encode())
        self._journal.close()
        (self._folder / _JOURNAL).unlink()
        return Published(len(self._now), self._written, len(removed), tuple(self._kept))

    def _remove(self, path: str) -> bool:
        """Remove a file of ours, and its folder if nothing is left in it; return whether it was there, and ours."""
        target = self._folder / path
        there = _read(target)
        if there is None:
            return False
        if digest_of(there) not in self._before[path].digests:
            if target not in {Path(one.file) for one in self._kept}:
                self._kept.append(at_position(str(target), Position(1, 1), LEFT, LEFT.title))
            return False
        target.unlink()
        for folder in target.relative_to(self._folder).parents:
            with suppress(OSError):
                (self._folder / folder).rmdir()
        return True


def _known(folder: Path) -> defaultdict[str, _Known]:
    """Return what was written into a folder, by the list of the last run and the journals of those that did not come to an end."""
    known: defaultdict[str, _Known] = defaultdict(_Known)
    for digest, key, path in _lines(folder / _LIST, _LISTED):
        known[_path(path)] = _Known({digest}, key)
    for digest, path in _lines(folder / _JOURNAL, _JOURNALED):
        known[_path(path)].digests.add(digest)
        known[_path(path)].key = ""
    return known


def _lines(file: Path, form: re.Pattern[str]) -> Iterator[Sequence[str]]:
    """Yield the parts of the lines of a file, of whole ones: the last may have been cut when a run was killed."""
    lines = (_read(file) or b"").decode(errors="replace").split("\n")[:-1]
    yield from (found.groups() for found in map(form.fullmatch, lines) if found)


def _path(address: str) -> str:
    return unquote(address, errors="surrogateescape")


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
