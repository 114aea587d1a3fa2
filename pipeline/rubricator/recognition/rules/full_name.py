"""Given name or initials with a surname: "John Debow", "T. E. Holland", "Philip Vickers Fithian", "W.H.Auden"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.recognition.rules.clause import closes_clause

NAME = "full name"
_LAST = "[pD]*[SUGBPKHCAF]"
_MIDDLE = "(?:[SUBCPA](?=[pD]*[SUBA]|[pD]+P))?"
_FULL = re.compile(
    rf"[GKV]I{{0,3}}[GKVI]{{0,2}}{_MIDDLE}{_LAST}R?|I{{1,4}}(?:[GKV]I{{0,2}})?{_LAST}R?|[GKV]I{{1,2}}{_LAST}R?"
)
_LIKELY = 0.7
_RANK = re.compile(r"[GKV]I{0,2}W(?=R?$)")
_OF = re.compile(r",?\s+(?:of|von|de)\b")
_THE = re.compile(r"\b[Tt]he\s$")
_THERE = re.compile(r"\b(?:at|At|in|In|near)\s$")
_NEXT_WITH_INITIAL, _NEXT = re.compile(r"[GKV]I{1,2}[SUBGKAPC]"), re.compile(r"[GKV][SUBGKAPC]")


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the names of two and more parts."""
    kinds = place.run.kinds
    start = 0
    while match := _FULL.search(kinds, start):
        end = _end(match, place, document)
        if end - match.start() > 1 and _likely(place, match.start(), end, document):
            yield finding(place.run, match.start(), end, NAME, _certainty(kinds[match.start() : end]))
            start = end
        else:
            start = match.start() + 1
    yield from _named_like_rank(place, document)


def _named_like_rank(place: Place, document: Document) -> Iterator[Finding]:
    """Yield a name whose surname is spelt like a rank and ends the run: "Hannah King", but not "Charles King of Sweden"."""
    match = _RANK.search(place.run.kinds)
    if match and place.run.tokens[match.end() - 1].word in lexicon.surnames():
        last = place.run.tokens[match.end() - 1]
        if not _OF.match(document.text, last.end):
            yield finding(place.run, match.start(), match.end(), NAME, _LIKELY)


def _end(match: re.Match[str], place: Place, document: Document) -> int:
    """Return where the name ends: a last word that is no surname beside two others does not belong to it."""
    end = match.end()
    name = match[0].rstrip("R")
    if _surname_follows(match, place):
        return end + 1
    if len(name) < 3:
        return end
    if place.run.tokens[end - 1].word in lexicon.context("callings") or _next_person(name, place.run.kinds, end):
        return end - 1
    if len(name) > 3 and _two_people(place, match.start()):
        return match.start() + 2
    german = document.language == "de" and name[0] in "GK" and name[-2] in "SU" and name[-1] != "R"
    if german or (name[-1] in "CHF" and name[-2] in "GKSU" and not _surname(place, match.end() - 1)):
        return end - 1
    return end


def _next_person(name: str, kinds: str, end: int) -> bool:
    """Return whether the last word of a match, which may be a surname, begins the name of somebody else."""
    if name[-2] in "SUBGK" and _NEXT_WITH_INITIAL.match(kinds, end - 1):
        return True
    return name[-2] in "SUB" and _NEXT.match(kinds, end - 1) is not None


def _surname_follows(match: re.Match[str], place: Place) -> bool:
    """Return whether the run closes with a given name or place that is a surname too: "Francis Lightfoot Lee"."""
    rest = place.run.kinds[match.end() :].rstrip("JRF")
    if len(match[0]) != 2 or match[0][1] not in "SUBGKA" or rest not in ("G", "K", "P"):
        return False
    return place.run.tokens[match.end()].word in lexicon.surnames()


def _two_people(place: Place, first: int) -> bool:
    """Return whether a second name follows without a comma: "Susan Jackson Ann Miller"."""
    kinds = place.run.kinds[first : first + 4]
    return kinds[0] in "GV" and kinds[2] in "GV" and place.run.tokens[first + 1].word in lexicon.surnames()


def _surname(place: Place, index: int) -> bool:
    """Return whether a word that may name a place is a surname as often: Hill, Park."""
    return place.run.tokens[index].word in lexicon.things("surname")


def _seat(place: Place, first: int, last: int, document: Document) -> bool:
    """Return whether two words name a house or street rather than somebody: "Bertram House", but "Edward M. House"."""
    start = place.run.tokens[first].start
    there = _THERE.search(document.text, max(0, start - 6), start)
    return last - first == 2 and (there is not None or place.run.tokens[last - 1].word in lexicon.things("seat"))


def _likely(place: Place, first: int, last: int, document: Document) -> bool:
    """Return whether the parts make a name."""
    kinds = place.run.kinds[first:last].rstrip("R")
    following = place.run.kinds[last : last + 1]
    if following == "H" or document.names_place(place.run.span(first, last)):
        return False
    if not _last_likely(place, first, last, document) or _thing(place, first, last, document):
        return False
    if kinds[0] == "I":
        return _initials_likely(kinds, place.run.tokens[first].dotted)
    if kinds[0] == "K":
        opening = document.opens_sentence(place.run.tokens[first].start)
        return "I" in kinds or "D" in kinds or kinds[-1] in "SUA" or (kinds[-1] in "GB" and not opening)
    return True


def _thing(place: Place, first: int, last: int, document: Document) -> bool:
    """Return whether "the" makes a thing of two words that can both be common: "the Spring Rice", "the Victoria Cross"."""
    kinds, start = place.run.kinds, place.run.tokens[first].start
    common = kinds[first] == "K" or kinds[last - 1] in "BCHKP"
    the = place.run.tokens[first - 1].word == "the" if first else _THE.search(document.text, max(0, start - 5), start)
    return bool(common and the)


def _last_likely(place: Place, first: int, last: int, document: Document) -> bool:
    """Return whether the last word can be a surname: a common word only after a given name, and in no longer run."""
    token = place.run.tokens[last - 1]
    if token.kind == "F":
        return closes_clause(token, place, document) and place.run.kinds[first] == "G"
    if token.kind == "H" and (not _surname(place, last - 1) or _seat(place, first, last, document)):
        return False
    if token.kind not in "CHP":
        return True
    start = place.run.tokens[first].start
    in_capitals = document.text[start : token.end].isupper()
    if document.opens_sentence(start) and in_capitals:
        return False
    following = place.run.kinds[last : last + 1]
    return token.kind != "C" or (place.run.kinds[first] in "GV" and following in ("", "J", "F"))


def _initials_likely(kinds: str, dotted: bool) -> bool:
    """Return whether initials and a last word make a name; without full stops the word must be a surname."""
    if kinds[-1] == "C":
        return dotted and kinds.count("I") > 1
    return dotted or kinds[-1] in "SU" or kinds.count("I") > 1


def _certainty(kinds: str) -> float:
    if kinds.rstrip("R")[-1] in "CHPF" or kinds[0] == "K":
        return _LIKELY
    return 0.95
