"""A file of XML → its pages, in whichever format it is."""

from __future__ import annotations

from collections.abc import Callable

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.reading.alto import pages_of as alto_pages
from rubricator.reading.layout.formats import ALTO, PAGE, format_of_root, transcription_format
from rubricator.reading.layout.pages import PagesRead
from rubricator.reading.layout.tree import ENTITIES, Element, parse
from rubricator.reading.page import pages_of as page_pages
from rubricator.source import Position

NOT_PAGES = Rule(
    "READ159",
    Severity.ERROR,
    "XML that is no transcription of pages",
    "A file that ends in .xml is read as PAGE or ALTO XML, which programs for transcribing images write: its root is PcGts or "
    "alto. TEI is no transcription to be encoded: it is validated, annotated and rendered as it stands.",
    hint="give PAGE or ALTO XML, or use the command for TEI that you need: annotate, validate, render",
    wrong="rubricator encode letter.xml (in TEI)",
    right="rubricator annotate letter.xml",
)
RULES = (NOT_PAGES,)

_HEAD = 100_000
_READERS: dict[str, Callable[[str, Element], PagesRead]] = {PAGE: page_pages, ALTO: alto_pages}


def pages_in_file(file: str, data: bytes) -> PagesRead | tuple[Diagnostic, ...]:
    """Return the pages of a file, or why it has none; ``file`` is its name for messages."""
    root, findings = parse(file, data)
    if root is None and findings[0].code == ENTITIES.code and transcription_format(data[:_HEAD]) is None:
        return (at_position(file, Position(1, 1), NOT_PAGES, "the root of the file is not PcGts (PAGE) or alto"),)
    if root is None:
        return findings
    reader = _READERS.get(format_of_root(root.name) or "")
    if reader is None:
        message = f"the root of the file is {root.name}, not PcGts (PAGE) or alto"
        return (at_position(file, root.position, NOT_PAGES, message),)
    return reader(file, root)
