"""Where in an authority file new people go: behind the last person of the first list that has some, else into an empty list."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

UNIT = "  "
"""By how much a new person stands deeper than its list."""

_TEI = "http://www.tei-c.org/ns/1.0"
_SPACE = b" \t\r\n"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_TAGS = tuple("<".encode(encoding) for encoding in _ENCODINGS)
_PEOPLE = frozenset({"person", "personGrp", "persona", "listPerson"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Where new people go: the byte offset after the last person, that person's own, and the prefix of TEI's names.

    In a list without a person ``last`` is the offset of the list itself, and new people stand ``deeper`` by so much.
    """

    offset: int
    last: int
    prefix: str
    deeper: str = ""


def find_spot(data: bytes) -> Spot | None:
    """Return where new people go: in the first list of persons that has some, else in the first with two tags; None if there is none."""
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
        self._empty: tuple[int, int, str] | None = None
        self._done = False

    def find(self, data: bytes) -> Spot | None:
        parser = self._parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = parser.CommentHandler = lambda _: self._arrive()
        parser.ProcessingInstructionHandler = lambda _target, _data: self._arrive()
        parser.StartCdataSectionHandler = self._arrive
        parser.Parse(data, True)
        if self._spot and not data.startswith(_TAGS, self._spot.last):
            return None  # the list stands in an entity
        return self._spot or self._in_empty_list(data)

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
            self._empty = self._empty or (start, self._parser.CurrentByteIndex, _prefix(name))

    def _in_empty_list(self, data: bytes) -> Spot | None:
        """Return the place before the end tag of the first list, none if the list is one tag (``<listPerson/>``)."""
        if self._empty is None:
            return None
        start, end, prefix = self._empty
        tags = [f"</{prefix}listPerson".encode(encoding) for encoding in _ENCODINGS]
        if not data.startswith(tuple(tags), end):
            return None
        behind = len(data[:end].rstrip(_SPACE)) if data.startswith(tags[0], end) else end
        return Spot(behind, start, prefix, UNIT)

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
