"""Who is named in a transcription."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rubricator.recognition.mention import Mention
from rubricator.recognition.view import view_of
from rubricator.register.naming import Named, around, name_in
from rubricator.transcription import Transcription


def named_in(transcription: Transcription, mentions: Iterable[Mention]) -> Iterator[Named]:
    """Yield the persons among the mentions of a transcription, in text order, named as they are read: ``Leo`` for ``L[eo]``."""
    source, view = transcription.source, view_of(transcription)
    date = transcription.description.date
    for mention in mentions:
        if mention.entity is None:
            continue
        before, after = around(source.text, mention.span)
        yield Named(
            source.name,
            source.position(mention.span.start),
            name_in(mention.name or view.shown(mention.span).of(view.text)),
            mention.entity,
            mention.ref or "",
            mention.clue,
            mention.certainty,
            before,
            after,
            date.edtf() if date else "",
            mention.address,
        )
