"""What goes wrong in a project's own stylesheet: found when it is compiled, or when it runs on a document."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.rendering.custom.folder import Custom
from rubricator.rendering.format import Format
from rubricator.saxon import Fault, StylesheetError
from rubricator.source import Position

OWN = "?own"
"""Put behind the address of a project's stylesheet, since Saxon names only the last part of it, and ours may be the same."""

_SOURCE = re.compile(r"Error reported by XML parser: |I/O error reported by .* Caused by java\.io\.\w+: ")

NOT_COMPILED = Rule(
    "CUS007",
    Severity.ERROR,
    "A stylesheet of the project's own that is in error",
    "The stylesheet in the custom folder cannot be compiled together with ours, so nothing was rendered. The message is that "
    "of the XSLT processor, Saxon, with the code of the error in the standard.",
    hint="mend the stylesheet at the place named; rubricator guide stylesheets lists what of ours it can use",
    wrong='<xsl:template match="tei:persName["/>',
    right='<xsl:template match="tei:persName[@ref]"/>',
    reference="https://www.w3.org/TR/xslt-30/",
)
FAILED = Rule(
    "CUS008",
    Severity.ERROR,
    "A stylesheet of the project's own that failed on a document",
    "The stylesheet in the custom folder came upon something in the document that it cannot go on with: a value of another "
    "type than it says, a file that may not be read any more once it runs, an error or a termination of its own. The "
    "document has no rendering.",
    hint="mend the stylesheet for what this document has",
    wrong='<xsl:value-of select="xs:date(@when)"/>   (and the document has when="1928")',
    right='<xsl:value-of select="@when[. castable as xs:date] ! xs:date(.)"/>',
    reference="https://www.w3.org/TR/xslt-30/",
)
SAID = Rule(
    "CUS009",
    Severity.INFO,
    "A message of the project's own stylesheet",
    "A stylesheet in the custom folder has something to say of the document, by xsl:message, or by r:message with an element "
    "and a code of its own. In the latter case the place is that of the element, else the beginning of the document.",
    hint="what is to be done, the author of the stylesheet knows",
    wrong="<xsl:message>no date</xsl:message>",
    right="<xsl:sequence select=\"r:message('LETTER1', ., 'no date')\"/>",
    reference="docs/stylesheets.md",
)
RULES = (NOT_COMPILED, FAILED, SAID)


def not_compiled(error: StylesheetError, custom: Custom, format: Format) -> tuple[Diagnostic, ...]:
    """Return the findings for stylesheets that do not compile; what is wrong in ours because of theirs, only if nothing else is."""
    places = [(fault, _file(fault, custom, format)) for fault in error.faults]
    theirs = [_at(file, fault, NOT_COMPILED) for fault, file in places if file]
    # What Saxon says again of the same place follows from what it said first.
    once = {(finding.file, finding.position): finding for finding in reversed(theirs)}
    return tuple(reversed(once.values())) or (_elsewhere(error, custom, format, NOT_COMPILED, ""),)


def failed(error: StylesheetError, custom: Custom, format: Format, document: str) -> Diagnostic:
    """Return the finding for a stylesheet that failed on a document."""
    while_ = f" (with {Path(document).name})"
    for fault in error.faults:
        if file := _file(fault, custom, format):
            return _at(file, replace(fault, message=_last_words(error) or fault.message), FAILED, while_)
    return _elsewhere(error, custom, format, FAILED, while_)


def _last_words(error: StylesheetError) -> str:
    """Return what a stylesheet said when it ended itself; empty if something else ended it."""
    ended = error.messages and "terminated by xsl:message" in str(error)
    return " ".join(error.messages[-1].split()) if ended else ""


def _file(fault: Fault, custom: Custom, format: Format) -> Path | None:
    """Return the file of the project that a fault is in, None if it is in none."""
    if fault.module.endswith(OWN):
        return custom.stylesheet(format)
    name, main = unquote(fault.module), custom.stylesheet(format)
    return next((path for path in sorted(custom.folder.rglob("*")) if path.name == name and path != main), None)


def _at(file: Path, fault: Fault, rule: Rule, said: str = "") -> Diagnostic:
    return at_position(str(file), Position(fault.line, max(fault.column, 1)), rule, _words(fault.message) + said)


def _elsewhere(error: StylesheetError, custom: Custom, format: Format, rule: Rule, said: str) -> Diagnostic:
    """Return a finding about something that shows itself only in ours, at the start of theirs."""
    where = f"; seen in Rubricator's {error.faults[0].module}, line {error.faults[0].line}" if error.faults else ""
    message = _words(error.faults[0].message if error.faults else str(error))
    return at_position(str(custom.stylesheet(format) or custom.folder), Position(1, 1), rule, f"{message}{where}{said}")


def _words(message: str) -> str:
    """Return a message of Saxon's without what only says of whom it has it."""
    return _SOURCE.sub("", message.replace(OWN, ""))
