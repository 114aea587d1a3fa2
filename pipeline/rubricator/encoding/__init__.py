"""Encoding: a Transcription and its Mentions become a TEI document in the conventions of DESIGN.md."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from rubricator.authority import Authority
from rubricator.encoding.addresses import ImageAddresses
from rubricator.encoding.body import METADATA_ID, TextWriter
from rubricator.encoding.facsimile import Facsimile
from rubricator.encoding.header import Names, header
from rubricator.encoding.identifiers import Identifiers, name_from
from rubricator.encoding.imprint import NO_IMPRINT, Imprint
from rubricator.encoding.indentation import indent
from rubricator.encoding.inline import Overlay, without_crossing
from rubricator.encoding.links import link_markup
from rubricator.encoding.looks import declared_looks, languages_of, look_markup
from rubricator.encoding.markup import layout_markup, mention_markup
from rubricator.encoding.names import XML_ID, XML_LANG, element
from rubricator.encoding.notes import NoteWriter
from rubricator.encoding.people import list_person, people_of
from rubricator.encoding.pointing import Pointers
from rubricator.encoding.points import line_markup, points_of
from rubricator.encoding.proposers import name_proposers, tell_of_tags
from rubricator.encoding.responsibility import Responsibilities
from rubricator.encoding.stretches import stretches_of
from rubricator.reading.view import View
from rubricator.recognition.mention import Mention
from rubricator.recognition.view import view_of
from rubricator.transcription import Block, Metadata, Transcription

__all__ = ["Links", "encode", "name_from"]

_TAKEN = re.compile(
    r"(?:metadata|rubricator|gregorian|julian|frenchRepublican)$|"
    r"(?:person|p|div|head|note|quote|lg|list|table|surface|zone|author|editor|translator|transcriber|signed|recognizer)-"
)
_MODELS = (
    ("rubricator.rng", "http://relaxng.org/ns/structure/1.0"),
    ("rubricator.sch", "http://purl.oclc.org/dsdl/schematron"),
)


@dataclass(frozen=True, slots=True)
class Links:
    """Where the document points, relative to itself: the folder of its schemas, the authority files, its source.

    ``pictures`` is the folder of those that the source holds, empty where they are not written.
    """

    schemas: str
    authorities: tuple[str, ...] = ()
    source: str = ""
    pictures: str = ""


def encode(
    transcription: Transcription,
    mentions: Sequence[Mention],
    authority: Authority,
    links: Links,
    ident: str,
    imprint: Imprint = NO_IMPRINT,
) -> bytes:
    """Return the TEI document, in UTF-8, with ``ident`` as the xml:id of its root element.

    ``imprint`` is what the project says in its headers. An ``ident`` that could be the identifier of another element gets ``text-`` before it.
    """
    text = transcription.source.text
    view = view_of(transcription)
    people = people_of(view, mentions, authority)
    pointers = Pointers(authority, links.authorities)
    identifiers = Identifiers()
    answering = Responsibilities(transcription)
    layer = list(
        without_crossing(
            mention_markup(view, transcription.insertions, mentions, people, pointers),
            layout_markup(transcription, mentions, answering),
        )
    )
    addresses = _addresses(transcription, links)
    facsimile, stretches = Facsimile(transcription, addresses), stretches_of(transcription)
    inside, between = points_of(transcription, stretches, facsimile, addresses)
    layer = list(without_crossing(layer, (*inside, *line_markup(transcription, facsimile))))
    soft = (
        *link_markup(transcription.links, links.source),
        *look_markup(transcription.renditions, transcription.description.language),
    )
    writer = NoteWriter(transcription, layer, soft, stretches, identifiers, answering, facsimile)
    looks, languages = declared_looks(transcription.renditions), languages_of(transcription.renditions)
    root = element("TEI", {XML_ID: _own(ident, looks), XML_LANG: transcription.description.language})
    names = Names(_refs(view, mentions, pointers), answering)
    metadata = _metadata_note(transcription.blocks, writer.overlay)
    calendars = {name for mention in mentions if mention.value for name in mention.value.calendar}
    root.append(header(transcription.description, ident, metadata, names, calendars, imprint, looks, languages))
    name_proposers(root, mentions)
    tell_of_tags(root, mentions)
    pages = facsimile.write()
    if pages is not None:
        root.append(pages)
    if people:
        root.append(list_person(people, pointers))
    root.append(TextWriter(text, identifiers, writer, facsimile).write(transcription.blocks, between))
    indent(root)
    return _serialise(root, links)


def _addresses(transcription: Transcription, links: Links) -> ImageAddresses:
    attached = transcription.attachments if links.pictures else ()
    return ImageAddresses(links.source, {one.address: f"{links.pictures}/{one.name}" for one in attached})


def _own(ident: str, looks: Container[str]) -> str:
    return f"text-{ident}" if _TAKEN.match(ident) or ident in looks else ident


def _metadata_note(blocks: Sequence[Block], overlay: Overlay) -> etree._Element | None:
    metadata = next((block for block in blocks if isinstance(block, Metadata)), None)
    if metadata is None:
        return None
    return overlay.fill(element("note", {"type": "metadata", XML_ID: METADATA_ID}), metadata.span)


def _refs(view: View, mentions: Sequence[Mention], pointers: Pointers) -> dict[str, str]:
    found = ((mention, pointers.to(mention.ref)) for mention in mentions)
    return {view.words(mention.span).lower(): reference for mention, reference in found if reference}


def _serialise(root: etree._Element, links: Links) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    for name, kind in _MODELS:
        href = str(PurePosixPath(links.schemas) / name)
        lines.append(f'<?xml-model href="{href}" type="application/xml" schematypens="{kind}"?>')
    return "\n".join(lines).encode() + b"\n" + etree.tostring(root, encoding="UTF-8") + b"\n"
