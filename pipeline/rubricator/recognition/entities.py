"""Who is who: mentions of one person in the document get one key, and the reference that the authority file allows."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rubricator.authority import Authority, Person
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.recognition.finding import Finding
from rubricator.recognition.mention import Mention
from rubricator.source import Source

AMBIGUOUS = Rule(
    "NAM001",
    Severity.WARNING,
    "name that could be two people",
    "The authority file gives this form of name to more than one person. The name is marked up without a link, because "
    "a guess would look like knowledge.",
    "add @ref by hand, or make the forms in the authority file distinct",
    wrong="<persName>Adams</persName> in two entries of the authority file, and “Adams” in the text",
    right="<persName>John Adams</persName> and <persName>Samuel Adams</persName>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html#NDPER",
)
RULES = (AMBIGUOUS,)

_FEMALE = frozenset({"f", "female", "2", "w"})
_MALE = frozenset({"m", "male", "1"})


@dataclass(frozen=True, slots=True)
class _Known:
    """A person whom the document names in full, with the key of all mentions."""

    key: str
    given: tuple[str, ...]


def mentions(
    findings: Sequence[Finding], source: Source, authority: Authority
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the findings as mentions with their entity and reference, and what is ambiguous, each form once."""
    known = _known(findings)
    made: list[Mention] = []
    ambiguous: dict[str, Diagnostic] = {}
    for finding in findings:
        people = _people(finding, authority)
        if len(people) > 1 and finding.core not in ambiguous:
            ambiguous[finding.core] = _ambiguity(finding, people, source)
        made.append(_mention(finding, people, known))
    return tuple(made), tuple(ambiguous.values())


def _mention(finding: Finding, people: tuple[Person, ...], known: Mapping[str, list[_Known]]) -> Mention:
    if len(people) == 1:
        person = people[0].id
        certainty = max(finding.certainty, 0.95)
        return Mention(finding.span, "persName", finding.rule, certainty, entity=person, ref=person)
    return Mention(finding.span, "persName", finding.rule, finding.certainty, entity=_entity(finding, known))


def _people(finding: Finding, authority: Authority) -> tuple[Person, ...]:
    """Return the people of the authority file who may be meant: of the sex that the honorific tells."""
    return tuple(
        person
        for person in authority.matches(finding.core)
        if finding.female is None or person.sex.lower() not in (_MALE if finding.female else _FEMALE)
    )


def _ambiguity(finding: Finding, people: tuple[Person, ...], source: Source) -> Diagnostic:
    ids = " or ".join(person.id for person in people)
    text = " ".join(finding.span.of(source.text).split())
    return at_offset(source, finding.span.start, AMBIGUOUS, f"“{text}” could be {ids}; it is not linked")


def _known(findings: Sequence[Finding]) -> Mapping[str, list[_Known]]:
    """Return the people named with given name and surname, by surname and by given name.

    Initials come last, so that those of somebody named in full make no second person.
    """
    known: dict[str, list[_Known]] = defaultdict(list)
    named = {finding.core: finding for finding in findings if finding.given and finding.surname}
    for core, finding in sorted(named.items(), key=lambda item: len(item[1].given[0]) == 1):
        key = _slug(core)
        if _fullest(finding, known) == key:
            for word in (finding.surname, finding.given[0]):
                known[word].append(_Known(key, finding.given))
    return known


def _entity(finding: Finding, known: Mapping[str, list[_Known]]) -> str:
    """Return the key of the person: that of the one known in full under this name, else the name itself."""
    if finding.given and finding.surname:
        return _fullest(finding, known)
    if finding.female and finding.titled:
        return _slug(f"mrs {finding.core}")
    candidates = {one.key for one in known.get(finding.surname or finding.core, ())}
    return candidates.pop() if len(candidates) == 1 else _slug(finding.core)


def _fullest(finding: Finding, known: Mapping[str, list[_Known]]) -> str:
    """Return the key of a name in full: initials stand for the one given name that they begin."""
    own = _slug(finding.core)
    first = finding.given[0]
    same = {
        one.key
        for one in known.get(finding.surname, ())
        if len(one.given[0]) > 1 and len(first) == 1 and one.given[0].startswith(first)
    }
    return same.pop() if len(same) == 1 else own


def _slug(name: str) -> str:
    """Return a name as an XML name in ASCII where it can be: ``kameniev``, ``t-e-holland``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", (plain or name).lower()).strip("-")
    return slug or "-".join(f"{ord(char):x}" for char in name)
