"""The TEI header, from what the transcription says of itself (TEI P5, chapter 2)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from lxml import etree

from rubricator import program_version
from rubricator.dates import CALENDARS
from rubricator.encoding.imprint import NO_IMPRINT, Imprint
from rubricator.encoding.languages import language_name
from rubricator.encoding.looks import write_looks
from rubricator.encoding.names import XML_ID, child, element
from rubricator.encoding.responsibility import Responsibilities
from rubricator.encoding.rights import write_availability
from rubricator.transcription import Description, Publication

_BODY = re.compile(
    r"^(?:the|die|der|das|le|la)\s|\b(?:press|verlag|society|project|archive|militant|committee)\b",
    re.IGNORECASE,
)

RESPONSIBILITY = "#rubricator"


def header(
    description: Description,
    ident: str,
    metadata: etree._Element | None,
    sign: Names,
    calendars: Collection[str] = (),
    imprint: Imprint = NO_IMPRINT,
    looks: Mapping[str, str] = MappingProxyType({}),
    languages: Collection[str] = (),
) -> etree._Element:
    """Return the teiHeader. ``metadata`` is the note that keeps the metadata lines word for word; ``sign`` knows people.

    ``calendars`` are those that dates of the text name, ``looks`` and ``languages`` are of its words, looks by their
    identifiers; each is declared. ``imprint`` is what the project says.
    """
    root = element("teiHeader")
    file_desc = child(root, "fileDesc")
    _title_stmt(file_desc, description, ident, sign)
    _publication_stmt(file_desc, description, imprint)
    if metadata is not None:
        child(file_desc, "notesStmt").append(metadata)
    _source_desc(file_desc, description)
    _encoding_desc(root, looks)
    _profile_desc(root, description, sign, calendars, languages)
    if description.revised:
        changes = child(root, "revisionDesc")
        child(changes, "change", "Last update of the transcription.", description.revised.attributes())
    return root


class Names:
    """Knows which names the authority file has, so that the header can point there as the text does."""

    def __init__(self, refs: dict[str, str], answering: Responsibilities) -> None:
        self._refs = refs
        self.answering = answering

    def append(self, parent: etree._Element, name: str) -> None:
        """Append a person's name, or the name of a body, to an element."""
        if _BODY.search(name):
            child(parent, "name", name)
            return
        ref = self._refs.get(" ".join(name.lower().split()))
        child(parent, "persName", name, {"ref": ref} if ref else {})


def _title_stmt(parent: etree._Element, description: Description, ident: str, sign: Names) -> None:
    statement = child(parent, "titleStmt")
    child(statement, "title", description.title or _composed_title(description) or ident, {"type": "main"})
    if description.subtitle:
        child(statement, "title", description.subtitle, {"type": "sub"})
    if description.author:
        identified = _identified(sign.answering.identifier("author", description.author))
        sign.append(child(statement, "author", attributes=identified), description.author)
    for resp, names in (
        ("editor", description.editors),
        ("translator", description.translators),
        ("transcriber", description.transcribers),
    ):
        for name in names:
            _responsibility(statement, resp, name, sign)
    for agent in sign.answering.signing():
        by = child(statement, "respStmt", attributes={XML_ID: agent.identifier})
        child(by, "resp", "author of the notes with this signature")
        child(by, "name", agent.name)


def _responsibility(statement: etree._Element, resp: str, name: str, sign: Names) -> None:
    by = child(statement, "respStmt", attributes=_identified(sign.answering.identifier(resp, name)))
    child(by, "resp", resp)
    sign.append(by, name)


def _identified(identifier: str) -> dict[str, str]:
    return {XML_ID: identifier} if identifier else {}


def _composed_title(description: Description) -> str:
    """Return a title for a letter that has none, such as "Letter to X, 18 February 1782"."""
    if not description.letter:
        return ""
    parts = ["Letter"]
    parts += [f"from {description.author}"] if description.author else []
    parts += [f"to {description.recipient}"] if description.recipient else []
    return " ".join(parts) + (f", {description.date_text}" if description.date_text else "")


def _publication_stmt(parent: etree._Element, description: Description, imprint: Imprint) -> None:
    """Write who publishes the edition, and the rights; a publisher that is empty leaves it for the editor to say."""
    statement = child(parent, "publicationStmt")
    child(statement, "publisher", imprint.publisher)
    write_availability(statement, description.rights, imprint)


def _source_desc(parent: etree._Element, description: Description) -> None:
    source = child(parent, "sourceDesc")
    publication = description.publication
    if publication is None:
        child(source, "p", "A transcription; it names no printed source.")
    elif publication.volume or publication.issue or publication.page_from:
        _periodical(source, publication)
    else:
        bibl = child(source, "bibl", publication.text)
        if publication.date:
            bibl.text = None
            before, _, after = publication.text.rpartition(publication.date_text)
            bibl.text = before or None
            child(bibl, "date", publication.date_text, publication.date.attributes()).tail = after or None


