"""The cases beside this file: a TEI document each, and what the stylesheets make of it.

A case ``NAME.xml`` is rendered in every format for whose suffix there is a file: ``NAME.txt``, ``NAME.html``,
``NAME.bib``, ``NAME.csl.json``, ``NAME.datacite.xml``; the authority file of all is ``authorities/people.xml``. To see and
take over what has changed::

    python tests/xslt/stylesheet_cases.py

It prints the differences and writes them; review them with ``git diff``. For a new case or format, make the file empty.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from rubricator.rendering import FORMATS, Companions, Format, render
from rubricator.saxon import Input

CASES = Path(__file__).parent / "cases"
PEOPLE = CASES / "authorities" / "people.xml"
_MADE = tuple(format_.suffix for format_ in FORMATS.values() if format_.suffix.endswith(".xml"))
COMPANIONS = Companions(authorities=(Input(PEOPLE.read_bytes(), PEOPLE.as_uri()),))


def documents() -> list[Path]:
    """Return the documents of all cases."""
    return sorted(path for path in CASES.glob("*.xml") if not path.name.endswith(_MADE))


def expectations() -> list[tuple[Path, Format]]:
    """Return every expected file with its format."""
    return [
        (expected, format_)
        for document in documents()
        for format_ in FORMATS.values()
        if (expected := document.with_name(document.stem + format_.suffix)).exists()
    ]


def rendered(expected: Path, format_: Format) -> str:
    """Return what the case's document gives now; of a page, without what is the same in all or in the document."""
    document = CASES / (expected.name.removesuffix(format_.suffix) + ".xml")
    text, found = render(document.read_bytes(), document.as_uri(), format_, COMPANIONS)
    assert text, found
    text = re.sub(r"sha256-[\w+/=]+", "sha256-…", text)
    return re.sub(r"(<(style|script|template)( id=\"-tei\"[^>]*)?>).*?(?=</\2>)", r"\1", text, flags=re.DOTALL)


def read(expected: Path) -> str:
    """Return what is expected, with the line ends it has: RIS's are those of Windows."""
    return expected.read_bytes().decode()


def regenerate() -> None:
    """Write what has changed, and print how."""
    for expected, format_ in expectations():
        old, new = read(expected), rendered(expected, format_)
        changes = difflib.unified_diff(old.splitlines(), new.splitlines(), expected.name, expected.name, lineterm="")
        print(*changes, sep="\n", end="")
        expected.write_text(new, "utf-8", newline="\n")


if __name__ == "__main__":
    regenerate()
