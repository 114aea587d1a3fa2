"""What a build has to come to: what a build from scratch makes of the same sources, settings and edited documents."""

from __future__ import annotations

import os
import shutil
from contextlib import chdir
from pathlib import Path

from editions import HIDDEN, contents, made_nothing

from cli.running import Command, Ran
from rubricator.building.seal import is_as_written

_SINCE = "; the transcription was changed since, which does not reach it"
"""What only a ledger can know."""


def from_scratch(edition: Path, rubricator: Command) -> tuple[Ran, dict[str, bytes]]:
    """Return what a build of a copy comes to that has nothing but what people have written in it, and its files."""
    copy = edition.with_name("scratch")
    shutil.copytree(edition, copy, ignore=shutil.ignore_patterns(HIDDEN, "build", ".rubricator-*.tmp"))
    for document in copy.glob("tei/*.xml"):
        if is_as_written(document.read_bytes()):
            document.unlink()
    with chdir(copy):
        ran = rubricator("build", "--jobs", "1")
    files = contents(copy)
    shutil.rmtree(copy)
    return ran, files


def check_built(edition: Path, rubricator: Command) -> None:
    """Check that the edition, which was built last, is as one built from scratch, and that nothing is left to be done."""
    expected, files = from_scratch(edition, rubricator)
    assert differing(contents(edition), files) == []
    again = rubricator("build", "--jobs", "1")
    assert made_nothing(again.out)
    assert (again.status, again.err.replace(_SINCE, "")) == (expected.status, expected.err)
    assert differing(contents(edition), files) == []


def differing(found: dict[str, bytes], expected: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are missing, differ, or are one too many."""
    return sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))


def bump(path: Path, data: bytes) -> None:
    """Write a file and give it back the times it had, as if nothing had happened."""
    before = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
