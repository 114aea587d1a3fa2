"""Where in an authority file new people go: behind the last person of the first list that has some."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

_TEI = "http://www.tei-c.org/ns/1.0"
_PEOPLE = frozenset({"person", "personGrp", "persona", "listPerson"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Where new people go: the byte offset after the last person, that person's own, and the prefix of TEI's names."""

    offset: int
    last: int
    prefix: str


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
