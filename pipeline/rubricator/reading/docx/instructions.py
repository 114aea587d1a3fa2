"""The instructions of fields: what a word processor is to show at a place (ECMA-376, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_WORD = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.)*)"?|(?P<plain>\S+)')
_ESCAPE = re.compile(r"\\(.)")
_REFERRING = frozenset({"REF", "PAGEREF", "NOTEREF", "TOC"})


@dataclass(slots=True)
class Field:
    """A field that has begun; what stands in it is its instruction until its result begins.

    ``shown`` are the words of a result that is the number of a note.
    """

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
