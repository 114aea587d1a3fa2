"""Adding people to an authority file: bytes are put in after the last person of the list, and no other byte changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from rubricator.authority.reading import UNVERIFIED
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.register.entering import NewPerson
from rubricator.register.spots import UNIT, find_spot
from rubricator.source import Position

NO_LIST = Rule(
    "REG002",
    Severity.ERROR,
    "An authority file without a list of persons",
    "New people are entered after the last person of a TEI listPerson, or between the tags of an empty one; the file has neither, or "
    "has its list in an entity.",
    hint="put a listPerson with a start tag and an end tag into the standOff, or name another file with --authority",
    wrong="<standOff><listPerson/></standOff>",
    right="<standOff><listPerson></listPerson></standOff>",
    reference="https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-listPerson.html",
)
RULES = (NO_LIST,)

_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_INDENT = re.compile(r"\n([ \t]*)$")


def inserted(name: str, data: bytes, new: Sequence[NewPerson]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the authority file's bytes with the new people in it; unchanged, with a finding, where there is no place.

    ``name`` is the file's name for messages. The file must be well-formed.
    """
    spot = find_spot(data)
    if spot is None:
        return data, (
            at_position(name, Position(1, 1), NO_LIST, "there is no listPerson that people could be entered in"),
        )
    codec = encoding_of(data)
    before = data[: spot.last].decode(codec)
    indent = _INDENT.search(before)
    line_end = "\r\n" if "\r\n" in before else "\n"
    lead, step = (line_end + indent[1] + spot.deeper, _step(indent[1])) if indent else ("", "")
    text = "".join(lead + written_out(person, lead, step, spot.prefix) for person in new)
    added = text.encode(codec.replace("utf-16", _byte_order(data)), "xmlcharrefreplace")
    return data[: spot.offset] + added + data[spot.offset :], ()


def written_out(person: NewPerson, lead: str, step: str, prefix: str) -> str:
    """Return a person's entry, each element in it after the line end and indentation ``lead`` and ``step``."""
    children = [
        f"<{prefix}persName>{escape(person.name)}</{prefix}persName>",
        *(f'<{prefix}persName type="variant">{escape(form)}</{prefix}persName>' for form in person.variants),
    ]
    children += [f'<{prefix}idno type="URI">{escape(address)}</{prefix}idno>' for address in person.addresses]
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
    return "\t" if indent.startswith("\t") else UNIT


def encoding_of(data: bytes) -> str:
    """Return the encoding of an XML file: by its byte order mark, else as declared, else UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = _DECLARED.match(data)
    return declared[1].decode("ascii") if declared else "utf-8"


def _byte_order(data: bytes) -> str:
    return "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"
