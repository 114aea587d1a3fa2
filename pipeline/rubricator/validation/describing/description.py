"""A schema described: everything that ``rubricator schema info`` says, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from rubricator.relaxng.schema import Schema
from rubricator.schematron.including import read_schema
from rubricator.schematron.placing import SCH
from rubricator.validation.describing.contents import Names, Rules, names_of, rules_of
from rubricator.validation.describing.origin import Origin, origin_of
from rubricator.validation.finder import Finder
from rubricator.validation.following import Followed, follow, read_top
from rubricator.validation.kinds import Language, language_of
from rubricator.validation.lockfile import checksum
from rubricator.validation.sources import Sources


@dataclass(frozen=True, slots=True)
class Description:
    """What a schema is.

    ``syntax`` is ``XML`` or ``compact``; ``names`` are those of a grammar, None for Schematron; ``rules`` is the Schematron, None
    if there is none; ``includes`` are references as written with the files they lead to, in order, each once.
    """

    file: str
    checksum: str
    language: Language
    syntax: str
    title: str
    origin: Origin
    names: Names | None
    rules: Rules | None
    includes: tuple[tuple[str, str], ...]


def describe(path: Path, sources: Sources) -> Description:
    """Return what the schema in a file is; what it includes is looked for in its sources. Raises SchemaError, OSError."""
    schema = read_top(path)
    language, origin = language_of(schema.data), origin_of(schema.data)
    whole = read_schema(path, Finder(sources, path))
    is_grammar = language is Language.RELAXNG
    return Description(
        str(path),
        checksum(schema.data),
        language,
        "XML" if schema.data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<") else "compact",
        origin.title if is_grammar else _title(whole),
        origin,
        names_of(Schema.from_file(path, Finder(sources, path)).grammar) if is_grammar else None,
        rules_of(whole),
        _includes(follow(schema, sources)),
    )


def _title(schematron: bytes) -> str:
    title = etree.fromstring(schematron).find(f"{SCH}title")
    return "" if title is None else " ".join(str(title.xpath("string()")).split())


def _includes(followed: tuple[Followed, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((reference.href, reference.found.address) for reference in followed))
