"""The authority file: a TEI ``listPerson`` that says who the people of an edition are and how they are written.

``Person.forms`` has the names as the file gives them and those derived from them: initials with the surname, and the
surname alone. ``Authority.matches`` compares without regard to case, full stops and the spacing of initials, so that
"L.D. Trotsky", "L. D. Trotsky" and "L. D. TROTSKY" are one form. Source: TEI P5 14.2.1 and 14.3.2.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SPLIT = re.compile(r"[\s.]+")
_APOSTROPHES = str.maketrans("’´", "''")
_PARTICLE = re.compile(r"d[aeiu]|del|della|des|van|von|de[nr]|zu|l[ae]|al|el|bin|ibn|ap")
_NUMERAL = re.compile(r"[IVXLC]+|(?:Jr|Sr|Esq)\.?")

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
    "document type declared in the authority file",
    "Document types and entities are not read, because they can pull in other files; names that use them would be cut.",
    "remove the DOCTYPE and write out what its entities stand for",
    wrong="<!DOCTYPE TEI [<!ENTITY karl 'Karl'>]> … <persName>&karl; Marx</persName>",
    right="<persName>Karl Marx</persName>",
)
RULES = (MALFORMED, DUPLICATE, UNNAMED, DOCTYPE)


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the authority file.

    ``id`` is the ``xml:id``, ``name`` the preferred form; ``sex`` is empty when the file does not say; ``birth`` and
    ``death`` are as in ``@when``; ``identifiers`` are pairs of authority and value, such as ``("VIAF", "27869308")``.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    sex: str = ""
    birth: str = ""
    death: str = ""
    description: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Authority:
    """The people of an edition, in the order of the file."""

    people: tuple[Person, ...] = ()

    @cached_property
    def by_form(self) -> Mapping[str, tuple[Person, ...]]:
        """The people that each form, as ``form_key`` writes it, may name."""
        index: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for key in dict.fromkeys(map(form_key, person.forms)):
                index[key].append(person)
        return {key: tuple(people) for key, people in index.items()}

    @cached_property
    def longest_form(self) -> int:
        """The number of words in the longest form; 0 when there is none."""
        return max((len(key.split()) for key in self.by_form), default=0)

    def matches(self, form: str) -> tuple[Person, ...]:
        """Return the people whom ``form`` may name: none, one, or several when it is ambiguous."""
        return self.by_form.get(form_key(form), ())


EMPTY = Authority()


def form_key(form: str) -> str:
    """Return a name form without case and full stops, its words one space apart: ``l d trotsky``."""
    return " ".join(filter(None, _SPLIT.split(form.translate(_APOSTROPHES).casefold())))


def parse_authority(name: str, data: bytes) -> tuple[Authority, tuple[Diagnostic, ...]]:
    """Return the people of a TEI document's ``person`` elements, and what is wrong with it.

    ``name`` is the file's name for messages. Nothing outside ``data`` is read.
    """
    root, malformed = _parsed(name, data)
    if root is None:
        return EMPTY, malformed
    if root.getroottree().docinfo.internalDTD is not None:
        return EMPTY, (at_position(name, Position(1, 1), DOCTYPE, "the file declares a document type"),)
    return _people(name, root)


def _parsed(name: str, data: bytes) -> tuple[etree._Element | None, tuple[Diagnostic, ...]]:
    """Return the document element, or None and what the parser says."""
    # In recovery the parser goes on after an id used twice, which is reported in our own words.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    errors = [error for error in parser.error_log if error.type != etree.ErrorTypes.DTD_ID_REDEFINED]
    if root is not None and not errors:
        return root, ()
    place = Position(max(1, errors[0].line), max(1, errors[0].column)) if errors else Position(1, 1)
    return None, (at_position(name, place, MALFORMED, errors[0].message if errors else "the file is empty"),)


def _people(name: str, root: etree._Element) -> tuple[Authority, tuple[Diagnostic, ...]]:
    people: dict[str, Person] = {}
    diagnostics = []
    for element in root.iter(f"{_TEI}person"):
        person = _person(element)
        place = Position(_line(element), 1)
        if not person.id or not person.forms:
            lacking = "no xml:id" if not person.id else "no persName"
            diagnostics.append(at_position(name, place, UNNAMED, f"this person has {lacking}"))
        elif person.id in people:
            diagnostics.append(at_position(name, place, DUPLICATE, f"a person “{person.id}” stands above already"))
        else:
            people[person.id] = person
    return Authority(tuple(people.values())), tuple(diagnostics)


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 1


def _person(element: etree._Element) -> Person:
    names = [name for name in map(_text, element.findall(f"{_TEI}persName")) if name]
    return Person(
        element.get(_XML_ID, ""),
        next(iter(names), ""),
        tuple(dict.fromkeys([*names, *_derived(names)])),
        _sex(element),
        _when(element, "birth"),
        _when(element, "death"),
        _text(element.find(f"{_TEI}note")),
        tuple((idno.get("type", ""), _text(idno)) for idno in element.findall(f"{_TEI}idno")),
    )


def _text(element: etree._Element | None) -> str:
    """Return an element's characters with its white space folded; the parts of a name one space apart."""
    return "" if element is None else " ".join(" ".join(map(str, element.itertext())).split())


def _sex(element: etree._Element) -> str:
    sex = element.find(f"{_TEI}sex")
    return element.get("sex") or (sex.get("value") if sex is not None else None) or ""


def _when(element: etree._Element, event: str) -> str:
    found = element.find(f"{_TEI}{event}")
    return "" if found is None else found.get("when") or ""


def _derived(names: Iterable[str]) -> Iterator[str]:
    """Yield what else the people of these names are called: "L. Trotsky" and "Trotsky" for "Leon Trotsky"."""
    for name in names:
        words = _straight(name).split()
        if len(words) < 2 or _NUMERAL.fullmatch(words[-1]) or words[-1].endswith("."):
            continue
        cut = next((i for i, word in enumerate(words) if i and _PARTICLE.fullmatch(word)), len(words) - 1)
        given, surname = re.split(r"(?<=\.)|\s+", " ".join(words[:cut])), " ".join(words[cut:])
        initials = [word[0] + "." for word in given if word]
        yield f"{' '.join(initials)} {surname}"
        yield f"{initials[0]} {surname}"
        yield surname
        yield words[-1]


def _straight(name: str) -> str:
    """Return "Trotsky, Leon" as "Leon Trotsky"."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma else name
