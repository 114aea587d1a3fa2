"""Doing the same with every file that a command was given: each on its own, the failures together at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from rubricator.building.files import write_atomically
from rubricator.building.places import AUTHORITY
from rubricator.cli import COULD_NOT_RUN, FINDINGS, WELL
from rubricator.cli.failures import of_os_error
from rubricator.cli.findings import report
from rubricator.cli.terminal import each, emit
from rubricator.diagnostics import Diagnostic, has_errors

Diagnostics = tuple[Diagnostic, ...]
Conversion = Callable[[Path], tuple[bytes | None, Diagnostics]]
"""From a file to what is to be written, None if nothing can be, and the findings. May raise OSError."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``failed``: it could not be read or written."""

    diagnostics: Diagnostics
    failed: bool = False


def attempt(path: Path, action: Callable[[], Diagnostics]) -> Outcome:
    """Do something with a file; what the system refuses becomes a finding. A closed standard output is raised."""
    try:
        return Outcome(action())
    except BrokenPipeError:
        raise
    except OSError as error:
        return Outcome((of_os_error(error),), failed=True)
    except Exception as error:
        error.add_note(str(path))
        raise


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


def findings_of(outcomes: Iterable[Outcome]) -> Diagnostics:
    """Return the findings of several files, in the order of the files."""
    return tuple(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)


def status(outcomes: Sequence[Outcome]) -> int:
    """Return the exit status: 2 if a file could not be read or written, 1 if there are errors, else 0."""
    if any(outcome.failed for outcome in outcomes):
        return COULD_NOT_RUN
    return FINDINGS if has_errors(findings_of(outcomes)) else WELL


def finish(outcomes: Sequence[Outcome]) -> int:
    """Report the findings and return the exit status."""
    report(findings_of(outcomes))
    return status(outcomes)


def check_targets(inputs: Iterable[Path], targets: Iterable[tuple[Path, Path]]) -> None:
    """Raise UsageError if a file would be written over an input or over another; ``targets`` are (input, output)."""
    read = {path.resolve() for path in inputs}
    taken: dict[Path, Path] = {}
    for path, target in targets:
        place = target.resolve()
        if target.name == AUTHORITY:
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
