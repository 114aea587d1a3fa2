"""``rubricator recognize``: persons, dates, notes and editors' insertions as stand-off annotations in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from rubricator.building.authorities import load_authorities
from rubricator.building.corpora import corpus_of_files
from rubricator.building.places import place
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import convert
from rubricator.cli.configuring import configured
from rubricator.cli.options import authority_option, files_argument, output_dir_option
from rubricator.cli.outcomes import finish
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.reading import read
from rubricator.recognition import Corpus, recognize
from rubricator.recognition.mention import Mention
from rubricator.recognition.plugins import Recognizers
from rubricator.source import Source, Span
from rubricator.transcription import Insertion, Note, Transcription

_FIELDS = json.JSONEncoder(ensure_ascii=False, separators=(",\n    ", ": "))


@click.command("recognize")
@files_argument
@output_dir_option
@authority_option
@recognizers_option
def command(files: tuple[Path, ...], output_dir: Path | None, authority: Path | None, recognizers: Recognizers) -> int:
    """Find the persons, dates, notes and editors' insertions in transcriptions and write them as JSON.

    For each FILE the folder gets NAME.json, an array in text order. One file without --output-dir goes to standard
    output. Several files are a corpus: a name that one gives in full is known in the others. Offsets count code points
    of the decoded text, half-open, a line end as one. The value of a date is ISO 8601 or EDTF, that of an insertion the
    words that it gives.

    \b
    Examples:
      rubricator recognize letter.txt
      rubricator recognize letters/*.txt --output-dir annotations
      rubricator recognize letter.txt --recognizer spacy
    """

    with usable():
        named = authorities_for(authority, configured(files, None))
    together = corpus_of_files(files)

    def conversion(path: Path) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        return annotate(path, place(path, output_dir or Path(), named).authorities, together, recognizers)

    return finish(convert(files, output_dir, ".json", conversion, "recognizing"))


def annotate(
    path: Path, authority_files: tuple[Path, ...], together: Corpus, recognizers: Recognizers
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the annotations of a transcription's file as JSON, None if it is refused."""
    authority, unsure = load_authorities(authority_files)
    if has_errors(unsure):
        return None, unsure
    transcription, found = read(str(path), path.read_bytes())
    if transcription is None:
        return None, unsure + found
    mentions, doubts = recognize(transcription, authority, together, recognizers)
    return as_json(transcription, mentions), unsure + found + doubts


def as_json(transcription: Transcription, mentions: tuple[Mention, ...]) -> bytes:
    """Return notes, insertions and mentions in the exchange format, a JSON array in text order with a line end after it."""
    source = transcription.source
    found = [
        *((block.span, _note(source, block)) for block in transcription.blocks if isinstance(block, Note)),
        *((insertion.span, _insertion(source, insertion)) for insertion in transcription.insertions),
        *((mention.span, _mention(source, mention)) for mention in mentions),
    ]
    # A note before the names in it: both may begin at one character.
    ordered = sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))
    return f"{_laid_out([entry for _, entry in ordered])}\n".encode()


def _laid_out(entries: Sequence[dict[str, object]]) -> str:
    """Return entries as ``json.dumps`` does with an indent of 2, whose own encoder is much slower than that without."""
    lines = (f"  {{\n    {_FIELDS.encode(entry)[1:-1]}\n  }}" for entry in entries)
    return "[\n" + ",\n".join(lines) + "\n]" if entries else "[]"


def _note(source: Source, note: Note) -> dict[str, object]:
    """A note where its body stands; the rule says whether its mark was found in the text."""
    rule = "sidenote" if note.place == "margin" else "note-with-mark" if note.mark else "note-without-mark"
    certainty = 0.7 if rule == "note-without-mark" else 1.0
    return _entry(source, note.span, "note", None, None, certainty, rule)


def _insertion(source: Source, insertion: Insertion) -> dict[str, object]:
    """An editor's sign; the value is the words that it gives: those supplied, of a correction or expansion, of the note."""
    words = insertion.offered or " ".join((insertion.correction or insertion.inner).of(source.text).split())
    kind, certainty, rule = insertion.kind.value, insertion.certainty, insertion.rule
    return _entry(source, insertion.span, kind, words or None, None, certainty, rule)


def _mention(source: Source, mention: Mention) -> dict[str, object]:
    value = mention.value.edtf() if mention.value else None
    ref = mention.ref or mention.address or None
    return _entry(source, mention.span, mention.kind, value, ref, mention.certainty, mention.rule)


def _entry(
    source: Source, span: Span, kind: str, value: str | None, ref: str | None, certainty: float, rule: str
) -> dict[str, object]:
    return {
        "start": span.start,
        "end": span.end,
        "kind": kind,
        "text": span.of(source.text),
        "value": value,
        "ref": ref,
        "certainty": certainty,
        "rule": rule,
    }