def _periodical(source: etree._Element, publication: Publication) -> None:
    monogr = child(child(source, "biblStruct"), "monogr")
    child(monogr, "title", publication.title or publication.text, {"level": "j"})
    imprint = child(monogr, "imprint")
    if publication.date:
        child(imprint, "date", publication.date_text, publication.date.attributes())
    for unit, value in (("volume", publication.volume), ("issue", publication.issue)):
        if value:
            child(imprint, "biblScope", value, {"unit": unit})
    if publication.page_from:
        pages = {"unit": "page", "from": publication.page_from, "to": publication.page_to}
        same = publication.page_from == publication.page_to
        child(
            imprint,
            "biblScope",
            publication.page_from if same else f"{publication.page_from}–{publication.page_to}",
            pages,
        )


def _encoding_desc(parent: etree._Element, looks: Mapping[str, str]) -> None:
    encoding = child(parent, "encodingDesc")
    attributes = {XML_ID: RESPONSIBILITY[1:], "ident": "rubricator", "version": program_version()}
    application = child(child(encoding, "appInfo"), "application", attributes=attributes)
    child(application, "label", "Rubricator")
    child(
        application,
        "desc",
        "Encoded the transcription. What its rules added has the attribute resp with this element's id.",
    )
    declarations = child(encoding, "editorialDecl")
    for name, attributes, words in _DECLARATIONS:
        child(child(declarations, name, attributes=attributes), "p", words)
    write_looks(encoding, looks)


_DECLARATIONS: tuple[tuple[str, dict[str, str], str], ...] = (
    (
        "correction",
        {"status": "unknown"},
        "The text is that of the transcription; nothing was corrected.",
    ),
    (
        "normalization",
        {},
        "Runs of white space are not kept; spelling and punctuation are. Dates have their value in attributes, with no "
        "more precision than the text gives; partial and relative ones take their year from the date of the document.",
    ),
    (
        "hyphenation",
        {"eol": "all"},
        "Hyphens at line ends are kept as they were typed. Where lb with break no follows one, it divides a word.",
    ),
    (
        "interpretation",
        {},
        "Names of persons and dates are marked up by rules; cert tells where a rule is not sure. A name that could be two "
        "people has no ref. Notes stand where their marks stood, rend keeps the mark as typed, and an anchor with corresp "
        "marks the place where the transcription has the note. The metadata lines are kept word for word in notesStmt. What "
        "editors put in brackets is encoded as what it stands for; rend keeps the signs as typed, an ellipsis for the words.",
    ),
)


def _profile_desc(
    parent: etree._Element,
    description: Description,
    sign: Names,
    calendars: Collection[str],
    languages: Collection[str],
) -> None:
    profile = child(parent, "profileDesc")
    if description.date or description.place:
        creation = child(profile, "creation")
        _date(creation, description)
        if description.place:
            child(creation, "placeName", description.place)
    usage = child(profile, "langUsage")
    for language in dict.fromkeys((description.language, *languages)):
        child(usage, "language", language_name(language), {"ident": language})
    _calendar_desc(profile, {*calendars, *(description.date.calendar if description.date else ())})
    if description.letter:
        _corresp_desc(profile, description, sign)


def _corresp_desc(profile: etree._Element, description: Description, sign: Names) -> None:
    correspondence = element("correspDesc")
    if description.author or description.place or description.date:
        sent = child(correspondence, "correspAction", attributes={"type": "sent"})
        if description.author:
            sign.append(sent, description.author)
        if description.place:
            child(sent, "placeName", description.place)
        _date(sent, description)
    if description.recipient:
        received = child(correspondence, "correspAction", attributes={"type": "received"})
        sign.append(received, description.recipient)
    if len(correspondence):
        profile.append(correspondence)


def _calendar_desc(profile: etree._Element, used: Collection[str]) -> None:
    """Declare the calendars that dates point to, in the table's order."""
    declared = [name for name in CALENDARS if name in used]
    if declared:
        calendars = child(profile, "calendarDesc")
        for name in declared:
            child(child(calendars, "calendar", attributes={XML_ID: name}), "p", CALENDARS[name])


def _date(parent: etree._Element, description: Description) -> None:
    """Write the document's date; one completed from elsewhere than its words says that it was."""
    if description.date:
        inferred = {"resp": RESPONSIBILITY, "cert": "medium"} if description.date_inferred else {}
        child(parent, "date", description.date_text, {**description.date.markup(), **inferred})
