"""A given name cut short with a colon: "Th: Jefferson", "Go: Washington"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.source import Span
from rubricator.transcription import Role

NAME = "given name with a colon"
_SHORT = re.compile(r"(?<![^\W_])([^\W\d_a-z][a-z]{0,4}):[ \t]*$")
_SURNAMES = "SUBPGA"


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the surname that begins the run with what is cut short before it; any letters will do in a signature."""
    token, start = place.run.tokens[0], place.passage.span.start
    if token.kind not in _SURNAMES:
        return
    short = _SHORT.search(document.text, max(start, token.start - 9), token.start)
    if not short:
        return
    given = short[1].lower()
    signed = place.passage.role is Role.SIGNED and short.start() == start
    if signed or (given in lexicon.abbreviations() and given not in lexicon.peoples()):
        yield Finding(Span(short.start(), token.end), NAME, 0.9, (given,), token.word)
