"""What could be marked up in a file: the mentions that recognition finds, as far as there is a place for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rubricator.annotation.evidence import Evidence, together
from rubricator.annotation.places import Obstacle, Place, place_of
from rubricator.annotation.refusals import is_refused, refusal
from rubricator.annotation.settings import Settings
from rubricator.annotation.tags import Tags, apart
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_offset, at_position
from rubricator.encoding.certainty import cert
from rubricator.encoding.proposers import responsible
from rubricator.reading.tei import TeiFile, TeiText
from rubricator.reading.tei.pieces import UNREADABLE
from rubricator.reading.tei.vocabulary import KINDS, Vocabulary
from rubricator.recognition import recognize
from rubricator.recognition.mention import Mention
from rubricator.source import Position

CROSSING = Rule(
    "ANN002",
    Severity.WARNING,
    "A name or date that crosses the markup around it",
    "The words begin inside an element and end outside it, or lie in a part of one that cannot be divided, so no element "
    "can go around them without breaking what is there. They are left as they are.",
    hint="mark it up by hand, in parts with @next and @prev, or set the tags around it in another way",
    wrong="<hi>Yours, John</hi> Adams",
    right="<hi>Yours,</hi> <persName><hi>John</hi> Adams</persName>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/NH.html",
)
NOT_IN_SCHEMA = Rule(
    "ANN004",
    Severity.WARNING,
    "An element that the document's schema does not have",
    "The schema that the document names lets this element stand nowhere in running text, so the document would no longer "
    "be valid with it. Nothing is marked up with it.",
    hint="add the element to the schema, or name another schema in the document",
    wrong='<?xml-model href="tei_lite.rng"?> and names of persons to be marked up as persName',
    right='<?xml-model href="tei_all.rng"?>',
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-persName.html",
)
RULES = (CROSSING, NOT_IN_SCHEMA)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mention that could be marked up: the text it is in (its span has offsets of that), and the tags for it."""

    mention: Mention
    text: TeiText
    tags: Tags


def proposals_of(
    file: TeiFile, evidence: Evidence, settings: Settings
) -> tuple[tuple[Proposal, ...], tuple[Diagnostic, ...]]:
    """Return what could be marked up in a file, text by text, and what stands in the way of some."""
    found: list[Proposal] = []
    diagnostics = list(_not_in_schema(file, settings.vocabulary))
    people = together(settings.authority, settings.hrefs, evidence)
    declared = frozenset(element.get("xml:id") for element in file.tree.elements())
    for text in file.texts:
        mentions, doubts = recognize(text.transcription, people, settings.corpus, settings.recognizers)
        placed = [
            (mention, place_of(text, file.tree, mention.span, mention.kind, settings.vocabulary))
            for mention in mentions
            if _is_wanted(mention, text, evidence, settings)
        ]
        for mention, place in placed:
            if isinstance(place, Place):
                attributes = _attributes(mention, evidence, settings, declared)
                found.append(Proposal(mention, text, Tags(place, mention.kind, attributes)))
        diagnostics += (_crossing(text, mention) for mention, place in placed if place is Obstacle.CROSSING)
        unmarked = [mention for mention, place in placed if place is not Obstacle.MARKED]
        diagnostics += _about(unmarked, mentions, text, doubts)
    return _apart(found), tuple(diagnostics)


def _about(
    unmarked: Sequence[Mention], mentions: Sequence[Mention], text: TeiText, doubts: Sequence[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield the doubts of recognition without those about mentions that are marked up already or not wanted."""
    settled = {text.source.position(one.span.start) for one in mentions}
    settled -= {text.source.position(one.span.start) for one in unmarked}
    return (doubt for doubt in doubts if doubt.position not in settled)


def _apart(proposals: list[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals in the order in which they came, without those whose tags would stand in another's."""
    kept = {id(tags) for tags in apart(one.tags for one in proposals)}
    return tuple(one for one in proposals if id(one.tags) in kept)


def _is_wanted(mention: Mention, text: TeiText, evidence: Evidence, settings: Settings) -> bool:
    """Return whether a mention is asked for and nothing known speaks against it."""
    words = " ".join(mention.span.of(text.source.text).split())
    marked_as_other = mention.kind == "persName" and not mention.ref and words.casefold() in evidence.others
    return not (
        mention.certainty < settings.least
        or marked_as_other
        or _is_cut_off(mention, text.source.text)
        or is_refused(refusal(mention.kind, mention.span, text.source.text), settings.refused)
        or not settings.where(text, text.source.piece(mention.span.start)[0].parent)
    )


def _is_cut_off(mention: Mention, text: str) -> bool:
    """Return whether something illegible stands in the words or beside them, where more of them may have stood."""
    return UNREADABLE in text[max(0, mention.span.start - 2) : mention.span.end + 2]


def _attributes(mention: Mention, evidence: Evidence, settings: Settings, declared: frozenset[str]) -> dict[str, str]:
    """Return the attributes of a mention's element, of those that the vocabulary lets it have.

    ``declared`` are the identifiers in the document: what would point to another one in it is left out.
    """
    attributes = mention.value.markup() if mention.value else {}
    if mention.ref:
        pointer = evidence.attributes.get(mention.ref) or ("ref" if settings.hrefs else "")
        attributes |= {pointer: mention.ref} if pointer else {}
    attributes |= {"resp": responsible(mention)} | cert(mention.certainty)
    own = {name for name in ("resp", "calendar") if not _points(attributes.get(name, ""), declared)}
    allowed = settings.vocabulary.attributes[mention.kind] - own
    return {name: value for name, value in attributes.items() if name in allowed}


def _points(pointers: str, declared: frozenset[str]) -> bool:
    return all(pointer.removeprefix("#") in declared for pointer in pointers.split())


def _not_in_schema(file: TeiFile, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield what cannot be marked up at all because the document's schema does not know the element."""
    for kind in KINDS:
        if not vocabulary.holders[kind]:
            message = f"The document's schema has no {kind} in running text: none is added."
            yield at_position(file.texts[0].source.name, Position(1, 1), NOT_IN_SCHEMA, message)


def _crossing(text: TeiText, mention: Mention) -> Diagnostic:
    words = " ".join(mention.span.of(text.source.text).split())
    what = "date" if mention.kind == "date" else "name"
    message = f"The {what} “{words}” crosses the markup around it and is not marked up."
    return at_offset(text.source, mention.span.start, CROSSING, message)
