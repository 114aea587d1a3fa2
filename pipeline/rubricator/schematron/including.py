"""Reads a Schematron or RELAX NG schema together with the files that it includes.

Source: ISO/IEC 19757-3:2020, 5.4.4 (extends) and 5.4.6 (include); RELAX NG specification, 4.5 to 4.7. An address is
relative to the file it stands in, and may end in ``#id``. Web addresses are not fetched.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from rubricator.relaxng.errors import SchemaError
from rubricator.schematron.compact import parse_compact
from rubricator.schematron.errors import unusable
from rubricator.source import Position

SCH = "{http://purl.oclc.org/dsdl/schematron}"
RNG = "{http://relaxng.org/ns/structure/1.0}"
_COMPACT = ".rnc"
_REFERENCES = (f"{SCH}include", f"{SCH}extends", f"{RNG}include", f"{RNG}externalRef")


def parse_schema(path: Path) -> etree._ElementTree:
    """Parse one schema file, RELAX NG in compact syntax too; no external entity is read. Raises SchemaError."""
    try:
        if path.suffix == _COMPACT:
            return parse_compact(path)
        return etree.parse(str(path), etree.XMLParser(no_network=True, collect_ids=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        place = Position(max(error.lineno or 1, 1), max(error.offset or 1, 1))
        raise unusable(path, f"not well-formed XML: {error.msg}", place) from None
    except OSError as error:
        raise unusable(path, f"the schema cannot be read: {error.strerror or 'no such file'}") from None


def read_schema(path: Path) -> bytes:
    """Return a schema as one document, with everything that it includes in its place. Raises SchemaError."""
    tree = parse_schema(path)
    _resolve(tree.getroot(), path.absolute(), ())
    return etree.tostring(tree, encoding="UTF-8")


def _resolve(root: etree._Element, base: Path, seen: tuple[tuple[Path, str], ...]) -> None:
    references = [element for element in root.iter(*_REFERENCES) if "href" in element.attrib]
    for reference in references:
        file, identifier = _address(reference, base)
        if (file, identifier) in seen:
            raise _misled(reference, base, "includes itself")
        top = reference.getroottree().getroot() if file == base else parse_schema(file).getroot()
        target = deepcopy(_identified(top, identifier, reference, base))
        target.tail = None
        _resolve(target, file, (*seen, (file, identifier)))
        _put(reference, target)


def _address(reference: etree._Element, base: Path) -> tuple[Path, str]:
    parts = urlsplit(reference.get("href", ""))
    if parts.scheme not in ("", "file"):
        raise _misled(reference, base, "is a web address, which is not fetched; keep a copy beside it")
    return (base.parent / unquote(parts.path) if parts.path else base), parts.fragment


def _identified(top: etree._Element, identifier: str, reference: etree._Element, base: Path) -> etree._Element:
    if not identifier:
        return top
    found = top.xpath("//*[@xml:id = $id or @id = $id]", id=identifier)
    if not isinstance(found, list) or not found or not isinstance(found[0], etree._Element):
        raise _misled(reference, base, f"leads to nothing: nothing has the id {identifier}")
    return found[0]


def _put(reference: etree._Element, target: etree._Element) -> None:
    """Put what is included where the reference stands: the element, or of a schema or an abstract rule the children."""
    if reference.tag == f"{RNG}include":
        reference.append(target)
        return
    whole = reference.tag != f"{SCH}extends" and target.tag != f"{SCH}schema"
    parent = reference.getparent()
    if parent is None:
        return
    place = parent.index(reference)
    parent[place : place + 1] = [target] if whole else list(target)


def _misled(reference: etree._Element, base: Path, why: str) -> SchemaError:
    shown = f'{etree.QName(reference).localname} href="{reference.get("href")}"'
    line = reference.sourceline
    return unusable(base, f"{shown} {why}", Position(line if isinstance(line, int) else 1, 1))
