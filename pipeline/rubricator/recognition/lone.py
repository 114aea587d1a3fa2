"""Names of one word: of people the document names elsewhere, or with enough evidence beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from rubricator.recognition import evidence, lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.evidence import article
from rubricator.recognition.evidence.occurrence import Occurrence, occurrence
from rubricator.recognition.finding import Finding
from rubricator.recognition.genitive import is_genitive
from rubricator.recognition.roster import Roster
from rubricator.recognition.rules.titled import SAINTS
from rubricator.recognition.tokens import PARTICLE, Token
from rubricator.source import Span

KNOWN = "name known from the document"
EVIDENCE = "name by its context"
_CANDIDATE = "SUKBPG"
_AND = r"(?:,|,?\s+(?:and|und|et|or|&))"
_LIST_BEFORE = re.compile(rf"{_AND}\s*(?:(?:the|von|van|de|du)\s)?$")
_OPENING = frozenset({"de", "von", "van"})
_LAST_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*$")
_LIST_AFTER = re.compile(
    rf"{_AND}\s+(?:(?:and|und|et)\s+)?(?:(?:von|van|de|du)\s+|(?:the|my|our|your|his|her|old|poor)\s+(?:[a-z]+\s+)?)?(?=[^\W\d_a-z])"
)


def find(places: tuple[Place, ...], document: Document, roster: Roster, taken: set[int]) -> Iterator[Finding]:
    """Yield the names of one word; ``taken`` has the starts of the words that are part of a name already."""
    unknown: list[tuple[Token, Place]] = []
    owners = roster.surnames | lexicon.famous() if document.language == "de" else roster.surnames
    known = set(taken)
    for place, index in _free(places, taken):
        token = place.run.tokens[index]
        if _known(index, place, document, roster):
            known.add(token.start)
            yield _finding(token, KNOWN, 0.85)
        elif is_genitive(token.word, _span(token), document, owners):
            known.add(token.start)
            yield Finding(Span(token.start, token.end - 1), KNOWN, 0.75, (), token.word[:-1])
        elif (
            _candidate(token, document) and _isolated(index, place, document) and not document.names_place(_span(token))
        ):
            unknown.append((token, place))
    waiting: dict[str, list[Occurrence]] = defaultdict(list)
    for token, place in unknown:
        beside = _beside_person(token, document, known)
        waiting[token.word].append(occurrence(token, place, document, beside))
    yield from _weighed(waiting, document, known)


def _free(places: tuple[Place, ...], taken: set[int]) -> Iterator[tuple[Place, int]]:
    """Yield the tokens that are in no name yet and could be one, as run and index."""
    for place in places:
        for index, token in enumerate(place.run.tokens):
            after_saint = index and place.run.tokens[index - 1].word in SAINTS
            if token.start not in taken and token.kind not in "FpTJR" and not after_saint:
                yield place, index


def _weighed(waiting: dict[str, list[Occurrence]], document: Document, taken: set[int]) -> Iterator[Finding]:
    """Yield the words whose evidence suffices; names found make company for their neighbours."""
    accepted: set[str] = set()
    fresh = _accepted(waiting, document)
    while fresh:
        accepted |= fresh
        taken |= {one.token.start for word in fresh for one in waiting[word]}
        fresh = _accepted(_in_company(waiting, accepted, document, taken), document)
    for word in sorted(accepted):
        for one in waiting[word]:
            if not article.generic(one):
                found = _finding(one.token, EVIDENCE, accepted_certainty(one.token.kind))
                start = document.with_particle(one.token.start, one.place.passage.span)
                yield replace(found, span=Span(start, found.span.end))


def _in_company(
    waiting: dict[str, list[Occurrence]], accepted: set[str], document: Document, taken: set[int]
) -> dict[str, list[Occurrence]]:
    """Return the words not accepted that stand in a list with a name, weighed anew."""
    return {
        word: [replace(one, beside_person=_beside_person(one.token, document, taken)) for one in occurrences]
        for word, occurrences in waiting.items()
        if word not in accepted and any(_beside_person(one.token, document, taken) for one in occurrences)
    }


def accepted_certainty(kind: str) -> float:
    """Return the certainty of a name found by its context alone."""
    return 0.7 if kind in "SUG" else 0.55


def _accepted(waiting: dict[str, list[Occurrence]], document: Document) -> set[str]:
    return {word for word, all_ in waiting.items() if evidence.weight(all_, document) >= evidence.THRESHOLD}


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


def _candidate(token: Token, document: Document) -> bool:
    """Return whether a word may be a name: a common word only where its capital means something, within a list."""
    if token.kind in _CANDIDATE:
        return True
    if token.kind != "C" or document.capitalises_nouns or token.word in document.small_words:
        return False
    before = _LIST_BEFORE.search(document.text, max(0, token.start - 14), token.start)
    after = _LIST_AFTER.match(document.text, token.end)
    listed = before is not None and after is not None and re.search(r"and|et|&", after[0]) is not None
    return listed and document.text[token.start : token.end].istitle()


def _isolated(index: int, place: Place, document: Document) -> bool:
    """Return whether no neighbour in the run could be part of the same name."""
    kinds, start = place.run.kinds, place.run.tokens[max(0, index - 1)].start
    before, after = kinds[index - 1 : index] if index else "", kinds[index + 1 : index + 2]
    if before == "D" and (place.run.tokens[index - 1].word in _OPENING or not document.opens_sentence(start)):
        before = kinds[index - 2 : index - 1] if index > 1 else ""
    if before == PARTICLE and kinds[index - 2 : index - 1] in tuple("CHFN"):
        before = ""
    return (not before or before in "FJRW") and (not after or after in "FJRTV")


def _beside_person(token: Token, document: Document, taken: set[int]) -> bool:
    """Return whether a comma or "and" joins the word with a name before or after it."""
    after = _LIST_AFTER.match(document.text, token.end)
    if after and after.end() in taken:
        return True
    before = _LIST_BEFORE.search(document.text, max(0, token.start - 14), token.start)
    if not before:
        return False
    start = max(0, before.start() - 30)
    name = _LAST_NAME.search(document.text[start : before.start()])
    return name is not None and start + name.start() in taken


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _finding(token: Token, rule: str, certainty: float) -> Finding:
    span = _span(token)
    if token.kind in "GK":
        return Finding(span, rule, certainty, (token.word,))
    return Finding(span, rule, certainty, (), token.word)
