"""``rubricator encode``: transcriptions as TEI documents."""

from __future__ import annotations

from pathlib import Path

import click

from rubricator.building.attaching import write_pictures
from rubricator.building.authorities import load_authorities
from rubricator.building.corpora import corpus_of_files
from rubricator.building.document import encode_document, refusal
from rubricator.building.places import Place, place, provide_schemas
from rubricator.building.project import imprint_of
from rubricator.building.stages import asking, imprinted, without_pictures
from rubricator.building.work import Stages, Work
from rubricator.cli.authorities import authorities_for
from rubricator.cli.batch import check_targets, convert
from rubricator.cli.configuring import configured
from rubricator.cli.options import authority_option, files_argument, force_option, output_dir_option
from rubricator.cli.outcomes import finish
from rubricator.cli.recognizers import recognizers_option
from rubricator.cli.stages import stages_option
from rubricator.cli.usable import usable
from rubricator.diagnostics import Diagnostic, has_errors
from rubricator.recognition import Corpus
from rubricator.recognition.plugins import Recognizers


@click.command("encode")
@files_argument
@output_dir_option
@authority_option
@stages_option
@recognizers_option
@force_option
def command(
    files: tuple[Path, ...],
    output_dir: Path | None,
    authority: Path | None,
    stages: Stages,
    recognizers: Recognizers,
    force: bool,
) -> int:
    """Encode transcriptions as TEI P5, with persons, dates and notes marked up.

    For each FILE the folder gets NAME.xml, and NAME-pictures with the pictures that the file holds. One file without
    --output-dir goes to standard output. A document that somebody has edited since is not written over. Several files
    are a corpus: a name that one gives in full is known in the others.

    \b
    Examples:
      rubricator encode letter.txt > letter.xml
      rubricator encode letters/*.txt --output-dir tei
      rubricator encode letters/*.txt --output-dir tei --authority people.xml
    """

    with usable():
        settings = configured(files, None)
        named = authorities_for(authority, settings)
    stages = imprinted(imprint_of(settings), asking(recognizers, stages if output_dir else without_pictures(stages)))
    if output_dir and named:
        check_targets(named, [(path, output_dir / f"{path.stem}.xml") for path in files])

    together = corpus_of_files(files)

    def conversion(path: Path) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        spot = place(path, output_dir or Path(), named)
        work, found = encoded(spot, stages, together, overwrite=force or output_dir is None)
        if output_dir and work:
            provide_schemas(spot.schemas)
            write_pictures(spot.pictures, work.data, work.transcription.attachments)
        return (work.document if work else None), found

    return finish(convert(files, output_dir, ".xml", conversion, "encoding"))


def encoded(
    spot: Place, stages: Stages, together: Corpus, overwrite: bool
) -> tuple[Work | None, tuple[Diagnostic, ...]]:
    """Return what a transcription was encoded to, None if something stands in the way of writing its document."""
    authority, unsure = load_authorities(spot.authorities)
    if has_errors(unsure):
        return None, unsure
    work = encode_document(spot, authority, stages, together)
    refused = () if work.stopped or overwrite else refusal(spot.document)
    writable = not work.stopped and not refused
    return (work if writable else None), unsure + work.diagnostics + refused
