"""The identifiers in a file that a pointer leads to, read with expat once a process while the file does not change.

An external entity or DTD is not read, and entities that grow beyond measure end the reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from xml.parsers import expat

from rubricator.relaxng.documents import feed, new_parser
from rubricator.relaxng.names import expanded, local_of
from rubricator.validation.checks.links.pointers import INCLUDE
from rubricator.validation.checks.links.prefixes import PREFIX_DEFINITION, Prefix
from rubricator.validation.checks.tei import TEI, XML_ID

_IDNO = expanded(TEI, "idno")
_TEI = expanded(TEI, "")
_SMALL = 32_000
_SMALL_FILES, _LARGE_FILES = 4_096, 64
"""How many files of up to so many bytes are kept, and how many larger ones: letters point to letters in no order."""

_LARGEST = 1 << 30
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What can be pointed to in the file of a path: the expanded names of its elements by their identifiers.

    ``kinds`` are the local names of those elements; ``numbers`` are the texts of its idno; ``prefixes`` it declares; ``includes`` are what XInclude puts into it, as written.
    ``problem`` says why the file could not be read to its end, and is empty otherwise.
    """

    path: Path
    elements: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    kinds: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    prefixes: tuple[Prefix, ...] = ()
    includes: tuple[str, ...] = ()
    problem: str = ""


def identifiers_in(path: Path) -> Identifiers | None:
    """Return the identifiers in a file; None if there is no such file. A folder, or what is no XML, has none."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            return Identifiers(path, problem="it is no file")
        if status.st_size > _LARGEST:
            return Identifiers(path, problem=f"it is larger than {_LARGEST >> 30} GB")
        read = _read_small if status.st_size <= _SMALL else _read_large
        return read(path, (status.st_mtime_ns, status.st_size))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        return Identifiers(path, problem=f"it cannot be opened ({getattr(error, 'strerror', error)})")


@lru_cache(maxsize=_SMALL_FILES)
def _read_small(path: Path, _changed: tuple[int, int]) -> Identifiers:
    return _Reader(path).read()


@lru_cache(maxsize=_LARGE_FILES)
def _read_large(path: Path, _changed: tuple[int, int]) -> Identifiers:
    return _Reader(path).read()


@dataclass(slots=True)
class _Reader:
    path: Path
    elements: dict[str, str] = field(default_factory=dict)
    numbers: set[str] = field(default_factory=set)
    prefixes: list[Prefix] = field(default_factory=list)
    includes: list[str] = field(default_factory=list)
    parser: expat.XMLParserType = field(default_factory=new_parser)
    number: list[str] = field(default_factory=list)

    def read(self) -> Identifiers:
        self.parser.ordered_attributes = False
        self.parser.StartElementHandler = self.start
        problem = ""
        try:
            feed(self.parser, self.path)
        except expat.ExpatError as error:
            problem = f"it is no well-formed XML (line {error.lineno})"
        except (ValueError, LookupError) as error:
            problem = f"its encoding cannot be read ({error})"
        kinds = frozenset(map(local_of, {*self.elements.values()}))
        numbers, prefixes, includes = frozenset(self.numbers), tuple(self.prefixes), tuple(self.includes)
        return Identifiers(self.path, self.elements, kinds, numbers, prefixes, includes, problem)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        identifier = attributes.get(XML_ID) or (not name.startswith(_TEI) and attributes.get("id"))
        if identifier:
            self.elements.setdefault(identifier.strip(), name)
        if name == _IDNO:
            self.number = []
            self.parser.CharacterDataHandler = self.number.append
            self.parser.EndElementHandler = self.end
        elif name == PREFIX_DEFINITION:
            self.prefixes.append(Prefix.of(attributes, self.path.as_posix()))
        elif name == INCLUDE and attributes.get("parse", "xml") == "xml" and "href" in attributes:
            self.includes.append(attributes["href"])

    def end(self, name: str) -> None:
        if name == _IDNO:
            self.parser.CharacterDataHandler = self.parser.EndElementHandler = None
            self.numbers.add(" ".join("".join(self.number).split()))
