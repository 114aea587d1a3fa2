"""Why there is no package, and what a package is made without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rubricator.deposit.layout import CRATE
from rubricator.deposit.reporting import invalid
from rubricator.deposit.summary import Summary
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position
from rubricator.validation.reports.report import Report

INVALID = Rule(
    "DEP001",
    Severity.ERROR,
    "A document that is not valid, so that there is no package",
    "What is deposited is kept as it is for a long time, and other programs will read it by its schema. So all documents are "
    "checked first, as validate does, and nothing is written if there is an error in one.",
    hint="mend what is reported of it, or take it as it is with --allow-invalid, which the package then says",
    wrong="rubricator deposit tei --output package   (with a persNme in tei/letter.xml)",
    right="rubricator deposit tei --output package --allow-invalid",
)
UNDATED = Rule(
    "DEP006",
    Severity.WARNING,
    "A package without a date of its own",
    "A package has to say when it was published. No header says when its file was published or last changed, so the package has "
    "the day on which one of the files was last written; on another machine that may be another day.",
    hint="give it with --date, or in the headers: publicationStmt/date, revisionDesc/change",
    wrong="rubricator deposit letter.xml --output package   (and no date in the header)",
    right="rubricator deposit letter.xml --output package --date 2026-03-01",
    reference="https://w3id.org/ro/crate/1.2",
)
UNBUILT = Rule(
    "DEP007",
    Severity.WARNING,
    "A transcription that has no document, so that it is not in the package",
    "The folder is that of an edition, with transcriptions in tei/sources. This one has not been encoded: there is no document of "
    "its name in tei.",
    hint="make the documents first: rubricator build",
    wrong="tei/sources/letter.txt, and no tei/letter.xml",
    right="tei/sources/letter.txt and tei/letter.xml",
)
RULES = (INVALID, UNDATED, UNBUILT)


def refusals(checked: Report) -> Iterator[Diagnostic]:
    """Yield a finding for each document that is not valid."""
    for name in invalid(checked):
        yield at_position(name, Position(1, 1), INVALID, "the document is not valid, so no package is made")


def undated(summary: Summary) -> Diagnostic:
    """Return the finding that a package has its date from files."""
    message = f"no header says when it was published or changed; the package is of {summary.date}, when a file was last written"
    return at_position(CRATE, Position(1, 1), UNDATED, message)


def left_out(transcription: Path) -> Diagnostic:
    """Return the finding for a transcription without a document."""
    return at_position(str(transcription), Position(1, 1), UNBUILT, "there is no document of this transcription")
