"""Fields: an instruction and what a word processor shows for it (ECMA-376, 17.16).

A field that does not end is none, says the standard (17.16.18), and what stands in it is text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from lxml import etree

from rubricator.reading.docx.names import attribute, descendants

_WORD = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.)*)"?|(?P<plain>\S+)')
_ESCAPE = re.compile(r"\\(.)")
_REFERRING = frozenset({"REF", "PAGEREF", "NOTEREF", "TOC"})


@dataclass(slots=True)
class Field:
    """A field that has begun; what stands in it is its instruction until its result begins."""

    parts: list[str] = field(default_factory=list)
    in_result: bool = False
    shown: list[str] = field(default_factory=list)

    @property
    def instruction(self) -> Instruction:
        """The instruction as far as it has been read."""
        return instruction("".join(self.parts))


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction: its name in capitals, its arguments and its switches, such as ``\\l``, with what follows each."""

    name: str
    arguments: tuple[str, ...]
    switches: tuple[tuple[str, str], ...]

    @property
    def address(self) -> str:
        """The address that a link outside of the document leads to; empty where it is no such link."""
        if self.name != "HYPERLINK" or not self.arguments:
            return ""
        anchor = dict(self.switches).get("\\l", "")
        return f"{self.arguments[0]}#{anchor}" if anchor else self.arguments[0]

    @property
    def refers(self) -> bool:
        """Return whether it leads to another place of the document."""
        return self.name in _REFERRING or (self.name == "HYPERLINK" and not self.arguments)


def instruction(text: str) -> Instruction:
    """Return an instruction read."""
    words = [(match["plain"] or "", _ESCAPE.sub(r"\1", match["quoted"] or "")) for match in _WORD.finditer(text)]
    name = words[0][0].upper() if words else ""
    arguments: list[str] = []
    switches: list[tuple[str, str]] = []
    for plain, quoted in words[1:]:
        if plain.startswith("\\"):
            switches.append((plain.lower(), ""))
        elif switches and not switches[-1][1] and switches[-1][0] in ("\\l", "\\f", "\\o", "\\t"):
            switches[-1] = (switches[-1][0], plain or quoted)
        else:
            arguments.append(plain or quoted)
    return Instruction(name, tuple(arguments), tuple(switches))


def paired(root: etree._Element) -> Collection[etree._Element]:
    """Return the characters of fields that belong to one with a beginning and an end."""
    found: set[etree._Element] = set()
    open_: list[list[etree._Element]] = []
    for one in descendants(root, "w:fldChar"):
        kind = attribute(one, "w:fldCharType")
        if kind == "begin":
            open_.append([one])
        elif open_ and kind == "separate":
            open_[-1].append(one)
        elif open_ and kind == "end":
            found.update([*open_.pop(), one])
    return found


def in_instruction(fields: Iterable[Field]) -> bool:
    """Return whether what stands inside of these fields belongs to an instruction, and is not shown."""
    return any(not one.in_result for one in fields)


def cited_by_bookmarks(root: etree._Element) -> dict[str, tuple[str, str]]:
    """Return, by the name of a bookmark, the kind and the identifier of the note whose mark it holds."""
    notes: list[tuple[str, str]] = []
    open_: dict[str, tuple[str, int]] = {}
    found: dict[str, tuple[str, str]] = {}
    names = ("w:bookmarkStart", "w:bookmarkEnd", "w:footnoteReference", "w:endnoteReference")
    for one in descendants(root, *names):
        tag = str(one.tag).rpartition("}")[2]
        ident = attribute(one, "w:id")
        if tag == "bookmarkStart":
            open_[ident] = (attribute(one, "w:name"), len(notes))
        elif tag != "bookmarkEnd":
            notes.append((tag.removesuffix("Reference"), ident))
        elif ident in open_:
            name, before = open_.pop(ident)
            if len(notes) > before:
                found[name] = notes[before]
    return found
