"""The name in an address: "Dear Stella:", "My dear Charles", "Meine liebe kleine Sonja!", "mon petit Caron"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.transcription import Role

NAME = "address"
_NAMES = re.compile(r"[GKISUBPAC]{1,3}(?=[JR]*$|F)")
_LONGEST = 40
_DEAR = re.compile(
    r"\b(?:[Dd]ear|[Dd]earest|DEAR|DEAREST|[Bb]eloved|[Ll]iebe[rs]?|[Ll]iebste[rs]?|[Tt]eure[rs]?|[Cc]her|[Cc]h[èe]re"
    r"|[Mm]on petit|[Mm]a petite|[Mm]on bon|[Mm]ein lieber|[Mm]eine liebe)(?:[ \t]+(?:kleine[rs]?|gute[rs]?|old|little|good|petite?|bon))?[ \t]+$"
)

_AFFECTION = frozenset(
    """dear dearest beloved lieb liebe lieber liebes liebste liebster teure teurer teures cher chère chere petit petite bon kleine
    kleiner gute guter old little good""".split()
)


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the name that words of affection stand before."""
    run = place.run
    if run.kinds[0] not in "FW" and _AFFECTION.isdisjoint((place.before, run.tokens[0].word)):
        return
    for match in _NAMES.finditer(run.kinds):
        start = run.tokens[match.start()].start
        if _DEAR.search(document.text, max(place.passage.span.start, start - 40), start):
            certain = run.kinds[match.start()] not in "BPKC" or _addresses(place, match.end(), document)
            if certain and not (document.language == "de" and place.passage.role is not Role.SALUTE):
                yield finding(run, match.start(), match.end(), NAME, 0.9)
            return


def _addresses(place: Place, last: int, document: Document) -> bool:
    """Return whether the words before token ``last`` are all of a salutation, or open a paragraph with a comma after."""
    if place.passage.role is Role.SALUTE:
        return True
    end = place.run.tokens[last - 1].end
    return end - place.passage.span.start <= _LONGEST and document.text[end : end + 1] in (",", ":", ";", "!")
