"""Persons: what the rules find, made one list without overlaps, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from rubricator.authority import EMPTY, Authority
from rubricator.recognition import lone, tagged
from rubricator.recognition.agreement import beside
from rubricator.recognition.candidates import Candidates
from rubricator.recognition.candidates import candidates as candidates_of
from rubricator.recognition.corpus import Testimony
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.genitive import trimmed
from rubricator.recognition.roster import Roster, is_sure, roster
from rubricator.recognition.rules import (
    apposition,
    colon,
    credit,
    full_name,
    initials,
    inverted,
    month,
    nickname,
    nobility,
    patronymic,
    regnal,
    salutation,
    several,
    sign_off,
    signature,
    speaker,
    titled,
    two_surnames,
)
from rubricator.recognition.rules import (
    authority as authority_rule,
)
from rubricator.recognition.vessels import names_vessel

_RULES = (
    titled.find,
    full_name.find,
    signature.find,
    sign_off.find,
    salutation.find,
    inverted.find,
    nobility.find,
    credit.find,
    regnal.find,
    two_surnames.find,
    month.find,
    colon.find,
    nickname.find,
    several.find,
    apposition.find,
    patronymic.find,
    speaker.find,
)


def find(document: Document, authority: Authority, proposed: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    """Return the names of persons in the document, in text order; ``proposed`` are names that other recognisers found."""
    found, people, candidates = _first_look(document, authority, proposed)
    more = [*initials.find(document, people), *candidates.known, *lone.find(candidates, document)]
    untagged = [one for one in more if document.tags.leave(one.span)]
    return without_overlaps(beside(without_overlaps([*found, *untagged]), proposed))


def testify(document: Document) -> Testimony:
    """Return what the document has to say to the other documents of its corpus."""
    found, _, candidates = _first_look(document, EMPTY, ())
    return Testimony(document.text, document.language, found, lone.weights(candidates, document))


def _first_look(
    document: Document, authority: Authority, proposed: Sequence[Finding]
) -> tuple[tuple[Finding, ...], Roster, Candidates]:
    """Return the names that announce themselves, whom they name, and the words that are left."""
    found = _people(without_overlaps(_by_rule(document, authority)), document)
    found = without_overlaps(beside(found, filter(is_sure, proposed)))
    said = tuple(tagged.persons(document))
    found = tuple(trimmed(found, document, roster((*found, *said)).surnames))
    found = without_overlaps((*said, *(one for one in found if document.tags.leave(one.span))))
    people = roster(found)
    return found, people, candidates_of(document, people, _word_starts(found, document))


def _people(findings: tuple[Finding, ...], document: Document) -> tuple[Finding, ...]:
    """Return the findings without ships, and without those in quotation marks that stand nowhere else: they are titles of works."""
    bare = {finding.core for finding in findings if not document.quoted(finding.span)}
    return tuple(
        finding
        for finding in findings
        if finding.rule == authority_rule.NAME
        or ((finding.core in bare or not document.quoted(finding.span)) and not names_vessel(finding.span, document))
    )


def without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in text order; of two that overlap the longer stays, then the more certain."""
    kept: list[Finding] = []
    starts: list[int] = []
    for finding in sorted(findings, key=lambda one: (-len(one.span), -one.certainty, one.span.start)):
        index = bisect_left(starts, finding.span.start)
        free_before = not index or kept[index - 1].span.end <= finding.span.start
        free_after = index == len(kept) or kept[index].span.start >= finding.span.end
        if free_before and free_after:
            kept.insert(index, finding)
            starts.insert(index, finding.span.start)
    return tuple(kept)


def _by_rule(document: Document, authority: Authority) -> Iterator[Finding]:
    for place in document.places:
        if authority.people:
            yield from authority_rule.find(place, document, authority)
        if not place.run.kinds.strip("F"):
            continue  # no rule takes function words alone for a name, and they are half of all runs
        for rule in _RULES:
            yield from rule(place, document)


def _word_starts(findings: tuple[Finding, ...], document: Document) -> set[int]:
    """Return the offsets of all capitalised words that lie in a finding."""
    starts = [finding.span.start for finding in findings]
    inside = set()
    for place in document.places:
        for token in place.run.tokens:
            index = bisect_left(starts, token.start + 1) - 1
            if index >= 0 and token.start < findings[index].span.end:
                inside.add(token.start)
    return inside
