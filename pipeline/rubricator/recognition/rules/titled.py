"""Honorific and name: "Mr. Lucien Wolf", "the Chevalier de la Luzerne", "Mr and Mrs Green", "comrade Trotsky"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rubricator.recognition import lexicon
from rubricator.recognition.document import Document, Place
from rubricator.recognition.finding import Finding
from rubricator.recognition.parsing import finding
from rubricator.recognition.rules.clause import closes_clause
from rubricator.recognition.tokens import PARTICLE, Token
from rubricator.source import Span

NAME = "titled name"
_SURNAME = "[pD]*[SUGKBPIA](?:p[SUB])?"
_STRONG = re.compile(
    rf"W{{0,4}}T[TW]{{0,6}}(?:[GKVI]{{1,4}}[SUB]?[pD]+[SUGBPK][SU]|[GKVI]{{1,4}}[SUB]?{_SURNAME}|[SU]{{1,2}}[SUB]|B[SU]|[SU][pD]+[SUGKBPA]|[GKVI]{{1,3}}H|{_SURNAME}|[GKVI]?[pD]*[CNHD])R?"
)
_WEAK = re.compile(rf"W{{1,4}}(?:[GKVI]{{1,4}}[SUB]?{_SURNAME}|pD*[SUGKABPCH]|D*[SUGKABPVH])R?")
_BLANK = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
_SMALL = re.compile(rf"(?<![\w-])(\w+)\.?{_BLANK}((?:de{_BLANK}la|de|du|des|von|van){_BLANK}|d['’])?$")
_POLITE = frozenset({"mr", "mrs", "miss", "ms", "dr", "madame", "monsieur", "mademoiselle", "monseigneur"})
_WIFE_OF = frozenset({"des", "der", "dem", "den"})
_JOINT = re.compile(
    r"(?<![\w])((?:Mr|Dr|Capt|Mons|M|Herr|Sir|Col|Gen|Lord|Ld|Monsieur|Rev|Graf|Count|Baron|Don)\.?)[ \t]+(?:and|&|et|und)[ \t]+$"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ff]ort|[Cc]ape|[Ss]hip|[Mm]ount|[Tt]reaty of|[Pp]ort|[Pp]arish of|[Cc]hurch of|[Hh]ospital of|[Ff]east of)\s+$"
)
_KIN = frozenset({"father", "mother", "brother", "sister", "bruder", "schwester", "frère", "sœur"})
_OWNED = re.compile(
    r"\b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|late|dear|(?:[MmDdSs]ein|[Ii]hr)e?[rnms]?|[MmTtSs]on|[MmTtSs]a)\s$"
)
_WITH_OFFICE = re.compile(r"(?<!\w)((?:M|Mr|Mme|Monsieur|Madame|Mgr|Monseigneur)\.?)[ \t]+(?:le|la)[ \t]+$")
_NO_OFFICE = frozenset(
    {"old", "king", "queen", "prince", "princess", "mother", "father", "saint", "st", "pope", "chief", "emperor"}
)
_CHAIRS = frozenset({"speaker", "chairman", "chairwoman", "foreman", "moderator", "editor", "recorder"})
SAINTS = frozenset({"st", "saint", "ste", "sainte", "sankt", "san"})


def find(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the names that an honorific announces."""
    run = place.run
    if run.tokens[0].kind not in "TW" and (small := _small_title(run.tokens[0].start, place, document)):
        yield _with_joint(small, document)
    yield from _named_like_rank(place)
    if "T" in run.kinds or "W" in run.kinds:
        yield from _with_title(place, document)


def _with_title(place: Place, document: Document) -> Iterator[Finding]:
    """Yield the names after titles with a capital."""
    for pattern, certainty in ((_STRONG, 0.89), (_WEAK, 0.86)):
        for match in pattern.finditer(place.run.kinds):
            if _speaks_of_person(match, place, document):
                span = _start(match, place), _end(match, place, document)
                yield _with_joint(finding(place.run, *span, NAME, certainty), document)


def _start(match: re.Match[str], place: Place) -> int:
    """Return where the name begins: "Old" before another title is none."""
    first = match.start()
    return first + (place.run.tokens[first].word == "old" and place.run.kinds[first + 1] in "TW")


def _end(match: re.Match[str], place: Place, document: Document) -> int:
    """Return where the name ends: with the surname that closes the run, if one does ("Mr. Washington Irving")."""
    rest = place.run.kinds[match.end() :].rstrip("JR")
    if len(rest) != 1 or match[0][-1] not in "SUBGKP" or match[0][-2:-1] not in "TW":
        return match.end()
    last = place.run.tokens[match.end()]
    if not last.word.isalpha():
        return match.end()
    surname = rest in "GKPSW" and last.word in lexicon.surnames()
    return match.end() + 1 if surname or (rest == "F" and closes_clause(last, place, document)) else match.end()


