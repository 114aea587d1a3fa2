"""Persons whom the source itself identifies, by an address in Wikidata, the GND or another register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import count

from rubricator.authority import Agreement, Authority, Match
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.idno import comparable
from rubricator.recognition.finding import Finding
from rubricator.recognition.mention import Mention
from rubricator.source import Source

IDENTIFIED = "the source has the identifier of the person"

LACKING = Rule(
    "NAM002",
    Severity.INFO,
    "The authority file lacks an identifier that the source has",
    "A name is tagged in the source with the address of a person in a register, and linked by its words to a person of the authority "
    "file whose entry has no identifier of that register. The document has the link to the authority file; the address is lost in it.",
    hint="add the identifier to the entry, as an idno, if it is the same person",
    wrong="person {…; wikiData:Q9061;} at “Karl Marx”, and <person xml:id='marx'><persName>Karl Marx</persName></person>",
    right="<person xml:id='marx'><persName>Karl Marx</persName><idno type='Wikidata'>Q9061</idno></person>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-idno.html",
)
RULES = (LACKING,)


def identified(finding: Finding, matches: tuple[Match, ...], authority: Authority) -> tuple[Match, ...]:
    """Return whom a finding means by its address; failing that, those of the matches whom no other one of that register tells apart."""
    if not finding.reference:
        return matches
    address = comparable(finding.reference)
    meant = authority.by_address.get(address, ())
    if meant:
        return tuple(Match(person, Agreement.GIVEN) for person in meant)
    register = _register(address)
    return tuple(match for match in matches if register not in map(_register, match.person.addresses))


def is_identified(finding: Finding, authority: Authority) -> bool:
    """Return whether somebody in the authority file has the address of a finding."""
    return bool(finding.reference) and comparable(finding.reference) in authority.by_address


def keys_by_address(findings: Sequence[Finding], keys: Sequence[str]) -> list[str]:
    """Return the keys of the findings' people, so that one address is one person, and two are two.

    A name that says nothing goes with the others of its key, if they are one person.
    """
    people: dict[str, str] = {}
    named: dict[str, set[str]] = defaultdict(set)
    for finding, key in zip(findings, keys, strict=True):
        if finding.reference:
            address = comparable(finding.reference)
            named[key].add(address)
            if address not in people:
                people[address] = _free(key, {*people.values(), *keys}) if key in people.values() else key
    alone = {key: people[next(iter(addresses))] for key, addresses in named.items() if len(addresses) == 1}
    return [
        people[comparable(finding.reference)] if finding.reference else alone.get(key, key)
        for finding, key in zip(findings, keys, strict=True)
    ]


def lacking(
    mentions: Iterable[Mention], findings: Iterable[Finding], authority: Authority, source: Source
) -> Iterator[Diagnostic]:
    """Yield a finding for each address that the authority file does not have, of somebody whom it has."""
    said = set()
    for mention, finding in zip(mentions, findings, strict=True):
        address = finding.reference
        if mention.ref and address and address not in said and not is_identified(finding, authority):
            said.add(address)
            message = f"{mention.ref} is tagged as {address}, which the entry does not have"
            yield at_offset(source, finding.span.start, LACKING, message)


def _register(address: str) -> str:
    return address.rpartition("/")[0]


def _free(key: str, taken: Container[str]) -> str:
    return next(free for number in count(2) if (free := f"{key}-{number}") not in taken)
