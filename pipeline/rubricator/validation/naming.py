"""Which schemas a document names in its xml-model instructions.

Source: W3C Note "Associating Schemas with XML documents 1.0". An address is relative to the document, and where
it leads is for ``locating`` to say. For Rubricator's own schemas the shipped files serve.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from rubricator.assets import asset
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.relaxng.addresses import file_name
from rubricator.schematron.wording import fit
from rubricator.source import Position
from rubricator.validation.copies import copy_beside
from rubricator.validation.locating import MISSING, locate
from rubricator.validation.places import Place, Remark, shown
from rubricator.validation.schemas import Schemas, Schematron, schemas_in
from rubricator.validation.sources import EVERYDAY, Sources

_REFERENCE = "https://www.w3.org/TR/xml-model/"
_SHIPPED = ("rubricator.rng", "rubricator.sch")
_SEAL = "rubricator"

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
SHIPPED = Rule(
    "VAL003",
    Severity.INFO,
    "The shipped schema serves instead of the one named",
    "The xml-model instruction names Rubricator's own schema where it cannot be read, or a document that Rubricator wrote lost its "
    "instructions. The schema that came with the program is used.",
    hint="To check against your own copy, put it where the instruction points.",
    wrong='<?xml-model href="https://example.org/rubricator.rng"?>',
    right='<?xml-model href="../schemas/rubricator.rng"?>, with the file there',
    reference=_REFERENCE,
)
UNKNOWN_LANGUAGE = Rule(
    "VAL005",
    Severity.WARNING,
    "A schema language that is not understood",
    "RELAX NG, in XML or compact syntax, and Schematron are understood; DTD and W3C XML Schema are not.",
    hint="Name the schema in RELAX NG (.rng or .rnc) or as Schematron (.sch).",
    wrong='<?xml-model href="edition.xsd"?>',
    right='<?xml-model href="edition.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>',
    reference=_REFERENCE,
)
RULES = (NONE_NAMED, SHIPPED, UNKNOWN_LANGUAGE)

_RELAXNG, _SCHEMATRON = "relaxng", "schematron"
_BY_NAMESPACE = {"http://relaxng.org/ns/structure/1.0": _RELAXNG, "http://purl.oclc.org/dsdl/schematron": _SCHEMATRON}
_BY_SUFFIX = {"rng": _RELAXNG, "rnc": _RELAXNG, "sch": _SCHEMATRON, "odd": _SCHEMATRON}
_COMPACT = "application/relax-ng-compact-syntax"
_PSEUDO_ATTRIBUTE = re.compile(r"""([\w.-]+)\s*=\s*("[^"]*"|'[^']*')""")


@dataclass(frozen=True, slots=True)
class _Instruction:
    """An xml-model instruction: its place, its address, the language (relaxng, schematron, or another), the phase."""

    position: Position
    href: str
    language: str
    phase: str


def schemas_named_by(
    document: bytes, base: Path, sources: Sources = EVERYDAY
) -> tuple[Schemas, tuple[Diagnostic, ...]]:
    """Return the schemas a document names and can be checked against, and what is to be said of the others.

    ``base`` is the path of the document itself, as a base URI is; it names the document in the findings too.
    """
    name = str(base)
    prolog = _Prolog()
    prolog.read(document)
    instructions = prolog.found
    if not instructions and not prolog.is_whole:
        return Schemas(sources=sources), ()
    if not instructions:
        return _none_named(name, prolog.seal, sources)
    grammars: list[Path] = []
    rules: list[Schematron] = []
    remarks: dict[Remark, _Instruction] = {}
    for instruction in instructions:
        path, remark = _locate(instruction, base, sources)
        if path is not None and instruction.language == _RELAXNG:
            grammars.append(path)
        elif path is not None:
            rules.append(Schematron(path, instruction.phase))
        if remark is not None:
            # A schema is often named twice, for its RELAX NG and for the Schematron in it.
            remarks.setdefault(remark, instruction)
    findings = tuple(_finding(name, instruction, remark) for remark, instruction in remarks.items())
    return Schemas(tuple(dict.fromkeys(grammars)), tuple(dict.fromkeys(rules)), sources), findings


