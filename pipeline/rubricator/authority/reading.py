"""Reading the authority file: the people of its ``person`` elements, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain, repeat
from xml.parsers import expat

from lxml import etree

from rubricator.authority.index import Authority
from rubricator.authority.names import name_of, text_of
from rubricator.authority.person import Person
from rubricator.authority.places import places_of
from rubricator.dates import Datable
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position, has_errors
from rubricator.doctypes import DoctypeError, without_doctype
from rubricator.source import Position
from rubricator.wellformedness import DEEPEST, check_wellformedness

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
UNVERIFIED = "unverified"
"""The ``@type`` of the note in an entry that the program made and nobody has looked at."""

MALFORMED = Rule(
    "AUT001",
    Severity.ERROR,
    "authority file not well-formed",
    "The authority file could not be read as XML, so no name in the document can be linked to a person.",
    "correct the XML at this place",
    wrong="<person xml:id='x'><persName>X</person>",
    right="<person xml:id='x'><persName>X</persName></person>",
    reference="https://www.w3.org/TR/xml/#sec-well-formed",
)
DUPLICATE = Rule(
    "AUT002",
    Severity.ERROR,
    "person id used twice",
    "Two persons in the authority file have the same xml:id; a link to it would not say which is meant.",
    "give each person an xml:id of its own",
    wrong="<person xml:id='adams'>…</person> <person xml:id='adams'>…</person>",
    right="<person xml:id='adams-john'>…</person> <person xml:id='adams-samuel'>…</person>",
    reference="https://www.w3.org/TR/xml-id/",
)
UNNAMED = Rule(
    "AUT003",
    Severity.WARNING,
    "person without id or name",
    "A person in the authority file has no xml:id or no persName, so nothing can be linked to it.",
    "add an xml:id and a persName",
    right="<person xml:id='lovell'><persName>James Lovell</persName></person>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-person.html",
)
DOCTYPE = Rule(
    "AUT004",
    Severity.ERROR,
    "entities in the authority file that are not read",
    "Entities that the file declares itself are read. Those that stand in another file, or for more than a file may grow by, are not: "
    "they could pull in any file, or fill the memory. Names that use them would be cut, so no name is linked to a person.",
    "write out what the entity stands for, or declare it in the file itself",
    wrong='<!DOCTYPE TEI [<!ENTITY people SYSTEM "people.xml">]> … <listPerson>&people;</listPerson>',
    right="<!DOCTYPE TEI [<!ENTITY karl 'Karl'>]> … <persName>&karl; Marx</persName>",
    reference="docs/inputs.md",
)
TAKEN = Rule(
    "AUT005",
    Severity.WARNING,
    "person id of another authority file",
    "A person has the xml:id of a person in an authority file that is named before. Names are looked up in all files together, so "
    "of two people with one id only the first is known; nobody is linked to the second.",
    "give this person an xml:id of its own",
    wrong='authorities = ["people.xml", "guests.xml"], and both have <person xml:id="adams">',
    right='<person xml:id="adams-samuel">…</person> in guests.xml',
    reference="https://www.w3.org/TR/xml-id/",
)
RULES = (MALFORMED, DUPLICATE, UNNAMED, DOCTYPE, TAKEN)


def parse_authority(
    name: str, data: bytes, before: Authority | None = None
) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """Return the people of a TEI document's ``person`` elements, and what is wrong with it.

    ``name`` is the file's name for messages. Nothing outside ``data`` is read. ``before`` are the people of the files named
    before, none of whose ids is taken again.
    """
    root, unread = _parsed(name, data)
    if root is None:
        return Authority(), unread
    return _people(name, root, places_of(data, "person"), before.by_id if before else {})


def _parsed(name: str, data: bytes) -> tuple[etree._Element | None, tuple[Diagnostic, ...]]:
    """Return the document element, or None and what the parser says."""
    # In recovery the parser goes on after an id used twice, which is reported in our own words.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(without_doctype(data, DEEPEST), parser)
    except DoctypeError as refused:
        return None, (at_position(name, Position(refused.line, refused.column), DOCTYPE, str(refused)),)
    except expat.ExpatError as error:
        return None, (_malformed(name, data, Position(error.lineno, error.offset + 1), str(error)),)
    except (ValueError, LookupError) as error:
        return None, (_malformed(name, data, Position(1, 1), f"the encoding cannot be read: {error}"),)
    except etree.XMLSyntaxError:
        root = None
    errors = [error for error in parser.error_log if error.type != etree.ErrorTypes.DTD_ID_REDEFINED]
    if root is not None and not errors:
        return root, ()
    place = Position(max(1, errors[0].line), max(1, errors[0].column)) if errors else Position(1, 1)
    return None, (_malformed(name, data, place, errors[0].message if errors else "the file is empty"),)


def _malformed(name: str, data: bytes, place: Position, words: str) -> Diagnostic:
    """Return what keeps a file from being XML: as the check of documents says it, if it sees it, else by a parser's words."""
    for found in (found for found in check_wellformedness(name, data) if has_errors((found,))):
        return at_position(name, found.position, MALFORMED, found.message, found.hint)
    return at_position(name, place, MALFORMED, words)


def _people(
    name: str, root: etree._Element, places: Iterable[Position], taken: Collection[str]
) -> tuple[Authority, tuple[Diagnostic, ...]]:
    people: dict[str, Person] = {}
    diagnostics = []
    for element, place in zip(root.iter(f"{_TEI}person"), chain(places, repeat(Position(1, 1))), strict=False):
        person = _person(element)
        if not person.id or not person.names:
            lacking = "no xml:id" if not person.id else "no persName"
            diagnostics.append(at_position(name, place, UNNAMED, f"this person has {lacking}"))
        elif person.id in people:
            diagnostics.append(at_position(name, place, DUPLICATE, f"a person “{person.id}” stands above already"))
        elif person.id in taken:
            diagnostics.append(
                at_position(name, place, TAKEN, f"another authority file has a person “{person.id}” too")
            )
        else:
            people[person.id] = person
    return Authority(tuple(people.values())), tuple(diagnostics)


def _person(element: etree._Element) -> Person:
    names = [name for name in map(name_of, element.findall(f"{_TEI}persName")) if name.text]
    notes = element.findall(f"{_TEI}note")
    told = next((note for note in notes if note.get("type") != UNVERIFIED), None)
    return Person(
        element.get(_XML_ID, ""),
        tuple(names),
        _sex(element),
        _dated(element, "birth"),
        _dated(element, "death"),
        text_of(told),
        tuple(text_of(part) for kind in ("occupation", "roleName") for part in element.findall(f"{_TEI}{kind}")),
        tuple((idno.get("type", ""), text_of(idno)) for idno in element.findall(f"{_TEI}idno")),
        unverified=any(note.get("type") == UNVERIFIED for note in notes),
    )


def _sex(element: etree._Element) -> str:
    """Return the code or word for the sex, from the attribute or from an element ``sex`` or ``gender``."""
    told = element.find(f"{_TEI}sex")
    told = element.find(f"{_TEI}gender") if told is None else told
    return element.get("sex") or ("" if told is None else told.get("value") or text_of(told))


def _dated(element: etree._Element, event: str) -> Datable:
    """Return when someone was born or died, as the attributes of the event or of a date in it say."""
    found = element.find(f"{_TEI}{event}")
    if found is None:
        return Datable()
    inner = found.find(f"{_TEI}date")
    dated = found if inner is None or found.get("when") else inner
    when, start, end, earliest, latest = (dated.get(name) for name in ("when", "from", "to", "notBefore", "notAfter"))
    return Datable(when, start, end, earliest, latest)
