"""Publishers and firms called after people: "Faber and Faber", "Longman & Co.", "ed. Mendelson, Murray 1976"."""

from __future__ import annotations

import re

from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_IMPRINT = re.compile(
    r",?\s+(?:(?:London|New York|NY|N\.Y\.|Paris|Leipzig|Berlin|Boston|Oxford|Edinburgh),?\s+)?(?:1[5-9]|20)\d\d\b"
)
_COMPANY = re.compile(r",?\s+(?:&|and|und|et)\s+(?:Co\b|Cie\b|Comp\b|Sons?\b|Söhne\b|Bros\b|Brothers\b|fils\b|Gebr)")
_FIRM = re.compile(
    r"\b(?:Firma|[Ff]irm of|[Bb]anking house of|Buchhandlung|Verlag|[Mm]aison|[Ll]ibrairie)\s+(?:[^\W\d_][\w’'-]+ (?:und|and|&|et) )?$"
)
_PARTNER = re.compile(r"\s+(?:&|and|und|et)\s+([^\W\d_][\w’'-]+)")
_PARTNER_BEFORE = re.compile(r"([^\W\d_][\w’'-]+)\s+(?:&|and|und|et)\s+$")


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight against a word that is put as the name of a firm is."""
    if _COMPANY.match(occurrence.after) or _FIRM.search(occurrence.before) or _twice(occurrence):
        return -0.9
    return -0.6 if _IMPRINT.match(occurrence.after) else 0.0


def _twice(occurrence: Occurrence) -> bool:
    """Return whether "and" joins the word with itself: "Faber and Faber"."""
    partner = _PARTNER.match(occurrence.after) or _PARTNER_BEFORE.search(occurrence.before)
    return partner is not None and partner[1].lower() == occurrence.token.word
