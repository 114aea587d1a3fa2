"""What an RO-Crate in a package says of its files: that they are there.

The metadata of a crate may be larger than memory, so its graph is read an entity at a time.
Source: RO-Crate 1.2, "Data entities".
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from rubricator.deposit.bagit.paths import PAYLOAD, leads_out
from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.containers.container import UnreadableError
from rubricator.diagnostics import Diagnostic, Rule, Severity

_REFERENCE = "RO-Crate 1.2, Data entities"

NOT_THERE = Rule(
    "BAG060",
    Severity.ERROR,
    "The crate describes a file that is not in the package",
    "ro-crate-metadata.json has an entity of the type File, or a folder, whose @id is a path; what reads the crate will look for it there.",
    hint="add the file, or remove the entity and what refers to it",
    wrong='{"@id": "edition/letter.xml", "@type": "File"}, and no data/edition/letter.xml',
    right='{"@id": "edition/letter.xml", "@type": "File"}, and data/edition/letter.xml',
    reference=_REFERENCE,
)
NO_CRATE = Rule(
    "BAG061",
    Severity.ERROR,
    "The metadata of the crate cannot be read",
    "ro-crate-metadata.json is to be a JSON object with a @graph, a list of objects. Files that stand behind the fault in it are not "
    "looked for.",
    hint="check the file with any program that reads JSON",
    wrong='{"@graph": [{"@id": "./"',
    right='{"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": [{"@id": "./"}]}',
    reference="RO-Crate 1.2, RO-Crate JSON-LD",
)
OTHER_SIZE = Rule(
    "BAG062",
    Severity.WARNING,
    "The crate gives a file another size than it has",
    "The contentSize of a File is its number of bytes. If the digests of the package are right, the crate was wrong when it was made.",
    hint="correct the contentSize",
    wrong='{"@id": "letter.xml", "@type": "File", "contentSize": "10"}, and a file of 20 bytes',
    right='{"@id": "letter.xml", "@type": "File", "contentSize": "20"}, and a file of 20 bytes',
    reference=_REFERENCE,
)
RULES = (NOT_THERE, NO_CRATE, OTHER_SIZE)

_METADATA = "ro-crate-metadata.json"
_ROOTS = (PAYLOAD, "")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[#/_]")
_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*(?P<end>"|\\?\Z)|[{}\[\]]', re.DOTALL)
"""A string, perhaps one that has not ended yet, or a bracket."""

_DEPTH_OF_ENTITIES = 3
_LARGEST = 16_000_000
"""Characters that an entity may have."""

Entity = Mapping[str, Any]


def check_crates(bag: Bag) -> Iterator[Diagnostic]:
    """Yield the files that the crates in a bag describe and that are not there as described."""
    for root in _ROOTS:
        path = f"{root}{_METADATA}"
        if bag.inventory.size(path) is not None:
            yield from _check(bag, root, path)


def _check(bag: Bag, root: str, path: str) -> Iterator[Diagnostic]:
    try:
        for entity in entities(bag.pieces(path)):
            yield from _check_entity(bag, root, path, entity)
    except (ValueError, RecursionError) as error:
        yield bag.finding(NO_CRATE, path, f"It is no graph in JSON: {error}.")
    except (OSError, UnreadableError):
        # That the file cannot be read is reported where all are.
        return


def _check_entity(bag: Bag, root: str, path: str, entity: Entity) -> Iterator[Diagnostic]:
    name, types = entity.get("@id"), entity.get("@type")
    kinds = types if isinstance(types, list) else [types]
    if not isinstance(name, str) or _ABSOLUTE.match(name) or not {"File", "Dataset"} & set(filter(_is_text, kinds)):
        return
    target = _path(root, name)
    if "File" not in kinds:
        if target not in (root, root.rstrip("/")) and not bag.inventory.is_folder(target):
            yield bag.finding(NOT_THERE, path, f"It describes the folder {name}, which is not there.")
        return
    spelled = None if leads_out(target) else bag.inventory.spelled(target)
    size: Any = entity.get("contentSize")
    if spelled is None:
        # Of a file that is missing by a manifest it has been said.
        if not bag.inventory.is_listed(target):
            yield bag.finding(NOT_THERE, path, f"It describes the file {name}, which is not there.")
    elif _is_number(size) and int(size) != bag.inventory.size(spelled) and bag.inventory.is_as_listed(spelled):
        message = f"It gives {name} {size} bytes, and the file has {bag.inventory.size(spelled)}."
        yield bag.finding(OTHER_SIZE, path, message)


def _is_number(value: Any) -> bool:
    return re.fullmatch("[0-9]{1,18}", str(value)) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _path(root: str, name: str) -> str:
    return root + unquote(re.sub("[?#].*", "", name)).removeprefix("./")


def entities(pieces: Iterator[bytes]) -> Iterator[Entity]:
    """Yield the objects of a crate's graph one by one. Raises ValueError if it is no such graph."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    scanner = _Scanner()
    for piece in pieces:
        yield from scanner.feed(decoder.decode(piece))
    decoder.decode(b"", final=True)
    scanner.close()


class _Scanner:
    """Follows the brackets of a JSON text that comes in pieces, and keeps of it what is not yet a whole object."""

    def __init__(self) -> None:
        self._text = ""
        self._at = 0
        """Up to where the brackets of ``_text`` are counted."""
        self._start = 0
        """Where in ``_text`` the object begins that is open, if one is."""
        self._depth = 0
        self._has_begun = False

    def feed(self, text: str) -> Iterator[Entity]:
        """Take a piece, and yield the objects that end in it."""
        self._text += text
        for token in _TOKEN.finditer(self._text, self._at):
            if token[0][0] == '"':
                if not token["end"].startswith('"'):
                    break
            elif token[0] in "{[":
                self._open(token.start())
            else:
                self._depth -= 1
                if self._depth == _DEPTH_OF_ENTITIES - 1 and self._text[self._start] + token[0] != "[]":
                    yield self._entity(token.end())
            self._at = token.end()
        self._forget()

    def close(self) -> None:
        """Raise ValueError unless the text was whole."""
        if self._depth or not self._has_begun:
            raise ValueError("it ends too early")

    def _open(self, at: int) -> None:
        if not self._has_begun and self._text[: at + 1].strip() != "{":
            raise ValueError("it is no object")
        self._has_begun = True
        self._depth += 1
        if self._depth == _DEPTH_OF_ENTITIES:
            self._start = at

    def _entity(self, end: int) -> Entity:
        entity = json.loads(self._text[self._start : end])
        if not isinstance(entity, dict):
            raise ValueError("its brackets do not match")
        return entity

    def _forget(self) -> None:
        """Let go of the text that is done with."""
        done = self._start if self._depth >= _DEPTH_OF_ENTITIES else self._at
        if len(self._text) - done > _LARGEST:
            raise ValueError("an object in it is too large to be read")
        self._text = self._text[done:] if self._has_begun else self._text
        if self._has_begun:
            self._at -= done
            self._start = 0
