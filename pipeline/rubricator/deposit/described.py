"""What the crate says of a document: its file, its transcription, what was made of it, and by what actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rubricator.deposit.entities import (
    PROGRAM,
    agent,
    body,
    file_entity,
    iso_date,
    licence,
    program,
    ref,
    refs,
    stated,
    this_program,
)
from rubricator.deposit.gathering import Member
from rubricator.deposit.kinds import Kind, kind_of_format, kind_of_transcription
from rubricator.deposit.layout import STYLESHEETS, reference
from rubricator.deposit.package import Entity
from rubricator.deposit.record import Name, Record
from rubricator.rendering import Format

OURS = f"{STYLESHEETS}/rubricator"
OWN = f"{STYLESHEETS}/custom"


@dataclass(frozen=True, slots=True)
class Made:
    """A rendering: its format, its place, and whether the project has something of its own over our stylesheet."""

    format: Format
    place: str
    is_custom: bool = False


def describe(
    member: Member, record: Record, made: Sequence[Made], kind: Kind, is_valid: bool, is_as_written: bool, agent_id: str
) -> Iterator[Entity]:
    """Yield the entities of a document's part, that of the document first.

    ``is_as_written``: the document is as this program wrote it, no person has edited it since. ``agent_id`` is that of who
    has the package made, empty if that is not known.
    """
    place = member.document.place
    people = {name: agent(name, place) for name in _everybody(record)}
    publisher = body(record.publisher) if record.publisher else None
    terms = licence(record)
    yield _document(member, record, kind, people, publisher, terms, is_valid)
    if member.source:
        licensed = ref(str(terms["@id"])) if terms else None
        source = member.source.place
        yield file_entity(source, _name(source), kind_of_transcription(source), license=licensed)
    for one in made:
        yield file_entity(one.place, _name(one.place), kind_of_format(one.format), isBasedOn=ref(reference(place)))
    encoded = tuple(_encoding(member, record, is_as_written))
    actions = (*encoded[:1], *(_rendering(member, one, agent_id) for one in made))
    if made:
        yield _folder(member, record, made, actions)
    yield from actions
    yield from (*encoded[1:], *people.values())
    yield from filter(None, (publisher, terms))


def _document(
    member: Member,
    record: Record,
    kind: Kind,
    people: dict[Name, Entity],
    publisher: Entity | None,
    terms: Entity | None,
    is_valid: bool,
) -> Entity:
    def named(names: Iterable[Name]) -> object:
        return refs(str(people[name]["@id"]) for name in names)

    place = member.document.place
    return file_entity(
        place,
        ": ".join(filter(None, (record.title, record.subtitle))) or _name(place),
        kind,
        alternateName=_name(place),
        author=named(record.authors),
        editor=named(record.editors),
        translator=named(record.translators),
        contributor=named(record.transcribers),
        publisher=ref(str(publisher["@id"])) if publisher else None,
        license=ref(str(terms["@id"])) if terms else None,
        inLanguage=list(record.languages),
        dateCreated=iso_date(record.created),
        datePublished=iso_date(record.edited),
        dateModified=iso_date(record.revised),
        abstract=record.abstract,
        keywords=list(record.keywords),
        identifier=f"https://doi.org/{record.doi}" if record.doi else None,
        url=record.url,
        isBasedOn=ref(reference(member.source.place)) if member.source else None,
        mentions=refs(reference(file.place) for file in (*member.authorities, *member.pictures)),
        conformsTo=refs(map(reference, member.schemas)) if is_valid else None,
    )


def _folder(member: Member, record: Record, made: Sequence[Made], actions: Sequence[Entity]) -> Entity:
    words = record.title or _name(member.document.place)
    return stated(
        {
            "@id": f"{reference(member.folder)}/",
            "@type": "Dataset",
            "name": f"What was made of “{words}”",
            "description": f"The renderings and citations of {_name(member.document.place)}.",
            "about": ref(reference(member.document.place)),
            "hasPart": [ref(reference(one.place)) for one in made],
            "mentions": [ref(str(action["@id"])) for action in actions],
        }
    )


def _rendering(member: Member, made: Made, agent_id: str) -> Entity:
    stylesheets = [f"{OURS}/{made.format.stylesheet}", *([f"{OWN}/"] if made.is_custom else [])]
    inputs = [member.document, *(member.authorities if "authorities" in made.format.uses else ())]
    return stated(
        {
            "@id": f"#made/{reference(made.place)}",
            "@type": "CreateAction",
            "name": f"Make {_name(made.place)} of {_name(member.document.place)}",
            "agent": ref(agent_id) if agent_id else None,
            "instrument": [ref(str(program(this_program())["@id"])), *(ref(reference(place)) for place in stylesheets)],
            "object": refs(reference(file.place) for file in inputs),
            "result": ref(reference(made.place)),
        }
    )


def _encoding(member: Member, record: Record, is_as_written: bool) -> Iterator[Entity]:
    """Yield how the document came of its transcription, as far as its header says so: the action, and the program."""
    wrote = next((one for one in record.programs if one.ident == PROGRAM), None)
    if wrote is None or member.source is None:
        return
    edited = "" if is_as_written else " It was edited since."
    yield stated(
        {
            "@id": f"#encoded/{reference(member.document.place)}",
            "@type": "CreateAction",
            "name": f"Encode {_name(member.source.place)} as TEI",
            "description": f"The header names the program that the document was first encoded with.{edited}",
            "instrument": ref(str(program(wrote)["@id"])),
            "object": ref(reference(member.source.place)),
            "result": ref(reference(member.document.place)),
        }
    )
    yield program(wrote)


def _everybody(record: Record) -> tuple[Name, ...]:
    return (*record.authors, *record.editors, *record.translators, *record.transcribers)


def _name(place: str) -> str:
    return place.rpartition("/")[2]
