"""``rubricator recognize``: persons and dates as stand-off annotations in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from rubricator.building.authorities import load_authority
from rubricator.building.places import find_authority
from rubricator.cli.batch import convert, finish
from rubricator.cli.options import authority_option, files_argument, output_dir_option
from rubricator.diagnostics import Diagnostic
from rubricator.reading import read
from rubricator.recognition import recognize
from rubricator.recognition.mention import Mention
from rubricator.source import Source


@click.command("recognize")
@files_argument
@output_dir_option
@authority_option
def command(files: tuple[Path, ...], output_dir: Path | None, authority: Path | None) -> int:
    """Find the persons and dates in transcriptions and write them as JSON.

    For each FILE the folder gets NAME.json, an array in text order. One file without --output-dir goes to standard
    output. Offsets count code points of the decoded text, half-open; values are ISO 8601 or EDTF.

    \b
    Examples:
      rubricator recognize letter.txt
      rubricator recognize letters/*.txt --output-dir annotations
    """

    def conversion(path: Path) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        return annotate(path, authority or find_authority(path, path.parent))

    return finish(convert(files, output_dir, ".json", conversion, "recognizing"))


def annotate(path: Path, authority_file: Path | None) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the annotations of a transcription's file as JSON, None if it is refused."""
    authority, unsure = load_authority(authority_file)
    transcription, found = read(str(path), path.read_bytes())
    if transcription is None:
        return None, unsure + found
    mentions, doubts = recognize(transcription, authority)
    return as_json(transcription.source, mentions), unsure + found + doubts


def as_json(source: Source, mentions: tuple[Mention, ...]) -> bytes:
    """Return the mentions in the exchange format, a JSON array with a line end after it."""
    entries = [_entry(source, mention) for mention in mentions]
    return f"{json.dumps(entries, ensure_ascii=False, indent=2)}\n".encode()


def _entry(source: Source, mention: Mention) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "kind": mention.kind,
        "text": mention.span.of(source.text),
        "value": mention.value.edtf() if mention.value else None,
        "ref": mention.ref,
        "certainty": mention.certainty,
        "rule": mention.rule,
    }
