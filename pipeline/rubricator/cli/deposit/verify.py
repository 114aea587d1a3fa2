"""``rubricator deposit verify``: whether a package is what it was when it was made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from rubricator.cli.findings import line_of, report
from rubricator.cli.outcomes import Outcome, attempt, findings_of, status
from rubricator.cli.progress import each
from rubricator.cli.reporting import formatted, with_rules
from rubricator.cli.terminal import emit
from rubricator.cli.usable import usable
from rubricator.deposit.ocfl.verifying import is_store, verify_store
from rubricator.deposit.verifying import verify
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.validation.reports import FORMATS
from rubricator.validation.reports.report import Report
from rubricator.validation.reports.summary import severities


@click.command("verify")
@click.argument("packages", metavar="PACKAGE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "name", default="text", type=click.Choice(FORMATS), help="How to write the report (default: text)."
)
def command(packages: tuple[Path, ...], name: str) -> int:
    """Check packages: whether every file is there, and is what it was when the package was made.

    PACKAGE is a folder, a ZIP file or a tar file with a BagIt bag (versions 0.93 to 1.0), or a storage root of OCFL (1.0, 1.1), by
    Rubricator or any other program.
    Every file that was changed, lost, added or renamed is named. Nothing is unpacked, and nothing fetched.

    \b
    Examples:
      rubricator deposit verify letters.zip
      rubricator deposit verify package --format json

    Exit status: 0 the packages are sound, 1 one is damaged, 2 one could not be read.
    """
    with usable():
        outcomes = each(packages, lambda path: attempt(path, lambda: _verified(path)), "verifying")
    report(findings_of(outcome for outcome in outcomes if outcome.failed))
    read = [(path, outcome) for path, outcome in zip(packages, outcomes, strict=True) if not outcome.failed]
    emit(_text(read) if name == "text" else _formatted(read, name))
    return status(outcomes)


def _verified(package: Path) -> tuple[Diagnostic, ...]:
    """Return what is found in a package, or in a storage root of OCFL with packages or anything else in it."""
    return tuple(verify_store(package) if is_store(package) else verify(package))


def _text(read: Sequence[tuple[Path, Outcome]]) -> str:
    """Return the findings, a line each, and after those of a package what it is."""
    lines = (line for path, outcome in read for line in (*map(line_of, outcome.diagnostics), _verdict(path, outcome)))
    return "".join(f"{line}\n" for line in lines)


def _verdict(path: Path, outcome: Outcome) -> str:
    if not outcome.diagnostics:
        return f"{path} is sound."
    is_damaged = has_errors(outcome.diagnostics)
    return f"{path} is {'damaged' if is_damaged else 'sound'}: {severities(outcome.diagnostics)}."


def _formatted(read: Sequence[tuple[Path, Outcome]], name: str) -> str:
    found = findings_of(outcome for _, outcome in read)
    return formatted(name, with_rules(Report(found, tuple(str(path) for path, _ in read)), (name,)))
