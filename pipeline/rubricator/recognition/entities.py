"""Who is who: mentions of one person in the document get one key, and the reference that the authority file allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rubricator.authority import Agreement, Authority, Match, Person
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.recognition.called import Called, called
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.grouping import Groups
from rubricator.recognition.identified import IDENTIFIED, identified, is_identified, keys_by_address, lacking
from rubricator.recognition.identity import Decision, decide, matches_of, possible
from rubricator.recognition.mention import Mention
from rubricator.recognition.strangers import Strangers, is_stranger, strangers
from rubricator.recognition.surroundings import Surroundings
from rubricator.source import Source
from rubricator.transcription import Role

AMBIGUOUS = Rule(
    "NAM001",
    Severity.WARNING,
    "name that could be two people",
    "The authority file gives this form of name to more than one person, and nothing beside it in the text tells which is "
    "meant. The name is marked up without a link, because a guess would look like knowledge.",
    "add @ref by hand, or make the forms in the authority file distinct",
    wrong="<persName>Adams</persName> in two entries of the authority file, and “Adams” in the text",
    right="<persName>John Adams</persName> and <persName>Samuel Adams</persName>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html#NDPER",
)
RULES = (AMBIGUOUS,)

_LEAST = {Agreement.GIVEN: 0.95, Agreement.DERIVED: 0.95, Agreement.SPELLING: 0.9, Agreement.SOUND: 0.85}
_MOST = {Agreement.GIVEN: 1.0, Agreement.DERIVED: 1.0, Agreement.SPELLING: 0.94, Agreement.SOUND: 0.9}
_CLUE = {
    Agreement.GIVEN: "a form of the authority file",
    Agreement.DERIVED: "follows from a form of the authority file",
    Agreement.SPELLING: "another spelling",
    Agreement.SOUND: "another romanisation",
}
_GROUPED = "another name in the document for somebody named more fully"


@dataclass(frozen=True, slots=True)
class _Case:
    """A finding, how it calls its person, the key of its group, and whom of the authority file it may mean.

    ``identified``: these are the people with the address that the source has for it.
    """

    finding: Finding
    name: Called
    key: str
    matches: tuple[Match, ...]
    identified: bool

    @property
    def people(self) -> tuple[Person, ...]:
        """The people whom the name may mean."""
        return tuple(match.person for match in self.matches)


def mentions(
    findings: Sequence[Finding], document: Document, authority: Authority
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the findings as mentions with their entity and reference, and what is ambiguous, each form once."""
    surroundings = Surroundings(document, authority)
    names = [
        called(finding, document.text, surroundings.passage(finding.span).role is Role.SIGNED) for finding in findings
    ]
    groups = Groups(names)
    keys = keys_by_address(findings, [groups.key(name) for name in names])
    matches = {name: matches_of(name, authority) for name in dict.fromkeys(names)}
    cases = [
        _Case(finding, name, key, identified(finding, matches[name], authority), is_identified(finding, authority))
        for finding, name, key in zip(findings, names, keys, strict=True)
    ]
    decisions = _decisions(cases, surroundings)
    made = tuple(_through_groups(cases, tuple(map(_mention, cases, decisions))))
    amiss = (*_doubts(findings, decisions, document.view), *lacking(made, findings, authority, document.view))
    return made, amiss


def _decisions(cases: Sequence[_Case], surroundings: Surroundings) -> list[Decision]:
    """Return who is meant by each; those of whom there can be no doubt first, since they tell of the others."""
    first = [_possible(case, surroundings) for case in cases]
    others = strangers(case.name for case, decision in zip(cases, first, strict=True) if not decision.people)
    for case, decision in zip(cases, first, strict=True):
        person = decision.person or others.get(case.name)
        if person and not case.name.is_bare:
            surroundings.note(person.id, case.finding.span)
    return [_decision(case, others, surroundings) for case in cases]


def _possible(case: _Case, surroundings: Surroundings) -> Decision:
    """Return who can be meant by one at all."""
    if case.identified or not case.matches:
        return Decision(case.people)
    return possible(case.people, case.name, surroundings.of(case.finding, case.name, ()))


def _decision(case: _Case, others: Strangers, surroundings: Surroundings) -> Decision:
    """Return who is meant by one; a form that the file gives is its person's, whoever else has the surname."""
    if case.identified or not case.matches:
        return Decision(case.people, IDENTIFIED if case.identified else "")
    rivals = () if case.matches[0].agreement is Agreement.GIVEN else others.of(case.name)
    people = (*case.people, *rivals)
    return decide(people, case.name, surroundings.of(case.finding, case.name, [person.id for person in people]))


def _mention(case: _Case, decision: Decision) -> Mention:
    finding, person = case.finding, decision.person
    mention = Mention(finding.span, "persName", finding.rule, finding.certainty, entity=case.key, name=finding.name)
    if person is None or person not in case.people:
        return replace(mention, address=finding.reference)
    agreement = case.matches[0].agreement
    certainty = min(max(finding.certainty, _LEAST[agreement]), _MOST[agreement])
    return replace(
        mention,
        entity=person.id,
        ref=person.id,
        certainty=min(finding.certainty, certainty) if person.unverified else certainty,
        clue=decision.clue or _CLUE[agreement],
    )


def _through_groups(cases: Sequence[_Case], made: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions; a forename or initials that the file has nobody for are linked as the full name of the group is.

    "Mr. S." is grouped by a likely guess, which is not enough for a link.
    """
    refs: dict[str, set[str]] = defaultdict(set)
    for case, mention in zip(cases, made, strict=True):
        if mention.ref and case.name.given and case.name.surname:
            refs[case.key].add(mention.ref)
    for case, mention in zip(cases, made, strict=True):
        said = len("".join(case.name.given)) > 1 and not case.name.surname and not case.finding.reference
        if said and not case.matches and len(refs[case.key]) == 1:
            ref = next(iter(refs[case.key]))
            yield replace(mention, entity=ref, ref=ref, clue=_GROUPED)
        else:
            yield mention


def _doubts(findings: Sequence[Finding], decisions: Sequence[Decision], source: Source) -> Iterator[Diagnostic]:
    """Yield a finding for each form that could be several people, where it stands first."""
    said = set()
    for finding, decision in zip(findings, decisions, strict=True):
        if len(decision.people) > 1 and finding.core not in said:
            said.add(finding.core)
            yield _ambiguity(finding, decision, source)


def _ambiguity(finding: Finding, decision: Decision, source: Source) -> Diagnostic:
    ids = " or ".join(_who(person) for person in decision.people)
    text = " ".join(finding.span.of(source.text).split())
    why = f" ({decision.clue})" if decision.clue else ""
    return at_offset(source, finding.span.start, AMBIGUOUS, f"“{text}” could be {ids}; it is not linked{why}")


def _who(person: Person) -> str:
    return f"{person.name}, who is not in the authority file" if is_stranger(person) else person.id
