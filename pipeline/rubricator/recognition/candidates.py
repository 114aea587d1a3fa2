"""Words that stand alone and may be names: those known from the document, and those that evidence decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.evidence.occurrence import Occurrence, occurrence
from rubricator.recognition.finding import Finding
from rubricator.recognition.genitive import is_genitive
from rubricator.recognition.lists import beside_person, within_list
from rubricator.recognition.roster import Roster
from rubricator.recognition.rules.titled import SAINTS
from rubricator.recognition.tokens import PARTICLE, Token
from rubricator.recognition.vessels import is_vessel
from rubricator.source import Span

KNOWN = "name known from the document"
_KINDS = "SUKBG"
_OPENING = frozenset({"de", "von", "van"})


@dataclass(frozen=True, slots=True)
class Candidates:
    """The words of a document that stand alone.

    ``known`` are names of people named elsewhere in it; ``unknown`` has the occurrences of each other word, in lower
    case; ``starts`` are the offsets where all names found so far begin.
    """

    known: tuple[Finding, ...]
    unknown: Mapping[str, tuple[Occurrence, ...]]
    starts: frozenset[int]


def candidates(document: Document, roster: Roster, taken: Set[int]) -> Candidates:
    """Return the candidates; ``taken`` has the starts of the words that are part of a name already."""
    known: list[Finding] = []
    unknown: list[tuple[Token, Place]] = []
    for place, index in _free(document, taken):
        token = place.run.tokens[index]
        if found := _as_known(index, place, document, roster):
            known.append(found)
        elif _may_be_name(token, document) and _isolated(index, place, document):
            unknown.append((token, place))
    starts = frozenset(taken) | {found.span.start for found in known}
    return Candidates(tuple(known), _occurrences(unknown, document, starts), starts)


def _free(document: Document, taken: Set[int]) -> Iterator[tuple[Place, int]]:
    """Yield the tokens that are in no name yet and could be one, as run and index."""
    for place in document.places:
        if is_vessel(place, document):
            continue
        for index, token in enumerate(place.run.tokens):
            after_saint = index and place.run.tokens[index - 1].word in SAINTS
            if token.start not in taken and token.kind not in "FpTJR" and not after_saint:
                yield place, index


def _occurrences(
    tokens: list[tuple[Token, Place]], document: Document, starts: frozenset[int]
) -> Mapping[str, tuple[Occurrence, ...]]:
    grouped: dict[str, list[Occurrence]] = defaultdict(list)
    for token, place in tokens:
        grouped[token.word].append(occurrence(token, place, document, beside_person(token, document, starts)))
    return {word: tuple(occurrences) for word, occurrences in grouped.items()}


def _as_known(index: int, place: Place, document: Document, roster: Roster) -> Finding | None:
    """Return the token as the name of somebody in the roster, without the s of a genitive, or None."""
    token = place.run.tokens[index]
    if _known(index, place, document, roster):
        return name(token, KNOWN, 0.88)
    if is_genitive(token.word, _span(token), document, _owners(document, roster)):
        return Finding(Span(token.start, token.end - 1), KNOWN, 0.75, (), token.word[:-1])
    return None


def _owners(document: Document, roster: Roster) -> Set[str]:
    """Return the names that an s may make a genitive of: in German of any name, without an apostrophe."""
    return roster.surnames | _german_owners() if document.language == "de" else roster.surnames


@cache
def _german_owners() -> frozenset[str]:
    return lexicon.famous() | lexicon.given_names()


def _known(index: int, place: Place, document: Document, roster: Roster) -> bool:
    """Return whether a token is a name of somebody in the roster, and not a common word or place spelt like it."""
    token = place.run.tokens[index]
    after = place.run.kinds[index + 1 : index + 2]
    if not roster.knows(token.word) or after == "H" or document.names_place(_span(token)):
        return False
    if token.kind in "SUGA":
        return not (after and after in "CP" and token.kind != "S" and index == 0)
    before = document.text[max(0, token.start - 8) : token.start].split()[-1:]
    if document.opens_sentence(token.start) or document.text[token.start : token.end].isupper():
        return document.possessive(_span(token))
    return bool(_isolated(index, place, document)) and (
        not before or before[0].lower() not in ("the", "a", "an", "in", "at", "of")
    )


def _may_be_name(token: Token, document: Document) -> bool:
    """Return whether a word may be a name: a common word only where its capital means something, within a list."""
    if document.names_place(_span(token)):
        return False
    if token.kind in _KINDS:
        return True
    if token.kind == "P":
        return token.word in document.corpus.names
    if token.kind != "C" or document.capitalises_nouns or token.word in document.small_words:
        return False
    return within_list(token, document) and document.text[token.start : token.end].istitle()


def _isolated(index: int, place: Place, document: Document) -> bool:
    """Return whether no neighbour in the run could be part of the same name."""
    kinds, start = place.run.kinds, place.run.tokens[max(0, index - 1)].start
    before, after = kinds[index - 1 : index] if index else "", kinds[index + 1 : index + 2]
    if before == "D" and (place.run.tokens[index - 1].word in _OPENING or not document.opens_sentence(start)):
        before = kinds[index - 2 : index - 1] if index > 1 else ""
    if index and place.run.tokens[index - 1].word in lexicon.context("affection"):
        before = ""
    if before == PARTICLE and _parts(index - 1, place, document):
        before = ""
    return (not before or before in "FJRW") and (not after or after in "FJRTV")


def _parts(index: int, place: Place, document: Document) -> bool:
    """Return whether small words such as "of" join two things, not the parts of a name: "Leben des Agrikola"."""
    first, particle = place.run.kinds[index - 1 : index], place.run.tokens[index].word
    german = document.language == "de" and (particle.startswith("d") or first == "U")
    return german or first in tuple("CHFN")


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def name(token: Token, rule: str, certainty: float) -> Finding:
    """Return a word alone as a name: a given name by its kind, else a surname."""
    if token.kind in "GK":
        return Finding(_span(token), rule, certainty, (token.word,))
    return Finding(_span(token), rule, certainty, (), token.word)
