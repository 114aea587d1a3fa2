"""By what a file is annotated: who is known, what its schema allows, which text is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rubricator.annotation.refusals import NONE, Refusals
from rubricator.authority import EMPTY, Authority
from rubricator.reading.tei import TeiText
from rubricator.reading.tei.tree import Element
from rubricator.reading.tei.vocabulary import Vocabulary, tei_all
from rubricator.recognition import NO_CORPUS, Corpus
from rubricator.recognition.plugins import Recognizers

Where = Callable[[TeiText, Element], bool]
"""Whether text in an element of a document is wanted."""


def anywhere(_text: TeiText, _element: Element) -> bool:
    """Return that all text is wanted."""
    return True


def outside_foreign(text: TeiText, element: Element) -> bool:
    """Return whether an element is in the document's own language: not in ``foreign``, not under another ``xml:lang``."""
    own = text.transcription.description.language
    for one in element.ancestors():
        if one.tei == "foreign" or one.get("xml:lang").partition("-")[0] not in ("", own):
            return False
        if one.get("xml:lang") or one is text.top:
            break
    return True


@dataclass(frozen=True, slots=True)
class Settings:
    """By what to annotate.

    ``authority``: the people known; ``hrefs``: the addresses of its files as seen from the document, without which nothing
    points to them. ``vocabulary``: what the document's schema allows. ``refused``: what is not to be proposed. ``where``:
    which text is looked at. ``least``: the certainty below which nothing is proposed. ``corpus``: what other documents
    say of names. ``recognizers``: others to ask too, by name.
    """

    authority: Authority = EMPTY
    hrefs: tuple[str, ...] = ()
    vocabulary: Vocabulary = field(default_factory=tei_all)
    refused: Refusals = NONE
    where: Where = anywhere
    least: float = 0.0
    corpus: Corpus = NO_CORPUS
    recognizers: Recognizers = field(default_factory=dict)
