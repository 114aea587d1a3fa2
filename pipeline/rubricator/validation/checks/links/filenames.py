"""Does a document's xml:id agree with the name of its file? A convention that a project may have."""

from __future__ import annotations

from pathlib import PurePath

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.faults import Fault, Mistake
from rubricator.validation.checks.tei import XML_ID

FILE_NAME = Rule(
    "LNK016",
    Severity.WARNING,
    "The document's xml:id is not the name of its file",
    "In a project that has this convention the xml:id of the root element is the name of the file, with or without its ending.",
    hint="Rename the file, or correct the xml:id.",
    wrong='<TEI xml:id="letter-1"> in letter-2.xml',
    right='<TEI xml:id="letter-2"> in letter-2.xml',
    reference="A project's own convention",
    optional=True,
)
RULES = (FILE_NAME,)


def check_file_name(document: Document) -> tuple[Diagnostic, ...]:
    """Return a finding if the root element has an xml:id that is not the name of the file."""
    root = document.outline.root
    file = PurePath(document.name).name
    identifier = root.attributes.get(XML_ID, file).strip()
    if identifier in (file, PurePath(file).stem, file.partition(".")[0]):
        return ()
    # Imported here: most documents have nothing to be said of them.
    from rubricator.validation.checks.links.telling import tell

    message = "The document has the xml:id “{}”, but its file is {}."
    return tell(document, [Mistake(Fault(FILE_NAME, identifier, message, (identifier, file)), root, XML_ID)])
