"""Which schemas a document names in its xml-model instructions.

Source: W3C Note "Associating Schemas with XML documents 1.0". An address is relative to the document. Web addresses are not
fetched; for Rubricator's own schemas the shipped files serve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

_REFERENCE = "https://www.w3.org/TR/xml-model/"
_SHIPPED = ("rubricator.rng", "rubricator.sch")

NONE_NAMED = Rule(
    "VAL001",
    Severity.WARNING,
    "The document names no schema",
    "Without an xml-model instruction only the form of the XML is checked, not what the document says.",
    hint="Put an xml-model instruction before the root element.",
    wrong='<?xml version="1.0"?><TEI>…',
    right='<?xml-model href="../schemas/rubricator.rng" schematypens="http://relaxng.org/ns/structure/1.0"?><TEI>…',
    reference=_REFERENCE,
)
WEB_ADDRESS = Rule(
    "VAL002",
    Severity.WARNING,
    "A schema on the web is not fetched",
    "The xml-model instruction names a schema by its web address. Checks never use the network, so this one is left out.",
    hint="Keep a copy of the schema beside the documents and name that.",
    wrong='<?xml-model href="https://example.org/edition.rng"?>',
    right='<?xml-model href="../schemas/edition.rng"?>',
    reference=_REFERENCE,
)
SHIPPED = Rule(
    "VAL003",
    Severity.INFO,
    "The shipped schema serves instead of the one named",
    "The xml-model instruction names Rubricator's own schema where it cannot be read. The one that came with the program is used.",
    hint="To check against your own copy, put it where the instruction points.",
    wrong='<?xml-model href="https://example.org/rubricator.rng"?>',
    right='<?xml-model href="../schemas/rubricator.rng"?>, with the file there',
    reference=_REFERENCE,
)
MISSING = Rule(
    "VAL004",
    Severity.ERROR,
    "A schema that is not there",
    "The xml-model instruction names a file that does not exist, so the document was not checked against it.",
    hint="Correct href: it is relative to the document.",
    wrong='<?xml-model href="schema/edition.rng"?> in a folder without the folder schema',
    right='<?xml-model href="../schema/edition.rng"?>',
    reference=_REFERENCE,
)
UNKNOWN_LANGUAGE = Rule(
    "VAL005",
    Severity.WARNING,
    "A schema language that is not understood",
    "RELAX NG in XML syntax and Schematron are understood; DTD, W3C XML Schema and RELAX NG's compact syntax are not.",
    hint="Name the schema in RELAX NG's XML syntax (.rng) or as Schematron (.sch).",
    wrong='<?xml-model href="edition.xsd"?>',
    right='<?xml-model href="edition.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>',
    reference=_REFERENCE,
)
RULES = (NONE_NAMED, WEB_ADDRESS, SHIPPED, MISSING, UNKNOWN_LANGUAGE)

_LANGUAGES = {"http://relaxng.org/ns/structure/1.0": "rng", "http://purl.oclc.org/dsdl/schematron": "sch"}
_COMPACT = "application/relax-ng-compact-syntax"
_PSEUDO_ATTRIBUTE = re.compile(r"""([\w.-]+)\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class Schemas:
    """The schemas to validate against, RELAX NG and Schematron; both empty: only the form of the XML is checked."""

    relaxng: tuple[Path, ...] = ()
    schematron: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Instruction:
    """An xml-model instruction: its place, its address, and the language (rng, sch, or another) of the schema."""

    position: Position
    href: str
    language: str


def schemas_named_by(document: bytes, base: Path) -> tuple[Schemas, tuple[Diagnostic, ...]]:
    """Return the schemas a document names and can be checked against, and what is to be said of the others.

    ``base`` is the path of the document itself, as a base URI is; it names the document in the findings too.
    """
    name = str(base)
    instructions = _instructions(document)
    if not instructions:
        return Schemas(), (at_position(name, Position(1, 1), NONE_NAMED, "The document names no schema."),)
    paths: dict[str, list[Path]] = {"rng": [], "sch": []}
    findings: list[Diagnostic] = []
    for instruction in instructions:
        path, rule, message = _locate(instruction, base.parent)
        if path is not None and path not in paths[instruction.language]:
            paths[instruction.language].append(path)
        if rule is not None:
            findings.append(at_position(name, instruction.position, rule, message))
    return Schemas(tuple(paths["rng"]), tuple(paths["sch"])), tuple(findings)


def _locate(instruction: _Instruction, folder: Path) -> tuple[Path | None, Rule | None, str]:
    """Return the file to use for an instruction, and the rule and message of what is to be said of it."""
    href = instruction.href
    if instruction.language not in ("rng", "sch"):
        return None, UNKNOWN_LANGUAGE, f"The schema {href} is in a language that is not understood."
    parts = urlsplit(href)
    on_the_web = parts.scheme not in ("", "file") or bool(parts.netloc)
    path = folder / unquote(parts.path)
    if not on_the_web and path.is_file():
        return path, None, ""
    last = PurePosixPath(parts.path).name
    if last in _SHIPPED:
        return asset("schemas", last), SHIPPED, f"{href} is not read; the {last} that came with Rubricator serves."
    if on_the_web:
        return None, WEB_ADDRESS, f"The schema {href} is on the web and is not fetched."
    return None, MISSING, f"There is no schema {href}."


def _instructions(document: bytes) -> list[_Instruction]:
    """Return the xml-model instructions before the root element; those of a broken document, up to where it breaks."""
    return list(_Prolog(document).read())


class _Prolog:
    def __init__(self, document: bytes) -> None:
        self.document = document
        self.found: list[_Instruction] = []
        self.parser = expat.ParserCreate()
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartElementHandler = self.stop

    def read(self) -> Iterator[_Instruction]:
        # What ends the reading is the root element, or a fault that the check of well-formedness reports.
        with suppress(expat.ExpatError, ValueError, LookupError, StopIteration):
            self.parser.Parse(self.document, True)
        yield from self.found

    def stop(self, *_: object) -> None:
        raise StopIteration

    def instruction(self, target: str, data: str) -> None:
        if target != "xml-model":
            return
        pairs = {key: unescape(value[1:-1]) for key, value in _PSEUDO_ATTRIBUTE.findall(data)}
        place = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.found.append(_Instruction(place, pairs.get("href", ""), _language(pairs)))


def _language(pairs: dict[str, str]) -> str:
    """Return the language of a schema: by its namespace, else by its media type and the end of its name."""
    suffix = PurePosixPath(urlsplit(pairs.get("href", "")).path).suffix.lstrip(".").lower()
    if pairs.get("type") == _COMPACT or suffix == "rnc":
        return "rnc"
    namespace = pairs.get("schematypens")
    return _LANGUAGES.get(namespace, namespace) if namespace else suffix