def _named_like_rank(place: Place) -> Iterator[Finding]:
    """Yield a surname spelt like a rank that ends the run after a polite title: "Mr. King", "Miss Pope"."""
    run = place.run
    for match in re.finditer(r"TW(?=[JR]|F|$)", run.kinds):
        title, rank = run.tokens[match.start() : match.end()]
        office = rank.word in lexicon.titles("office")
        if title.word in _POLITE and rank.word in lexicon.surnames() and not office:
            yield finding(run, match.start(), match.end(), NAME, 0.8)


def _speaks_of_person(match: re.Match[str], place: Place, document: Document) -> bool:
    """Return whether a match is not a plural of persons, a saint's church or street, or half of a longer name."""
    tokens = place.run.tokens[match.start() : match.end()]
    following = place.run.kinds[match.end() : match.end() + 1]
    if _genitive_follows(tokens, document):
        return False
    if match.re is _WEAK and not _rank_before_name(tokens, following):
        return False
    if tokens[-1].word in _CHAIRS and len(tokens) == 2:
        return False  # Mr. Speaker
    if tokens[-1].word in lexicon.context("styles"):
        return False  # the Prince Consort, Lady Day
    if tokens[-1].word in SAINTS or (tokens[-1].kind in "CN" and following and following in "CNUH"):
        return False
    span = place.run.span(match.start(), match.end())
    if document.names_place(span) or (
        tokens[0].word in _KIN and _OWNED.search(document.text, max(0, span.start - 8), span.start)
    ):
        return False
    if tokens[0].word not in SAINTS:
        return True
    if tokens[-1].word.endswith("s") and tokens[-1].word[:-1] in lexicon.given_names():
        return False  # St Johns: a place called after the saint
    before = document.text[max(0, span.start - 20) : span.start]
    return tokens[-1].kind in "GS" and not document.possessive(span) and not _PLACE_BEFORE.search(before)


def _genitive_follows(tokens: tuple[Token, ...], document: Document) -> bool:
    """Return whether a German article makes an owner of the last word: "Frau des Arztes"."""
    return document.language == "de" and any(token.kind == PARTICLE and token.word in _WIFE_OF for token in tokens)


def _rank_before_name(tokens: tuple[Token, ...], following: str) -> bool:
    """Return whether a rank stands before a name, and not before a place or in front of a common word."""
    if following == "H":
        return False
    office = any(token.kind == "W" and token.word not in _NO_OFFICE for token in tokens)
    if tokens[-1].kind in "UC" and tokens[-1].word in lexicon.context("roles"):
        return False  # Citoyen Ministre
    if tokens[-1].kind == "H" and tokens[-1].word not in lexicon.things("surname") - lexicon.things("seat"):
        return False
    return tokens[-1].kind not in "BPH" or (office and (not following or following not in "CNU"))


def _with_joint(found: Finding, document: Document) -> Finding:
    """Return the finding with "Mr. and" before "Mrs. Green", or "M. le" before "Président Caron", taken in."""
    start = max(0, found.span.start - 14)
    before = _JOINT.search(document.text, start, found.span.start) or _WITH_OFFICE.search(
        document.text, start, found.span.start
    )
    if not before:
        return found
    span = Span(before.start(1), found.span.end)
    return Finding(span, found.rule, found.certainty, found.given, found.surname, True, None)


@cache
def _before_small_title() -> frozenset[str]:
    """Return the titles in small letters, and the particles that may follow one."""
    return lexicon.titles("small") | {"de", "la", "du", "des", "von", "van"}


def _small_title(start: int, place: Place, document: Document) -> Finding | None:
    """Return the name that begins the run if a title without capital stands before it: "comrade Trotsky", "madame d'Argental"."""
    if place.before.rstrip(".") not in _before_small_title() and not place.before.endswith(("'", "’")):
        return None
    match = _SMALL.search(document.text, max(place.passage.span.start, start - 24), start)
    if not match or match[1] not in lexicon.titles("small"):
        return None
    name = re.match(rf"[GKVI]{{0,4}}{_SURNAME}R?", place.run.kinds)
    if not name and match[1] in _POLITE:
        name = re.match("N", place.run.kinds)
    ranked = match[1] in lexicon.titles("with-surname")
    if not name or (name.end() == 1 and (place.run.kinds[0] == "I" or (place.run.kinds[0] == "P" and not ranked))):
        return None
    found = finding(place.run, 0, name.end(), NAME, 0.87)
    span = Span(match.start(1), found.span.end)
    surname = f"{' '.join((match[2] or '').split())} {found.surname}".strip()
    return Finding(span, NAME, 0.87, found.given, surname, True, match[1] in lexicon.titles("female"))
