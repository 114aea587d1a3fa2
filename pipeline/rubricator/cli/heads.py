"""What a file says of itself at its beginning: whether it can be TEI, and its title."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.parsers import expat

from rubricator.building.states import State

_NAMESPACE = "http://www.tei-c.org/ns/1.0 "
_PIECE = 1 << 14


@dataclass(frozen=True, slots=True)
class Head:
    """``may_be_tei``: it is, or it breaks before that can be said."""

    may_be_tei: bool
    title: str


@lru_cache(maxsize=4096)
def head(path: Path, _state: State) -> Head:
    """Return what a file says at its beginning; read once for each state of it."""
    reader = _Reader()
    with suppress(OSError, StopIteration, expat.ExpatError, ValueError, LookupError), path.open("rb") as file:
        while piece := file.read(_PIECE):
            reader.parser.Parse(piece, False)
    return Head(reader.may_be_tei, " ".join("".join(reader.words).split()))


class _Reader:
    """Reads to the end of the first title, or of the header if there is none."""

    def __init__(self) -> None:
        self.may_be_tei = True
        self.words: list[str] = []
        self.within: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if not name.startswith(_NAMESPACE) and not self.within:
            self.may_be_tei = False
            raise StopIteration
        self.within.append(name.removeprefix(_NAMESPACE))

    def end(self, _name: str) -> None:
        if (self.within.pop() == "title" and self.words) or self.within == []:
            raise StopIteration

    def text(self, text: str) -> None:
        if "title" in self.within and "titleStmt" in self.within:
            self.words.append(text)
