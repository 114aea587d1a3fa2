"""Looking at a document's files, and finding out which of its targets are out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rubricator.building.digests import Known, look
from rubricator.building.inputs import Inputs
from rubricator.building.ledger import Entry, Target
from rubricator.building.names import Names
from rubricator.building.places import Place
from rubricator.building.seal import is_as_written
from rubricator.building.task import FINDINGS, TEI
from rubricator.rendering import Format
from rubricator.validation.locating import MISSING
from rubricator.validation.naming import SHIPPED

EDITED = "edited"
"""The key of a TEI document that is made of nothing: a person has edited it, or there is no transcription."""

_NOT_FOUND = {MISSING.code, SHIPPED.code}


@dataclass(frozen=True, slots=True)
class Survey:
    """What a document's files hold now; None: there is no such file. ``outputs`` are by format."""

    source: Known | None
    document: Known | None
    outputs: Mapping[str, Known | None] = field(default_factory=dict)


def survey(place: Place, formats: Iterable[Format], entry: Entry, names: Names) -> Survey:
    """Look at the files of a document. Raises OSError for one that cannot be read."""

    def seen(path: Path) -> Known | None:
        return look(str(path), entry.files.get(names.of(path)))

    source = seen(place.source)
    document = seen(place.document) if place.is_transcribed else source
    return Survey(source, document, {one.name: seen(place.output(one.suffix)) for one in formats})


def is_master(place: Place, found: Survey, entry: Entry) -> bool:
    """Return whether the TEI document stands for itself: it has no transcription, or a person has edited it. Raises OSError."""
    if not place.is_transcribed:
        return True
    if found.document is None:
        return False
    tei = entry.targets.get(TEI)
    if tei and tei.digest == found.document.digest:
        return tei.key == EDITED
    return not is_as_written(place.document.read_bytes())


def tei_key(place: Place, source: str, inputs: Inputs) -> str:
    """Return the key of a TEI document that is made of a transcription with this digest."""
    return f"{source} {inputs.of_encoding(place)}"


def findings_key(document: str, schemas: tuple[Path, ...], inputs: Inputs) -> str:
    """Return the key of the findings in a document with this digest."""
    return f"{document} {inputs.of_findings(schemas)}"


def format_key(document: str, name: str, place: Place, inputs: Inputs) -> str:
    """Return the key of a rendering of a document with this digest."""
    return f"{document} {inputs.of_format(name, place.authorities)}"


def stale_targets(
    place: Place, found: Survey, master: bool, entry: Entry, inputs: Inputs, names: Names
) -> frozenset[str]:
    """Return the targets that are out of date; of those after the TEI document, as far as that stays the same."""
    document = found.document.digest if found.document else ""
    if master:
        return frozenset(_stale_after(place, found, document, entry, inputs, names))
    tei = entry.targets.get(TEI)
    if tei is None or tei.key != tei_key(place, found.source.digest if found.source else "", inputs):
        return frozenset((TEI, *_stale_after(place, found, tei.digest if tei else "", entry, inputs, names)))
    if not tei.digest:  # refused: there is nothing after it
        return frozenset()
    after = _stale_after(place, found, tei.digest, entry, inputs, names)
    return frozenset(after if tei.digest == document else (TEI, *after))


def _stale_after(
    place: Place, found: Survey, document: str, entry: Entry, inputs: Inputs, names: Names
) -> Iterator[str]:
    """Yield the targets that are out of date, made of a document with this digest."""
    findings = entry.targets.get(FINDINGS)
    schemas = tuple(names.path(name) for name in entry.schemas)
    if findings is None or findings.key != findings_key(document, schemas, inputs) or _misses_schemas(findings):
        yield FINDINGS
    for name, output in found.outputs.items():
        made = entry.targets.get(name)
        if (
            made is None
            or made.key != format_key(document, name, place, inputs)
            or (made.digest and made.digest != (output.digest if output else ""))
        ):
            yield name


def _misses_schemas(findings: Target) -> bool:
    """Return whether a schema was not to be had: it is looked for again each time."""
    return any(found.code in _NOT_FOUND for found in findings.diagnostics)
