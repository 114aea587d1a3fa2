"""Reads a Schematron or RELAX NG schema together with the files that it includes.

Source: ISO/IEC 19757-3:2020, 5.4.4 (extends) and 5.4.6 (include); RELAX NG specification, 4.5 to 4.7. An address is
relative to the file it stands in, and may end in ``#id``. A resolver says which file it stands for.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from rubricator.relaxng.errors import SchemaError
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Resolver, Unresolved
from rubricator.schematron.compact import parse_compact
from rubricator.schematron.errors import unusable
from rubricator.schematron.places import mark
from rubricator.schematron.placing import REFERENCES, MisplacedError, declare, namespaces_of, put
from rubricator.source import Position

_COMPACT = ".rnc"
_MOST_INCLUSIONS = 2_000
_MOST_ELEMENTS = 500_000
_DEEPEST = 100


def parse_schema(path: Path) -> etree._ElementTree:
    """Parse one schema file, RELAX NG in compact syntax too; no external entity is read. Raises SchemaError."""
    try:
        return _parsed(Resource(path.as_posix(), path.read_bytes()))
    except OSError as error:
        raise unusable(path, f"the schema cannot be read: {error.strerror or 'no such file'}") from None


def read_schema(path: Path, resolve: Resolver) -> bytes:
    """Return a schema as one document, with everything that it includes in its place. Raises SchemaError."""
    tree = parse_schema(path)
    root = tree.getroot()
    _Inclusion(root, resolve).resolve(root, path.absolute().as_posix(), ())
    return etree.tostring(tree, encoding="UTF-8")


def _parsed(resource: Resource) -> etree._ElementTree:
    path = Path(resource.address)
    try:
        if path.suffix == _COMPACT:
            return parse_compact(resource)
        parser = etree.XMLParser(no_network=True, collect_ids=False)
        root = etree.fromstring(resource.data, parser, base_url=resource.address)
        mark(root, resource.address)
        return root.getroottree()
    except etree.XMLSyntaxError as error:
        place = Position(max(error.lineno or 1, 1), max(error.offset or 1, 1))
        raise unusable(path, f"not well-formed XML: {error.msg}", place) from None


@dataclass(slots=True)
class _Inclusion:
    """Puts what is included in a schema in its place; ``find`` says which file an address stands for.

    ``inclusions`` and ``elements`` are how many there have been so far: files that each include the next one twice would have
    no end.
    """

    root: etree._Element
    find: Resolver
    inclusions: int = 0
    elements: int = 0

    def resolve(self, part: etree._Element, base: str, seen: tuple[tuple[str, str], ...]) -> list[etree._Element]:
        """Follow the references in what was read from the file ``base``; ``seen`` are the ones that led here.

        Return the declarations of prefixes that stand outside of what was included and that it needs.
        """
        needed: list[etree._Element] = []
        for reference in [element for element in part.iter(*REFERENCES) if "href" in element.attrib]:
            address, _, identifier = reference.get("href", "").strip().partition("#")
            file, top = self._read(address, base, reference)
            if (file, identifier) in seen:
                raise _misled(reference, base, "includes itself")
            target = deepcopy(_identified(top, identifier, reference, base))
            target.tail = None
            if not self._has_room(target, len(seen)):
                raise _misled(reference, base, "includes too much, or too deep")
            needed += self.resolve(target, file, (*seen, (file, identifier)))
            needed += namespaces_of(top) if file != base and identifier else ()
            try:
                put(reference, target)
                declare(self.root, needed)
            except MisplacedError as error:
                raise _misled(reference, base, str(error)) from None
        return needed

    def _has_room(self, target: etree._Element, depth: int) -> bool:
        """Count what is included, and return whether it is not too much."""
        self.inclusions += 1
        self.elements += sum(1 for _ in target.iter())
        return self.inclusions <= _MOST_INCLUSIONS and self.elements <= _MOST_ELEMENTS and depth < _DEEPEST

    def _read(self, address: str, base: str, reference: etree._Element) -> tuple[str, etree._Element]:
        """Return the file that an address leads to, and its root."""
        if not address:
            return base, reference.getroottree().getroot()
        found = self.find(address, base)
        if isinstance(found, Unresolved):
            raise _misled(reference, base, f"leads nowhere. {found.message}", found.hint)
        return found.address, _parsed(found).getroot()


def _identified(top: etree._Element, identifier: str, reference: etree._Element, base: str) -> etree._Element:
    if not identifier:
        return top
    found = top.xpath("//*[@xml:id = $id or @id = $id]", id=identifier)
    if not isinstance(found, list) or not found or not isinstance(found[0], etree._Element):
        raise _misled(reference, base, f"leads to nothing: nothing has the id {identifier}")
    return found[0]


def _misled(reference: etree._Element, base: str, why: str, hint: str = "") -> SchemaError:
    shown = f'{etree.QName(reference).localname} href="{reference.get("href")}"'
    line = reference.sourceline
    return unusable(Path(base), f"{shown} {why}", Position(line if isinstance(line, int) else 1, 1), hint)
