"""The reference of what is public in Python, and the list that says what that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from manual.prose import fence, section


@dataclass(frozen=True, slots=True)
class Module:
    """A module that other programs may import from: what it is for, and its public names, blank between them."""

    about: str
    names: str


PUBLIC: Mapping[str, Module] = {
    "rubricator.reading": Module("From bytes to a transcription", "read"),
    "rubricator.recognition": Module("Persons and dates in a transcription", "recognize corpus_of Mention Kind"),
    "rubricator.recognition.plugins": Module("Recognisers of your own", "Recognizer Proposal"),
    "rubricator.encoding": Module("From a transcription to TEI", "encode Links"),
    "rubricator.annotation": Module("Names and dates marked up in TEI that exists", "annotate Annotated Settings"),
    "rubricator.validation": Module("Checking a document", "validate"),
    "rubricator.relaxng": Module("RELAX NG by itself", "Schema SchemaError"),
    "rubricator.rendering": Module(
        "From TEI to pages, texts and citations", "render FORMATS Format Parameter Companions"
    ),
    "rubricator.references": Module(
        "References in a style", "make_reference Reference find_style style_names SHORT_NAMES"
    ),
    "rubricator.dates": Module("Date expressions", "find_dates parse_date FoundDate Datable"),
    "rubricator.authority": Module("The authority file", "parse_authority Authority Match Agreement Person Name"),
    "rubricator.transcription": Module("The document model", ""),
    "rubricator.source": Module("Texts, and places in them", "Source Origin Span Position"),
    "rubricator.diagnostics": Module("Findings", "Diagnostic Severity"),
}
"""By the name of the module, in the order of a document's way. Without names: all that the module has."""


def reference() -> str:
    """Return all modules, one a section, for Sphinx's autodoc to fill in."""
    return "\n\n".join(_section(name, module) for name, module in PUBLIC.items())


def _section(name: str, module: Module) -> str:
    options = [f":members: {', '.join(module.names.split())}".rstrip(), ":undoc-members:"]
    directive = "\n   ".join([f".. automodule:: {name}", *options])
    return section(2, module.about, f"`from {name} import …`", fence("{eval-rst}", directive), anchor=name)
