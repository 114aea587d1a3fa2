"""Who is who: mentions of one person in the document get one key, and the reference that the authority file allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rubricator.authority import Agreement, Authority, Match, Person
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset
from rubricator.recognition.called import Called, called
from rubricator.recognition.document import Document
from rubricator.recognition.finding import Finding
from rubricator.recognition.grouping import Groups
from rubricator.recognition.identity import Circumstances, Decision, decide, possible
from rubricator.recognition.mention import Mention
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


def mentions(
    findings: Sequence[Finding], document: Document, authority: Authority
) -> tuple[tuple[Mention, ...], tuple[Diagnostic, ...]]:
    """Return the findings as mentions with their entity and reference, and what is ambiguous, each form once."""
    surroundings = Surroundings(document, authority)
    names = [
        called(finding, document.text, surroundings.passage(finding.span).role is Role.SIGNED) for finding in findings
    ]
    groups = Groups(names)
    matches = [_matches(name, authority) for name in names] if authority.people else [()] * len(names)
    decisions = _decisions(findings, names, matches, surroundings)
    keys = [groups.key(name) for name in names]
    made = map(_mention, findings, keys, decisions, matches)
    doubts = _doubts(findings, decisions, document.view)
    return tuple(_through_groups(tuple(made), keys, names, matches)), tuple(doubts)


def _matches(name: Called, authority: Authority) -> tuple[Match, ...]:
    """Return the people whom the file lets the name mean: by the whole form as it stands, else by its parts."""
    if name.is_couple:
        return ()
    forms = (name.form, name.untitled)
    given = next(filter(None, map(authority.given, forms)), ())
    return given or authority.of_parts(name.given, name.surname, name.generation)


def _decisions(
    findings: Sequence[Finding],
    names: Sequence[Called],
    matches: Sequence[tuple[Match, ...]],
    surroundings: Surroundings,
) -> list[Decision]:
    """Return who is meant by each; those of whom there can be no doubt first, since they tell of the others."""
    decisions = []
    for finding, name, match in zip(findings, names, matches, strict=True):
        decision = _judged(possible, finding, name, match, surroundings)
        decisions.append(decision)
        if decision.person and not name.is_bare:
            surroundings.note(decision.person.id, finding.span)
    return [
        _judged(decide, finding, name, match, surroundings) if len(decision.people) > 1 else decision
        for finding, name, match, decision in zip(findings, names, matches, decisions, strict=True)
    ]


def _judged(
    judge: Callable[[Sequence[Person], Called, Circumstances], Decision],
    finding: Finding,
    name: Called,
    matches: tuple[Match, ...],
    surroundings: Surroundings,
) -> Decision:
    people = [match.person for match in matches]
    if not people:
        return Decision(())
    return judge(people, name, surroundings.of(finding, name, [person.id for person in people]))


def _mention(finding: Finding, key: str, decision: Decision, matches: tuple[Match, ...]) -> Mention:
    mention = Mention(finding.span, "persName", finding.rule, finding.certainty, entity=key)
    person = decision.person
    if person is None:
        return mention
    agreement = matches[0].agreement
    certainty = min(max(finding.certainty, _LEAST[agreement]), _MOST[agreement])
    return replace(
        mention,
        entity=person.id,
        ref=person.id,
        certainty=min(finding.certainty, certainty) if person.unverified else certainty,
        clue=decision.clue or _CLUE[agreement],
    )


def _through_groups(
    made: Sequence[Mention], keys: Sequence[str], names: Sequence[Called], matches: Sequence[tuple[Match, ...]]
) -> Iterator[Mention]:
    """Yield the mentions; a forename or initials that the file has nobody for are linked as the rest of the group is."""
    refs: dict[str, set[str]] = defaultdict(set)
    for mention, key in zip(made, keys, strict=True):
        refs[key] |= {mention.ref} if mention.ref else set()
    for mention, key, name, match in zip(made, keys, names, matches, strict=True):
        if not match and not name.surname and len(refs[key]) == 1:
            ref = next(iter(refs[key]))
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
    ids = " or ".join(person.id for person in decision.people)
    text = " ".join(finding.span.of(source.text).split())
    why = f" ({decision.clue})" if decision.clue else ""
    return at_offset(source, finding.span.start, AMBIGUOUS, f"“{text}” could be {ids}; it is not linked{why}")
