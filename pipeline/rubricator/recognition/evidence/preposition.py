"""Words that people rather than places stand after: "by Marx", "with Hegel", "wrote to Axelrod"."""

from __future__ import annotations

import re

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document
from rubricator.recognition.evidence.occurrence import Occurrence

_WEIGHTS = {
    "by": 0.4, "with": 0.3, "against": 0.3, "between": 0.2, "like": 0.3, "than": 0.2, "about": 0.2, "of": 0.1,
    "to": 0.1, "for": 0.15, "from": 0.0, "and": 0.1, "see": 0.2, "wrote": 0.2, "told": 0.6, "asked": 0.6, "met": 0.5, "saw": 0.3,
    "knew": 0.3, "par": 0.4, "avec": 0.3, "contre": 0.3, "mit": 0.2, "von": 0.2, "that": 0.2, "when": 0.2, "did": 0.3,
    "does": 0.3, "has": 0.2, "had": 0.2, "is": 0.1, "vu": 0.4, "voir": 0.3, "vois": 0.3, "connu": 0.3, "embrasse": 0.5, "embrassez": 0.5, "named": 0.6, "née": 0.6, "nee": 0.6, "geb": 0.6, "geborene": 0.6, "called": 0.4, "said": 0.5, "says": 0.5,
}  # fmt: skip


_CARE_OF = re.compile(r"(?:℅|\b[Cc]/[Oo]|\bp\.\s?A(?:dr)?\.|\bchez)\s+$")
_CALLED_ON = re.compile(
    r"\b(?:[Cc]all(?:ed|s)?|wait(?:ed|s)?|depend(?:ed)?|relied|rely|dr[ae]w|drawn|prevail(?:ed)?) (?:up)?on $|\bsent for $"
)
_BELONGING = re.compile(r"([^\W\d_]+)\s+(?:of\s+|from\s+|de\s+|d['’])$")
_ADDRESSED = re.compile(
    r"\b(?:wr[io]te|writes|writing|written|letters?|spoke|speak|talk(?:ed)?|said|repl(?:y|ied)|answer(?:ed)?|schrieb) (?:to|an) $"
)


def weigh(occurrence: Occurrence, document: Document) -> float:
    """Return the weight of the word before."""
    if _CARE_OF.search(occurrence.before):
        return 0.7
    if _ADDRESSED.search(occurrence.before):
        return 0.4
    belonging = _BELONGING.search(occurrence.before)
    if belonging and belonging[1].lower() in lexicon.context("belongings"):
        return 0.2 if occurrence.previous == "from" else 0.4
    if _CALLED_ON.search(occurrence.before) or occurrence.previous.lower() in lexicon.context("dealings"):
        return 0.45
    return _WEIGHTS.get(occurrence.previous.lower(), 0.0)
