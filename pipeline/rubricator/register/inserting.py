"""Adding people to an authority file: bytes are put in after the last person of the list, and no other byte changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.parsers import expat
from xml.sax.saxutils import escape

from rubricator.authority.reading import UNVERIFIED
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.register.entering import NewPerson
from rubricator.source import Position

NO_LIST = Rule(
    "REG002",
    Severity.ERROR,
    "An authority file without a list of persons",
    "New people are entered after the last person of a TEI listPerson, and the file has none with a person in it.",
    hint="put a listPerson with a first person into the standOff, or name another file with --authority",
    wrong="<standOff><listPerson/></standOff>",
    right="<standOff><listPerson><person xml:id='smirnov'><persName>Ivan Smirnov</persName></person></listPerson></standOff>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-listPerson.html",
)
RULES = (NO_LIST,)

_TEI = "http://www.tei-c.org/ns/1.0"
_PEOPLE = frozenset({"person", "personGrp", "persona", "listPerson"})
_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_INDENT = re.compile(r"\n([ \t]*)$")
_UNIT = "  "


@dataclass(frozen=True, slots=True)
class Spot:
    """Where new people go: the byte offset after the last person, that person's own, and the prefix of TEI's names."""

    offset: int
    last: int
    prefix: str


def inserted(name: str, data: bytes, new: Sequence[NewPerson]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the authority file's bytes with the new people in it; unchanged, with a finding, where there is no place.

    ``name`` is the file's name for messages. The file must be well-formed and without a document type.
    """
    spot = find_spot(data)
    if spot is None:
        return data, (at_position(name, Position(1, 1), NO_LIST, "there is no listPerson with a person in it"),)
    codec = encoding_of(data)
    before = data[: spot.last].decode(codec)
    indent = _INDENT.search(before)
    line_end = "\r\n" if "\r\n" in before else "\n"
    lead, step = (line_end + indent[1], _step(indent[1])) if indent else ("", "")
    text = "".join(lead + written_out(person, lead, step, spot.prefix) for person in new)
    added = text.encode(codec.replace("utf-16", _byte_order(data)), "xmlcharrefreplace")
    return data[: spot.offset] + added + data[spot.offset :], ()


def written_out(person: NewPerson, lead: str, step: str, prefix: str) -> str:
    """Return a person's entry, each element in it after the line end and indentation ``lead`` and ``step``."""
    children = [
        f"<{prefix}persName>{escape(person.name)}</{prefix}persName>",
        *(f'<{prefix}persName type="variant">{escape(form)}</{prefix}persName>' for form in person.variants),
    ]
    if person.unverified:
        children.append(f'<{prefix}note type="{UNVERIFIED}">{escape(_found(person.documents))}</{prefix}note>')
    inside = "".join(f"{lead}{step}{child}" for child in children)
    sex = f' sex="{person.sex}"' if person.sex else ""
    cert = ' cert="low"' if person.unverified else ""
    return f'<{prefix}person xml:id="{person.id}"{sex}{cert}>{inside}{lead}</{prefix}person>'


def _found(documents: Sequence[str]) -> str:
    more = f" and {len(documents) - 1} more" if len(documents) > 1 else ""
    return f"Found by Rubricator in {documents[0]}{more}."


def _step(indent: str) -> str:
    return "\t" if indent.startswith("\t") else _UNIT


def encoding_of(data: bytes) -> str:
    """Return the encoding of an XML file: by its byte order mark, else as declared, else UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = _DECLARED.match(data)
    return declared[1].decode("ascii") if declared else "utf-8"


def _byte_order(data: bytes) -> str:
    return "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"


def find_spot(data: bytes) -> Spot | None:
    """Return where new people go in the first list of persons that has some, None if there is none."""
    return _Finder().find(data)


class _Finder:
    """Reads a file with expat and notes where the last person of the first list ends."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.namespace_prefixes = True
        self._open: list[tuple[str, int]] = []
        self._list_depth = 0
        self._ended: tuple[int, str] | None = None
        self._spot: Spot | None = None
        self._done = False

    def find(self, data: bytes) -> Spot | None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = parser.CommentHandler = lambda _: self._arrive()
        parser.ProcessingInstructionHandler = lambda _target, _data: self._arrive()
        parser.StartCdataSectionHandler = self._arrive
        parser.Parse(data, True)
        return self._spot

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self._arrive()
        self._open.append((name, self._parser.CurrentByteIndex))
        if not self._list_depth and not self._done and _local(name) == "listPerson":
            self._list_depth = len(self._open)

    def _end(self, _name: str) -> None:
        self._arrive()
        name, start = self._open.pop()
        depth = len(self._open)
        if self._list_depth and depth == self._list_depth and _local(name) in _PEOPLE:
            self._ended = start, _prefix(name)
        elif depth + 1 == self._list_depth:
            self._list_depth, self._done = 0, self._spot is not None

    def _arrive(self) -> None:
        """Note that what ended last ends here, where the next thing begins."""
        if self._ended:
            start, prefix = self._ended
            self._spot, self._ended = Spot(self._parser.CurrentByteIndex, start, prefix), None


def _local(name: str) -> str:
    """Return the local name of a TEI element, empty for another's."""
    namespace, _, rest = name.partition("}")
    return rest.partition("}")[0] if namespace == _TEI else ""


def _prefix(name: str) -> str:
    """Return the prefix of a name, with its colon; empty for the default namespace."""
    parts = name.split("}")
    return f"{parts[2]}:" if len(parts) > 2 else ""


def fresh(new: Iterable[NewPerson]) -> bytes:
    """Return a new authority file, valid against the schemas of an edition, with these people (at least one)."""
    lead = "\n      "
    people = "".join(lead + written_out(person, lead, _UNIT, "") for person in new)
    return _FRESH.replace("PEOPLE", people).encode()


_FRESH = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="{_TEI}">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>People of the edition</title>
      </titleStmt>
      <publicationStmt>
        <p>Part of the edition beside it.</p>
      </publicationStmt>
      <sourceDesc>
        <p>The people named in the documents of the edition. Entries with a note of type “{UNVERIFIED}” were made by
          Rubricator; remove the note, and the attribute cert, when you have looked at one.</p>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>
    <listPerson>PEOPLE
    </listPerson>
  </standOff>
</TEI>
"""