def _finding(name: str, instruction: _Instruction, remark: Remark) -> Diagnostic:
    message, hint = fit(remark.message, remark.hint or remark.rule.hint)
    return at_position(name, instruction.position, remark.rule, message, hint)


def _none_named(name: str, seal: Position | None, sources: Sources) -> tuple[Schemas, tuple[Diagnostic, ...]]:
    """Return the shipped schemas for a document that Rubricator wrote, and of any other that it names none."""
    if seal is None:
        said = at_position(name, Position(1, 1), NONE_NAMED, "The document names no schema.")
        return Schemas(sources=sources), (said,)
    message = "The document names no schema; Rubricator wrote it, so those that came with Rubricator serve."
    shipped = schemas_in((asset("schemas", last) for last in _SHIPPED), sources=sources)
    return shipped, (at_position(name, seal, SHIPPED, message),)


def _locate(instruction: _Instruction, document: Path, sources: Sources) -> tuple[Path | None, Remark | None]:
    """Return the file to use for an instruction, and what is to be said of it."""
    href = instruction.href
    if not href:
        return None, Remark(MISSING, "The xml-model instruction names no schema: it has no href.")
    if instruction.language not in (_RELAXNG, _SCHEMATRON):
        return None, Remark(UNKNOWN_LANGUAGE, f"The schema {shown(href)} is in a language that is not understood.")
    folder = document.parent
    # By the folder alone, so that the documents of one have the answer in common.
    place = locate(href, f"{folder.as_posix()}/", folder, sources)
    if place.path is not None:
        return place.path, place.remark
    last = file_name(href)
    if last in _SHIPPED:
        message = f"{shown(href)} is not read; the {last} that came with Rubricator serves."
        return asset("schemas", last), Remark(SHIPPED, message)
    return None, _with_copy(place, href, document, sources)


def _with_copy(place: Place, href: str, document: Path, sources: Sources) -> Remark | None:
    """Return what is to be said of a schema that is not to be had, with the copy of it that lies in the project, if one does."""
    copy = copy_beside(href, document, sources.root) if place.remark else None
    if copy is None or place.remark is None:
        return place.remark
    near = Path(os.path.relpath(copy, document.absolute().parent)).as_posix()
    return replace(place.remark, hint=f'{near} has its name: to check with that, write href="{shown(near)}".')


class _Prolog:
    """Reads what stands before the root element; of a broken document, up to where it breaks.

    ``found`` are its xml-model instructions, ``seal`` is the place of the instruction that Rubricator writes into its documents;
    ``is_whole`` says whether the root element was reached.
    """

    def __init__(self) -> None:
        self.found: list[_Instruction] = []
        self.seal: Position | None = None
        self.is_whole = False
        self.parser = expat.ParserCreate()
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartElementHandler = self.stop

    def read(self, document: bytes) -> None:
        # What ends the reading is the root element, or a fault that the check of well-formedness reports.
        with suppress(expat.ExpatError, ValueError, LookupError, StopIteration):
            self.parser.Parse(document, True)

    def stop(self, *_: object) -> None:
        self.is_whole = True
        raise StopIteration

    def instruction(self, target: str, data: str) -> None:
        place = Position(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        if target == _SEAL:
            self.seal = place
        if target != "xml-model":
            return
        pairs = {key: unescape(value[1:-1]) for key, value in _PSEUDO_ATTRIBUTE.findall(data)}
        self.found.append(_Instruction(place, pairs.get("href", ""), _language(pairs), pairs.get("phase", "#DEFAULT")))


def _language(pairs: dict[str, str]) -> str:
    """Return the language of a schema: by its namespace, else by its media type or the end of its name."""
    namespace = pairs.get("schematypens")
    if namespace:
        return _BY_NAMESPACE.get(namespace, namespace)
    if pairs.get("type") == _COMPACT:
        return _RELAXNG
    suffix = PurePosixPath(file_name(pairs.get("href", ""))).suffix.lstrip(".").lower()
    return _BY_SUFFIX.get(suffix, suffix)
