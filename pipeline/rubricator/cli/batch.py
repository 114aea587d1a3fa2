"""Converting every file that a command was given, and where the results go."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from rubricator.building.files import write_atomically
from rubricator.building.places import AUTHORITY
from rubricator.building.resolving import Resolver
from rubricator.cli.outcomes import Diagnostics, Outcome, attempt
from rubricator.cli.progress import each
from rubricator.cli.terminal import emit

Conversion = Callable[[Path], tuple[bytes | None, Diagnostics]]
"""From a file to what is to be written, None if nothing can be, and the findings. May raise OSError."""


def convert(
    files: Sequence[Path], output_dir: Path | None, suffix: str, conversion: Conversion, label: str
) -> list[Outcome]:
    """Convert files to ``output_dir/NAME.suffix``, or one file to standard output if there is no folder."""
    if output_dir is None and len(files) > 1:
        raise click.UsageError("several files need --output-dir, a folder to write to")
    targets = {path: output_dir / f"{path.stem}{suffix}" for path in files} if output_dir else {}
    check_targets(files, targets.items())

    def action(path: Path) -> Diagnostics:
        data, found = conversion(path)
        if data is not None:
            _deliver(data, targets.get(path))
        return found

    return each(files, lambda path: attempt(path, lambda: action(path)), label)


def check_targets(inputs: Iterable[Path], targets: Iterable[tuple[Path, Path | str]]) -> None:
    """Raise UsageError if a file would be written over an input or over another; ``targets`` are (input, output)."""
    resolved = Resolver()
    read = {resolved(path) for path in inputs}
    taken: dict[str, Path] = {}
    for path, target in targets:
        place = resolved(target)
        if os.path.basename(target) == AUTHORITY:  # noqa: PTH119  # there may be many thousands
            raise click.UsageError(f"{path} would be written to {target}, the name of the authority file; rename it")
        if place in read:
            raise click.UsageError(f"{target} is read and would be written over; choose another --output-dir")
        if taken.setdefault(place, path) != path:
            raise click.UsageError(f"{taken[place]} and {path} would both be written to {target}; name them apart")


def _deliver(data: bytes, target: Path | None) -> None:
    if target is None:
        emit(data)
    else:
        write_atomically(target, data)
